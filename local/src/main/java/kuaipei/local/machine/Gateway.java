package kuaipei.local.machine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface: the routes of the template on 127.0.0.1, each answered by its function. */
final class Gateway implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kuaipei.gateway");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the contract takes is a few kilobytes; photographs go to S3 directly. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST_READ_AWAY = 64 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Route> routes;
    private final Clock clock;

    private Gateway(HttpServer server, ExecutorService threads, List<Route> routes, Clock clock) {
        this.server = server;
        this.threads = threads;
        this.routes = routes;
        this.clock = clock;
    }

    /**
     * @param port 0 takes any free one
     * @throws IllegalStateException if the port is taken
     */
    static Gateway start(int port, List<Route> routes, Clock clock) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IllegalStateException("port " + port + " of 127.0.0.1 is taken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Gateway gateway = new Gateway(server, threads, List.copyOf(routes), clock);
        server.setExecutor(threads);
        server.createContext("/", gateway::answer);
        server.start();
        return gateway;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                // Who still sends does not listen: the rest is read away, up to what no honest client sends.
                exchange.getRequestBody().readNBytes(MOST_READ_AWAY);
                problem(exchange, 413, "Content Too Large", "内容超过 1 MB。照片请按上传地址直接上传。");
                return;
            }
            for (Route route : routes) {
                Optional<Map<String, String>> parameters = route.parameters(
                        exchange.getRequestMethod(), exchange.getRequestURI().getPath());
                if (parameters.isPresent()) {
                    answer(exchange, route, HttpEvent.of(exchange, route, parameters.get(), body, clock));
                    return;
                }
            }
            problem(exchange, 404, "Not Found", "没有这个地址。");
        }
    }

    private void answer(HttpExchange exchange, Route route, byte[] event) throws IOException {
        try {
            JsonNode answer = JSON.readTree(route.function().call(event));
            Headers headers = exchange.getResponseHeaders();
            answer.path("headers").forEachEntry((name, value) -> headers.set(name, value.asString()));
            String text = answer.path("body").asString("");
            byte[] body = answer.path("isBase64Encoded").asBoolean(false)
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
            write(exchange, answer.path("statusCode").asInt(200), body);
        } catch (Function.Failed e) {
            LOG.log(System.Logger.Level.WARNING, "{0} failed: {1}", route.key(), e.place());
            problem(exchange, 500, "Internal Server Error", "系统暂时出错，请稍后再试。");
        } catch (JacksonException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} was answered by something that is no JSON", route.key());
            problem(exchange, 500, "Internal Server Error", "系统暂时出错，请稍后再试。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem(exchange, 503, "Service Unavailable", "系统正在停止。");
        }
    }

    private static void problem(HttpExchange exchange, int status, String title, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        write(
                exchange,
                status,
                JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)));
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
