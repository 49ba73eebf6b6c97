package kuaipei.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import kuaipei.aws.Environment;

/** Says what it was told, and by which variables. */
public final class Door implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final Environment environment;

    public Door(Environment environment) {
        this.environment = environment;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        if ("fail".equals(event.getBody())) {
            throw new IllegalStateException("as told");
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(201)
                .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"))
                .withBody(environment.required("GREETING") + ", "
                        + event.getPathParameters().get("name") + ": " + event.getBody() + " "
                        + event.getHeaders().get("x-tone") + " "
                        + event.getRequestContext().getHttp().getMethod())
                .build();
    }
}
