package kuaipei.products;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a YAML file that knows where it stands, so that every error names file and path. What is not known is an error:
 * a mistyped key would silently leave a rule out.
 *
 * @param path from the top of the file: {@code coverages[0] sum}
 */
public record YamlNode(YamlFile file, String path, @Nullable Object value) {

    /** @throws IllegalArgumentException naming the file where it is not YAML */
    public static YamlNode parse(String file, String text) {
        YamlFile source = new YamlFile(file, text);
        return new YamlNode(source, "", source.load());
    }

    /** An error that says file, line and path: {@code days.yaml:9: cases[1] then pay is not an amount}. */
    public IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file.name() + ":" + line() + ": " + (path + " " + what).strip());
    }

    /** The line on which it stands, counted from 1; of what it belongs to where it is not in the file itself. */
    public int line() {
        return file.line(path);
    }

    /** Something that belongs to this place without standing in the file as it is. */
    public YamlNode with(String name, @Nullable Object other) {
        return new YamlNode(file, path.isEmpty() ? name : path + " " + name, other);
    }

    /** The entries of a mapping whose keys are all known. */
    public Map<String, YamlNode> map(String known) {
        Map<String, YamlNode> entries = anyMap();
        List<String> names = List.of(known.split(" ", -1));
        entries.forEach((name, node) -> {
            if (!names.contains(name)) {
                throw node.wrong("is not known here; known are: " + String.join(", ", names));
            }
        });
        return entries;
    }

    public Map<String, YamlNode> anyMap() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("must be a mapping");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            String name = String.valueOf(key);
            entries.put(name, with(name, each));
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
            nodes.add(new YamlNode(file, path + "[" + i + "]", list.get(i)));
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
