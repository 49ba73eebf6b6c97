package kuaipei.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A SAM template as plain maps; {@code !GetAtt X.Arn} and {@code !Ref X} become {@link Named}, {@code !Sub} its text, and what
 * takes several values ({@code !If}) their list. */
final class Template {

    /** A reference to a resource or parameter. */
    record Named(String logicalId) {}

    private final Map<String, Object> root;

    Template(String text) {
        root = map(new Yaml(new Tags()).load(text));
    }

    /** Resources of a type, by logical id in order. */
    Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        map(at(root, "Resources").orElseThrow()).forEach((id, resource) -> {
            if (type.equals(map(resource).get("Type"))) {
                found.put(id, map(resource));
            }
        });
        return found;
    }

    Map<String, Map<String, Object>> functions() {
        return resources("AWS::Serverless::Function");
    }

    /** A property of a resource on a path of names; what is not there is empty. */
    static Optional<Object> at(Object from, String... path) {
        Object here = from;
        for (String name : path) {
            if (!(here instanceof Map<?, ?> fields) || !fields.containsKey(name)) {
                return Optional.empty();
            }
            here = fields.get(name);
        }
        return Optional.ofNullable(here);
    }

    /** A function's property, or else the one that stands for all. */
    Optional<Object> ofFunction(Map<String, Object> function, String property) {
        return at(function, "Properties", property).or(() -> at(root, "Globals", "Function", property));
    }

    /** Every event source of a function: its properties with its type; a queue mapped to it from outside is one too. */
    List<Map<String, Object>> sources(Map<String, Object> function) {
        List<Map<String, Object>> found = new ArrayList<>();
        map(at(function, "Properties", "Events").orElse(Map.of())).values().forEach(event -> found.add(map(event)));
        resources("AWS::Lambda::EventSourceMapping").values().forEach(mapping -> {
            Map<String, Object> said = map(at(mapping, "Properties").orElse(Map.of()));
            if (said.get("FunctionName") instanceof Named named
                    && function.equals(functions().get(named.logicalId()))) {
                Map<String, Object> event = new TreeMap<>(said);
                event.put("Queue", said.getOrDefault("EventSourceArn", ""));
                found.add(Map.of("Type", "SQS", "Properties", event));
            }
        });
        return found;
    }

    /** What may stand alone or in a list, as a list. */
    static List<Object> list(Object value) {
        return value instanceof List<?> many ? List.copyOf(many) : List.of(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** CloudFormation's short forms, which plain YAML does not know. */
    private static final class Tags extends SafeConstructor {
        Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    if (node instanceof SequenceNode sequence) {
                        return constructSequence(sequence);
                    }
                    String value = ((ScalarNode) node).getValue();
                    return node.getTag().getValue().equals("!Sub") ? value : new Named(value.split("\\.", 2)[0]);
                }
            });
        }
    }
}
