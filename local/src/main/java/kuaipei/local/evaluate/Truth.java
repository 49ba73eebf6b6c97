package kuaipei.local.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on a paper, from the file beside its picture: {@code NAME.jpg.json} or {@code NAME.json}. That of a document has
 * one for each page, in {@code papers}; that of a photograph of several papers one for each of them.
 *
 * @param layout as the drawing names it; empty where the file tells none
 * @param fields values in the form of the contract, lists joined by a bar
 * @param amounts of the rows, as the contract writes them
 * @param text printed runs of text; empty where the file tells none
 * @param effects what was done to the photograph
 */
record Truth(
        String kind,
        String layout,
        Map<String, String> fields,
        List<String> amounts,
        List<String> text,
        List<String> effects) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The truth of each page of a file, or of each paper on a photograph, if there is one beside it: one of most pictures.
     *
     * @throws UnusableTruth naming the file and what is wrong with it
     */
    static List<Truth> of(Path picture) throws IOException {
        String name = String.valueOf(picture.getFileName());
        for (String beside : List.of(name + ".json", name.replaceFirst("\\.[^.]+$", ".json"))) {
            Path file = picture.resolveSibling(beside);
            if (Files.isRegularFile(file)) {
                JsonNode node = node(file);
                List<Truth> truths = new ArrayList<>();
                for (JsonNode each : node.has("papers") ? node.path("papers") : List.of(node)) {
                    truths.add(parse(file, each));
                }
                return truths;
            }
        }
        return List.of();
    }

    private static JsonNode node(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException notJson) {
            throw new UnusableTruth(file, "not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static Truth parse(Path file, JsonNode node) {
        String kind = node.path("kind").asString("");
        if (DocumentKind.ofWire(kind).isEmpty()) {
            throw new UnusableTruth(file, "kind is \"" + kind + "\", which is no kind of paper");
        }
        if (!node.path("fields").isObject()) {
            throw new UnusableTruth(file, "fields must be an object");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        node.path("fields").properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asString());
            }
        });
        List<String> amounts = new ArrayList<>();
        for (JsonNode rows : List.of(
                node.path("rows"),
                node.path("fields").path("rows"),
                node.path("fields").path("items"))) {
            rows.forEach(row -> amounts.add(row.path("amount").asString("")));
        }
        return new Truth(
                kind,
                node.path("layout").asString(""),
                fields,
                amounts,
                texts(node.path("text")),
                texts(node.path("effects")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString("")));
        return texts;
    }
}
