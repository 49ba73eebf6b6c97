package kuaipei.products;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A value in a YAML file that knows where it stands, so that every error names file and path. What is not known is an error:
 * a mistyped key would silently leave a rule out.
 *
 * @param at file and path: {@code product.yaml: coverages[0].sum}
 */
public record YamlNode(String at, @Nullable Object value) {

    /** @throws IllegalArgumentException naming the file where it is not YAML */
    public static YamlNode parse(String file, String text) {
        try {
            return new YamlNode(file + ":", yaml().load(text));
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new WithoutDays());
    }

    /** A day stays the text that it is: YAML's own timestamps would turn 31 February into 3 March without a word. */
    private static final class WithoutDays extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, @Nullable String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }

    public IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(at + " " + what);
    }

    /** The entries of a mapping whose keys are all known. */
    public Map<String, YamlNode> map(String known) {
        Map<String, YamlNode> entries = anyMap();
        Set<String> unknown = new TreeSet<>(entries.keySet());
        unknown.removeAll(List.of(known.split(" ", -1)));
        if (!unknown.isEmpty()) {
            throw wrong("has unknown keys " + unknown + "; known are: " + known);
        }
        return entries;
    }

    public Map<String, YamlNode> anyMap() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("must be a mapping");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            String name = String.valueOf(key);
            entries.put(name, new YamlNode(at + " " + name, each));
        });
        return entries;
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> wrong("needs " + key));
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(anyMap().get(key));
    }

    public List<YamlNode> list() {
        if (!(value instanceof List<?> list)) {
            throw wrong("must be a list");
        }
        List<YamlNode> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new YamlNode(at + "[" + i + "]", list.get(i)));
        }
        return nodes;
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("must be a text" + (value instanceof Number ? "; put it in quotation marks" : ""));
    }

    public int number() {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw wrong("must be a whole number, 0 or more");
    }

    public boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("must be true or false");
    }

    public LocalDate date() {
        if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                throw wrong("is " + text + ", which does not exist");
            }
        }
        throw wrong("must be a date, as 2026-04-01");
    }
}
