package kuaipei.products;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A value in a YAML file that knows where it stands, so that every error names file and path. What is not known is an error:
 * a mistyped key would silently leave a rule out.
 *
 * @param at file and path: {@code product.yaml: coverages[0].sum}
 */
record YamlNode(String at, @Nullable Object value) {

    /** @throws IllegalArgumentException naming the file where it is not YAML */
    static YamlNode parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new YamlNode(file + ":", new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(at + " " + what);
    }

    /** The entries of a mapping whose keys are all known. */
    Map<String, YamlNode> map(String known) {
        Map<String, YamlNode> entries = anyMap();
        Set<String> unknown = new TreeSet<>(entries.keySet());
        unknown.removeAll(List.of(known.split(" ", -1)));
        if (!unknown.isEmpty()) {
            throw wrong("has unknown keys " + unknown + "; known are: " + known);
        }
        return entries;
    }

    Map<String, YamlNode> anyMap() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("must be a mapping");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            String name = key instanceof Date day ? day(day).toString() : String.valueOf(key);
            entries.put(name, new YamlNode(at + " " + name, each));
        });
        return entries;
    }

    YamlNode get(String key) {
        return find(key).orElseThrow(() -> wrong("needs " + key));
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(anyMap().get(key));
    }

    List<YamlNode> list() {
        if (!(value instanceof List<?> list)) {
            throw wrong("must be a list");
        }
        List<YamlNode> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new YamlNode(at + "[" + i + "]", list.get(i)));
        }
        return nodes;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("must be a text" + (value instanceof Number ? "; put it in quotation marks" : ""));
    }

    int number() {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw wrong("must be a whole number, 0 or more");
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("must be true or false");
    }

    LocalDate date() {
        return switch (value) {
            case Date day -> day(day);
            case String text when text.matches("\\d{4}-\\d{2}-\\d{2}") -> LocalDate.parse(text);
            case null, default -> throw wrong("must be a date, as 2026-04-01");
        };
    }

    private static LocalDate day(Date day) {
        return day.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
