package kuaipei.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where Textract stands and speaks its protocol over HTTP: AWS's JSON 1.1, the operation in {@code X-Amz-Target}, faults
 * by {@code __type}. It answers what it was told to, in that order; the last answer of an operation is given again and again.
 * The shipped answers have the shape of real ones, about papers of nobody.
 */
public final class TextractEndpoint implements AutoCloseable {

    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Deque<Told>> answers = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param signature the {@code Authorization} header */
    public record Asked(String operation, String body, String signature) {}

    /** @param status 0 for no answer at all */
    private record Told(int status, String body) {}

    public TextractEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was asked so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The operations asked so far, in order. */
    public List<String> operations() {
        return asked.stream().map(Asked::operation).toList();
    }

    /** Answers with a shipped answer: {@code analyze-expense}. */
    public TextractEndpoint answers(String operation, String shipped) {
        return says(operation, OK, shipped(shipped));
    }

    /** Answers with JSON. */
    public TextractEndpoint says(String operation, String json) {
        return says(operation, OK, json);
    }

    /** Answers with a fault of Textract, as {@code ThrottlingException}. */
    public TextractEndpoint fails(String operation, int status, String type) {
        return says(operation, status, "{\"__type\":\"" + type + "\",\"message\":\"as told\"}");
    }

    /** Takes the call and stays silent until it is closed. */
    public TextractEndpoint hangs(String operation) {
        return says(operation, 0, "");
    }

    /** Forgets what it was told to answer. */
    public synchronized TextractEndpoint forgets(String operation) {
        answers.remove(operation);
        return this;
    }

    private synchronized TextractEndpoint says(String operation, int status, String body) {
        answers.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(new Told(status, body));
        return this;
    }

    private synchronized Told next(String operation) {
        Deque<Told> told = answers.getOrDefault(operation, new ArrayDeque<>());
        if (told.isEmpty()) {
            return new Told(400, "{\"__type\":\"InvalidParameterException\",\"message\":\"nothing told\"}");
        }
        return told.size() > 1 ? told.removeFirst() : told.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String operation =
                    exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst("Textract\\.", "");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(operation, body, exchange.getRequestHeaders().getFirst("Authorization")));
            Told told = next(operation);
            if (told.status() == 0) {
                awaitClosing();
                return;
            }
            byte[] answer = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(told.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void awaitClosing() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shipped(String name) {
        try (InputStream in = TextractEndpoint.class.getResourceAsStream("textract/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no answer is shipped as " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
