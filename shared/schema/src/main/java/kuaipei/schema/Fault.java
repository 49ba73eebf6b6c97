package kuaipei.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.products.YamlNode;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong at a place of a file, in words that a maintainer can act on: the schema's own description of what is
 * expected, and what stands there.
 *
 * @param where the value, or the key, that is at fault
 * @param line on which it stands, counted from 1
 * @param isMissing a key is not there
 * @param what {@code expected X, got Y}
 */
record Fault(YamlNode where, int line, boolean isMissing, String what) {
    /** As they stand in the file; a key that is missing comes last, since one that is misspelt tells more. */
    static final Comparator<Fault> IN_ORDER =
            Comparator.comparing(Fault::isMissing).thenComparing(Fault::line);

    private static final int SHOWN = 60;

    private Fault(YamlNode where, String what) {
        this(where, where.line(), false, what);
    }

    /** What stands beside this keyword's schema says it better than its branches, each of which failed for itself. */
    static boolean isOfOneBranch(Error error) {
        NodePath path = error.getEvaluationPath();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            if (path.getName(i).equals("oneOf")) {
                return true;
            }
        }
        return false;
    }

    static Fault of(Error error, YamlNode file, JsonNode root) {
        YamlNode here = at(file, error.getInstanceLocation());
        JsonNode rule = error.getSchemaNode();
        JsonNode holder = holder(error, root);
        String property = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" ->
                new Fault(here, here.line(), true, says("the key " + property, keys(error.getInstanceNode())));
            case "additionalProperties" ->
                new Fault(
                        here.with(property, null),
                        says(oneOf("the keys ", names(holder.path("properties"))), property));
            case "propertyNames" ->
                new Fault(
                        here.with(property, null),
                        says(oneOf("", words(resolved(rule, root).path("enum"))), property));
            case "enum" -> new Fault(here, says(oneOf("", words(rule)), shown(error.getInstanceNode())));
            case "oneOf" -> exactlyOne(here, rule, error.getInstanceNode());
            case "minItems" ->
                new Fault(
                        here,
                        says(
                                "a list of at least " + rule,
                                "one of " + error.getInstanceNode().size()));
            case "maxItems" ->
                new Fault(
                        here,
                        says(
                                "a list of at most " + rule,
                                "one of " + error.getInstanceNode().size()));
            default -> new Fault(here, says(described(holder, root), shown(error.getInstanceNode())));
        };
    }

    private static YamlNode at(YamlNode file, NodePath path) {
        YamlNode here = file;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            here = step instanceof Integer index ? here.list().get(index) : here.get(String.valueOf(step));
        }
        return here;
    }

    /** The object of the schema in which the keyword stands. */
    private static JsonNode holder(Error error, JsonNode root) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        JsonNode ref = schema.path("$ref");
        return ref.isString() ? root.at(ref.asString().substring(1)) : schema;
    }

    private static String described(JsonNode holder, JsonNode root) {
        return Stream.of(holder, resolved(holder, root))
                .map(each -> each.path("description"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElseGet(() -> types(holder.path("type")));
    }

    private static String types(JsonNode type) {
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(each -> switch (each.asString()) {
                    case "string" -> "a text";
                    case "object" -> "a mapping";
                    case "array" -> "a list";
                    case "boolean" -> "true or false";
                    case "null" -> "nothing";
                    default -> "a value of type " + each.asString();
                })
                .collect(Collectors.joining(" or "));
    }

    private static Fault exactlyOne(YamlNode here, JsonNode branches, JsonNode mapping) {
        List<String> keys = branches.valueStream()
                .map(branch -> branch.path("required").path(0).asString())
                .toList();
        List<String> there = keys.stream().filter(mapping::has).toList();
        return new Fault(
                here,
                here.line(),
                there.isEmpty(),
                says(
                        "exactly " + oneOf("the keys ", keys),
                        there.isEmpty() ? "none of them" : String.join(" and ", there)));
    }

    private static String says(String expected, String got) {
        return "expected " + expected + ", got " + got;
    }

    private static String oneOf(String what, List<String> words) {
        return words.size() == 1 ? what + words.getFirst() : "one of " + what + String.join(", ", words);
    }

    private static List<String> names(JsonNode properties) {
        return List.copyOf(properties.propertyNames());
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String keys(JsonNode mapping) {
        return mapping.isEmpty() ? "an empty mapping" : String.join(", ", mapping.propertyNames());
    }

    private static String shown(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case NULL -> "nothing";
            case NUMBER -> "the number " + cut(node.toString());
            default -> cut(node.toString());
        };
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
