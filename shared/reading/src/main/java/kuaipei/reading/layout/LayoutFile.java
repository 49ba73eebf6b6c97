package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a layout's file. A key that is not known is an error that names it: a mistyped one would silently find nothing. */
final class LayoutFile {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+):([a-z-]+)}");
    private final String file;
    private final String name;

    private LayoutFile(String file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * @param file as errors name it
     * @param name of the layout: its path below the folder of layouts
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    static Layout parse(String file, String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        LayoutFile layout = new LayoutFile(file, name.replaceFirst("\\.yaml$", ""));
        try {
            return layout.layout(new Yaml(new SafeConstructor(options)).load(text));
        } catch (YAMLException | PatternSyntaxException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private Layout layout(@Nullable Object root) {
        Map<String, Object> map = map(
                root,
                "kind extends fingerprint titles never words fields others anywhere sentences meanings twins table");
        return new Layout(
                name,
                DocumentKind.ofWire(text(map.get("kind"), "kind")).orElseThrow(() -> wrong("kind is not a known kind")),
                texts(map.get("titles")),
                texts(map.get("never")),
                texts(map.get("words")),
                list(map.get("fields")).stream().map(this::labelled).toList(),
                texts(map.get("others")),
                list(map.get("anywhere")).stream().map(this::anywhere).toList(),
                list(map.get("sentences")).stream()
                        .map(each -> sentence(text(each, "a sentence")))
                        .toList(),
                meanings(map.get("meanings")),
                Optional.ofNullable(map.get("twins")).map(this::twins),
                Optional.ofNullable(map.get("table")).map(this::table),
                Optional.ofNullable(map.get("extends")).map(base -> text(base, "extends")),
                fingerprint(map.get("fingerprint")));
    }

    private Fingerprint fingerprint(@Nullable Object written) {
        Map<String, Object> map = map(written, "titles issuers anchors");
        return new Fingerprint(texts(map.get("titles")), texts(map.get("issuers")), texts(map.get("anchors")));
    }

    private Layout.Labelled labelled(Object each) {
        Map<String, Object> map = map(each, "field range labels otherwise type below lines list");
        List<FieldName> fields = map.containsKey("range")
                ? texts(map.get("range")).stream().map(this::field).toList()
                : List.of(field(text(map.get("field"), "field")));
        Object lines = map.getOrDefault("lines", 1);
        return new Layout.Labelled(
                fields,
                texts(map.get("labels")),
                texts(map.get("otherwise")),
                type(text(map.get("type"), "type")),
                Boolean.TRUE.equals(map.get("below")),
                lines instanceof Integer count ? count : 1,
                Boolean.TRUE.equals(map.get("list")));
    }

    private Layout.Anywhere anywhere(Object each) {
        Map<String, Object> map = map(each, "field type rows");
        Object rows = map.getOrDefault("rows", 0);
        return new Layout.Anywhere(
                field(text(map.get("field"), "field")),
                type(text(map.get("type"), "type")),
                rows instanceof Integer count ? count : 0);
    }

    /** A regular expression in which {@code {admissionDate:date}} stands for a field of a type. */
    private Layout.Sentence sentence(String written) {
        List<Layout.Group> groups = new ArrayList<>();
        Matcher holes = HOLE.matcher(written);
        StringBuilder regex = new StringBuilder();
        while (holes.find()) {
            String group = "g" + groups.size();
            ValueType type = type(holes.group(2));
            groups.add(new Layout.Group(group, field(holes.group(1)), type));
            holes.appendReplacement(
                    regex,
                    Matcher.quoteReplacement(
                            "(?<" + group + ">" + type.pattern().pattern() + ")"));
        }
        holes.appendTail(regex);
        return new Layout.Sentence(Pattern.compile(regex.toString()), List.copyOf(groups));
    }

    private Map<FieldName, Layout.Meaning> meanings(@Nullable Object written) {
        Map<FieldName, Layout.Meaning> meanings = new LinkedHashMap<>();
        anyMap(written).forEach((field, values) -> {
            Map<String, Object> told = new LinkedHashMap<>(anyMap(values));
            Object otherwise = told.remove("otherwise");
            meanings.put(field(field), new Layout.Meaning(words(told), words(anyMap(otherwise))));
        });
        return meanings;
    }

    private Map<String, List<String>> words(Map<String, Object> values) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        values.forEach((value, list) -> words.put(value, texts(list)));
        return words;
    }

    private Layout.Twins twins(Object written) {
        Map<String, Object> map = map(written, "label first second between");
        return new Layout.Twins(
                text(map.get("label"), "label"),
                twin(map.get("first")),
                twin(map.get("second")),
                texts(map.get("between")));
    }

    private Layout.Twin twin(@Nullable Object written) {
        Map<String, Object> map = map(written, "field type words never");
        return new Layout.Twin(
                field(text(map.get("field"), "field")),
                type(text(map.get("type"), "type")),
                texts(map.get("words")),
                texts(map.get("never")));
    }

    private Layout.Table table(Object written) {
        Map<String, Object> map = map(written, "columns skipped ends sums");
        Map<FieldName, List<String>> columns = new LinkedHashMap<>();
        anyMap(map.get("columns")).forEach((field, words) -> columns.put(field(field), texts(words)));
        return new Layout.Table(columns, texts(map.get("skipped")), texts(map.get("ends")), texts(map.get("sums")));
    }

    private FieldName field(String name) {
        return FieldName.ofWire(name).orElseThrow(() -> wrong("'" + name + "' is not a field"));
    }

    private ValueType type(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        for (ValueType type : ValueType.values()) {
            if (type.name().equals(constant)) {
                return type;
            }
        }
        throw wrong("'" + name + "' is not a type of value");
    }

    private Map<String, Object> map(@Nullable Object written, String keys) {
        Map<String, Object> map = anyMap(written);
        Set<String> unknown = new TreeSet<>(map.keySet());
        unknown.removeAll(List.of(keys.split(" ")));
        if (!unknown.isEmpty()) {
            throw wrong("unknown key " + unknown + "; known are " + keys);
        }
        return map;
    }

    private Map<String, Object> anyMap(@Nullable Object written) {
        if (written == null) {
            return Map.of();
        }
        if (!(written instanceof Map<?, ?> map)) {
            throw wrong("a mapping is expected, not " + written);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private List<Object> list(@Nullable Object written) {
        if (written == null) {
            return List.of();
        }
        if (!(written instanceof List<?> list)) {
            throw wrong("a list is expected, not " + written);
        }
        return List.copyOf(list);
    }

    private List<String> texts(@Nullable Object written) {
        return list(written).stream().map(String::valueOf).toList();
    }

    private String text(@Nullable Object written, String what) {
        if (!(written instanceof String text)) {
            throw wrong(what + " is expected");
        }
        return text;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ": " + what);
    }
}
