package kuaipei.local.whole;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import kuaipei.local.demo.Phone;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every answer that a phone hears to {@code docs/openapi.yaml}. */
final class Contract implements Phone.Listener {

    private final JsonNode api = api();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<String> heard = new ConcurrentSkipListSet<>();

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Routes that were answered. */
    Set<String> heard() {
        return Set.copyOf(heard);
    }

    /** Routes that the contract has. */
    Set<String> routes() {
        Set<String> routes = new ConcurrentSkipListSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (!method.equals("parameters")) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    @Override
    public void heard(String route, Phone.Answer answer) {
        heard.add(route);
        String[] parts = route.split(" ", 2);
        JsonNode response = named(api.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(answer.status())));
        String type = answer.contentType().replaceAll(";.*", "");
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            faults.add(route + " answers " + answer.status() + " " + type + " by no contract");
        } else {
            validate(route, schema, answer.body());
        }
    }

    private void validate(String route, JsonNode schema, JsonNode body) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", api.path("components"));
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(body.toString(), InputFormat.JSON)
                .forEach(fault -> faults.add(route + " " + fault));
    }

    private JsonNode named(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode api() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("../docs/openapi.yaml")));
            return JsonMapper.builder().build().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
