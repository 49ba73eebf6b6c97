package kuaipei.local.machine;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request as API Gateway's HTTP API hands it to a function, payload format 2.0. */
final class HttpEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HttpEvent() {}

    static byte[] of(HttpExchange exchange, Route route, Map<String, String> parameters, byte[] body, Clock clock) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", exchange.getRequestURI().getPath());
        String query = exchange.getRequestURI().getRawQuery();
        event.put("rawQueryString", query == null ? "" : query);
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        if (query != null) {
            ObjectNode asked = event.putObject("queryStringParameters");
            query(query).forEach(asked::put);
        }
        ObjectNode path = event.putObject("pathParameters");
        parameters.forEach(path::put);
        event.set("requestContext", context(exchange, route, clock));
        if (body.length > 0) {
            body(event, body);
        }
        return JSON.writeValueAsBytes(event);
    }

    private static ObjectNode context(HttpExchange exchange, Route route, Clock clock) {
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", Account.ID);
        context.put("apiId", "local");
        context.put("domainName", "127.0.0.1");
        context.put("domainPrefix", "127");
        ObjectNode http = context.putObject("http");
        http.put("method", exchange.getRequestMethod());
        http.put("path", exchange.getRequestURI().getPath());
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        http.put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
        context.put("requestId", Ids.next());
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", clock.instant().toString());
        context.put("timeEpoch", clock.millis());
        return context;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            asked.merge(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "", (a, b) -> a + "," + b);
        }
        return asked;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** Text goes through as it is, anything else in base 64. */
    private static void body(ObjectNode event, byte[] body) {
        try {
            event.put(
                    "body",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
            event.put("isBase64Encoded", false);
        } catch (CharacterCodingException binary) {
            event.put("body", Base64.getEncoder().encodeToString(body));
            event.put("isBase64Encoded", true);
        }
    }
}
