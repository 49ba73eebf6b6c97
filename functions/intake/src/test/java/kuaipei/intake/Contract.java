package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/openapi.yaml}, to which every answer in these tests is held. */
final class Contract {

    private static final JsonNode API = api();

    private Contract() {}

    /** Fails if the contract does not know that status for that route, or not such a body. */
    static void hold(String route, APIGatewayV2HTTPResponse response) {
        JsonNode operation = operation(route);
        if (operation.isMissingNode()) {
            assertEquals(404, response.getStatusCode());
            return;
        }
        JsonNode answer = operation.path("responses").path(Integer.toString(response.getStatusCode()));
        assertFalse(answer.isMissingNode(), () -> route + " answers " + response.getStatusCode() + " by no contract");
        JsonNode content = named(answer).path("content");
        String type = response.getHeaders().getOrDefault("content-type", "none").replaceAll(";.*", "");
        JsonNode schema = content.path(type).path("schema");
        assertFalse(schema.isMissingNode(), () -> route + " answers " + type + " by no contract");
        assertEquals(List.of(), faults(schema, response.getBody()), route);
    }

    /** What the contract finds wrong with a body. */
    static List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", API.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The body that the contract takes on a route. */
    static JsonNode request(String route) {
        return operation(route).at("/requestBody/content/application~1json/schema");
    }

    private static JsonNode operation(String route) {
        String[] parts = route.split(" ", 2);
        return API.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private static JsonNode named(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode api() {
        try {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("../../docs/openapi.yaml")));
            return Phone.JSON.valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
