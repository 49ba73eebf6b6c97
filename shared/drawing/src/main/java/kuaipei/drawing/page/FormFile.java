package kuaipei.drawing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a form's file. A key that is not known is an error that names it. */
final class FormFile {

    private static final String FOLDER = "/kuaipei/drawing/forms/";
    private static final Set<String> KEYS =
            Set.of("size", "scale", "corner", "colour", "ink", "finish", "shift", "fields", "rows", "print");
    private static final Set<String> VERBS =
            Set.of("text", "mark", "table", "items", "line", "box", "oval", "qr", "stamp");
    private static final Set<String> LOOKS = Set.of(
            "x", "y", "down", "centre", "right", "size", "face", "bold", "colour", "room", "leading", "chance", "typed",
            "widths", "row", "align", "border", "head", "cells", "sets", "least", "thick", "side", "purpose", "radius",
            "turn");

    private final String file;

    private FormFile(String file) {
        this.file = file;
    }

    /** All forms that ship, in the order of their list. */
    static List<Form> shipped() {
        return file("index.txt").lines().map(name -> parse(name, file(name))).toList();
    }

    /** @throws IllegalArgumentException naming the file and what is wrong in it */
    static Form parse(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new FormFile(name).form(new Yaml(new SafeConstructor(options)).load(text));
    }

    private Form form(@Nullable Object root) {
        Map<String, Object> map = map(root);
        known(map.keySet(), KEYS);
        String name = file.replaceFirst("\\.yaml$", "");
        DocumentKind kind = DocumentKind.ofWire(name.replaceFirst("/.*", ""))
                .orElseThrow(() -> wrong("its folder is no kind of paper"));
        Form.Step head = new Form.Step("", map);
        double[] size = head.numbers("size");
        return new Form(
                name,
                kind,
                (int) size[0],
                (int) size[1],
                head.number("scale", 1),
                head.number("corner", 0),
                head.text("colour", "#fcfbf8"),
                head.text("ink", "#1c1c22"),
                finish(map(map.get("finish"))),
                (int) head.number("shift", 0),
                fields(map(map.get("fields"))),
                texts(map(map.get("rows"))),
                head.list("print").stream().map(this::step).toList());
    }

    private Form.Step step(@Nullable Object written) {
        Map<String, Object> map = map(written);
        List<String> verbs = map.keySet().stream().filter(VERBS::contains).toList();
        if (verbs.size() != 1) {
            throw wrong("a step has one of " + new TreeSet<>(VERBS) + ", not " + map);
        }
        Set<String> looks = new TreeSet<>(map.keySet());
        looks.removeAll(VERBS);
        known(looks, LOOKS);
        return new Form.Step(verbs.getFirst(), map);
    }

    private Map<Finish, Double> finish(Map<String, Object> written) {
        Map<Finish, Double> finish = new EnumMap<>(Finish.class);
        written.forEach((name, share) -> finish.put(
                Finish.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), ((Number) share).doubleValue()));
        return finish;
    }

    private Map<FieldName, String> fields(Map<String, Object> written) {
        Map<FieldName, String> fields = new LinkedHashMap<>();
        written.forEach((name, value) -> fields.put(
                FieldName.ofWire(name).orElseThrow(() -> wrong("'" + name + "' is not a field")),
                String.valueOf(value)));
        return fields;
    }

    private static Map<String, String> texts(Map<String, Object> written) {
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private void known(Set<String> keys, Set<String> known) {
        Set<String> unknown = new TreeSet<>(keys);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw wrong("unknown key " + unknown + "; known are " + new TreeSet<>(known));
        }
    }

    private Map<String, Object> map(@Nullable Object written) {
        Map<String, Object> named = new LinkedHashMap<>();
        switch (written) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, value) -> named.put(String.valueOf(key), value));
            default -> throw wrong("a mapping is expected, not " + written);
        }
        return named;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ": " + what);
    }

    private static String file(String name) {
        try (InputStream in = FormFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FOLDER + name + " of drawing is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
