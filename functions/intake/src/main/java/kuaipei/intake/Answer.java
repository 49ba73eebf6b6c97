package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import kuaipei.core.claim.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent back: JSON, and nothing that a proxy may keep. */
final class Answer {

    static final int OK = 200;
    static final int CREATED = 201;
    static final int ACCEPTED = 202;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answer() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static APIGatewayV2HTTPResponse of(int status, JsonNode body) {
        return answer(status, "application/json", body);
    }

    static APIGatewayV2HTTPResponse of(Problem problem) {
        ObjectNode body = object();
        body.put("type", "urn:kuaipei:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        if (!problem.documents().isEmpty()) {
            problem.documents().stream().map(DocumentId::value).forEach(body.putArray("documents")::add);
        }
        return answer(problem.status(), "application/problem+json", body);
    }

    private static APIGatewayV2HTTPResponse answer(int status, String type, JsonNode body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("content-type", type + "; charset=utf-8", "cache-control", "no-store"))
                .withBody(JSON.writeValueAsString(body))
                .build();
    }
}
