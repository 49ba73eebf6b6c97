package kuaipei.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as somebody sent it, read strictly: a field that the contract does not name, one that is missing or one of
 * another type is an error that names it.
 */
final class Body {

    /** The largest body of the contract, fifty document ids or a report, has a few kilobytes. */
    private static final int MOST_CHARACTERS = 16_384;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JsonNode object;
    private final String prefix;

    private Body(JsonNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /** @param allowed every field that the object may have */
    static Body of(String text, String... allowed) throws BadRequest {
        if (text.length() > MOST_CHARACTERS) {
            throw new BadRequest("body-too-large", "提交的内容过大，请只填写接口文档列出的字段。");
        }
        if (text.isBlank()) {
            throw malformed();
        }
        try {
            return object(JSON.readTree(text), "", allowed);
        } catch (JacksonException malformed) {
            throw malformed();
        }
    }

    static BadRequest malformed() {
        return new BadRequest("malformed-json", "提交的内容不是完整的 JSON，请检查格式后重新提交。");
    }

    private static Body object(JsonNode node, String prefix, String... allowed) throws BadRequest {
        if (!node.isObject()) {
            throw new BadRequest("wrong-type", "“" + (prefix.isEmpty() ? "内容" : prefix) + "”应为 JSON 对象。");
        }
        String path = prefix.isEmpty() ? "" : prefix + ".";
        for (String name : node.propertyNames()) {
            if (!Arrays.asList(allowed).contains(name)) {
                throw new BadRequest("unknown-field", "没有“" + path + shown(name) + "”这个字段，请删去或更正字段名。");
            }
        }
        return new Body(node, path);
    }

    /** The same content in one form, whatever the order of fields and the white space. */
    String canonical() {
        return JSON.writeValueAsString(JSON.treeToValue(object, Object.class));
    }

    boolean has(String field) {
        return object.has(field);
    }

    Body inner(String field, String... allowed) throws BadRequest {
        return object(required(field), prefix + field, allowed);
    }

    /** A text of at least one visible and at most so many characters. */
    String text(String field, int most) throws BadRequest {
        return text(required(field), prefix + field, most);
    }

    Optional<String> optionalText(String field, int most) throws BadRequest {
        return has(field) ? Optional.of(text(field, most)) : Optional.empty();
    }

    long wholeNumber(String field) throws BadRequest {
        JsonNode node = required(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new BadRequest("wrong-type", "“" + prefix + field + "”应为整数。");
        }
        return node.asLong();
    }

    /** A day that exists, in ISO form. */
    LocalDate day(String field) throws BadRequest {
        try {
            return LocalDate.parse(text(field, "2026-04-01".length()));
        } catch (DateTimeParseException noSuchDay) {
            throw new BadRequest("no-such-day", "“" + prefix + field + "”不是存在的日期，请按 2026-04-01 的格式填写。");
        }
    }

    /** One to so many texts. */
    List<String> texts(String field, int mostTexts, int mostCharacters) throws BadRequest {
        JsonNode node = required(field);
        if (!node.isArray()) {
            throw new BadRequest("wrong-type", "“" + prefix + field + "”应为列表。");
        }
        if (node.isEmpty() || node.size() > mostTexts) {
            throw new BadRequest("wrong-count", "“" + prefix + field + "”应有 1 至 " + mostTexts + " 项。");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            texts.add(text(each, prefix + field, mostCharacters));
        }
        return texts;
    }

    private JsonNode required(String field) throws BadRequest {
        JsonNode node = object.get(field);
        if (node == null) {
            throw new BadRequest("missing-field", "缺少“" + prefix + field + "”，请补充后重新提交。");
        }
        return node;
    }

    private static String text(JsonNode node, String path, int most) throws BadRequest {
        if (!node.isString()) {
            throw new BadRequest("wrong-type", "“" + path + "”应为文字。");
        }
        String text = node.asString();
        if (text.isBlank()) {
            throw new BadRequest("missing-field", "“" + path + "”不能为空。");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new BadRequest("too-long", "“" + path + "”最多 " + most + " 个字。");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequest("control-characters", "“" + path + "”含有不可见的控制字符，请重新填写。");
        }
        return text;
    }

    /** A field's name as somebody sent it, cut so that no answer carries a whole text back. */
    private static String shown(String name) {
        String visible = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return visible.length() <= 40 ? visible : visible.substring(0, 40) + "…";
    }
}
