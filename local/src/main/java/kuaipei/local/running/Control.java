package kuaipei.local.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How {@code load} and {@code report} reach a running suite: a port on this machine alone, with a token that only the owner of
 * the data folder can read.
 */
public final class Control implements AutoCloseable {

    static final String TOKEN = "X-Kuaipei-Token";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOKEN_BYTES = 32;

    private final Suite suite;
    private final HttpServer server;
    private final Path note;
    private final String token;

    private Control(Suite suite, HttpServer server, Path note, String token) {
        this.suite = suite;
        this.server = server;
        this.note = note;
        this.token = token;
    }

    /** Opens the port and leaves a note in the folder. */
    public static Control open(Suite suite, Path data) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Control control = new Control(
                    suite, server, Running.note(data), HexFormat.of().formatHex(random));
            server.createContext("/files/", control::load);
            server.createContext("/reports", control::report);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            control.leaveNote();
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaveNote() throws IOException {
        URI at = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Running.write(note, new Running(at, suite.machine().api(), token));
    }

    private void load(HttpExchange exchange) throws IOException {
        String[] parts = exchange.getRequestURI().getRawPath().split("/", -1);
        Optional<FileKind> kind = FileKind.ofWire(parts.length == 4 ? parts[2] : "");
        if (!isOwner(exchange) || kind.isEmpty()) {
            answer(exchange, kind.isEmpty() ? BAD : FORBIDDEN, JSON.createObjectNode());
            return;
        }
        String name = URLDecoder.decode(parts[3], StandardCharsets.UTF_8);
        Suite.Loaded loaded =
                suite.load(kind.get(), name, exchange.getRequestBody().readAllBytes());
        ObjectNode body = JSON.createObjectNode().put("key", loaded.key());
        loaded.refused().ifPresent(report -> body.put("refused", report));
        answer(exchange, OK, body);
    }

    private void report(HttpExchange exchange) throws IOException {
        if (!isOwner(exchange)) {
            answer(exchange, FORBIDDEN, JSON.createObjectNode());
            return;
        }
        String period = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, OK, PayoutReport.of(suite.machine(), period));
    }

    private boolean isOwner(HttpExchange exchange) {
        String sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst(TOKEN))
                .orElse("");
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
