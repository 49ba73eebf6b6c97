package kuaipei.local.machine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** EventBridge and KMS over HTTP in AWS's JSON protocol 1.1: the operation stands in {@code X-Amz-Target}. */
final class AwsJson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads;
    private final Bus bus;
    private final Keys keys;

    private AwsJson(HttpServer server, ExecutorService threads, Bus bus, Keys keys) {
        this.server = server;
        this.threads = threads;
        this.bus = bus;
        this.keys = keys;
    }

    static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AwsJson start(HttpServer server, Bus bus, Keys keys) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        AwsJson aws = new AwsJson(server, threads, bus, keys);
        server.setExecutor(threads);
        server.createContext("/", aws::answer);
        server.start();
        return aws;
    }

    static URI endpoint(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            try {
                JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
                respond(exchange, 200, operation(target == null ? "" : target, request));
            } catch (JacksonException malformed) {
                respond(exchange, 400, JSON.createObjectNode().put("__type", "SerializationException"));
            } catch (Refused refused) {
                respond(
                        exchange,
                        400,
                        JSON.createObjectNode().put("__type", refused.type()).put("message", refused.getMessage()));
            }
        }
    }

    private ObjectNode operation(String target, JsonNode request) {
        if (target.equals("AWSEvents.PutEvents")) {
            return bus.put(request);
        }
        if (target.startsWith("TrentService.")) {
            return keys.answer(target.substring(target.indexOf('.') + 1), request);
        }
        throw new Refused("UnknownOperationException", target);
    }

    private static void respond(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-RequestId", Ids.next());
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
