package kuaipei.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A claimant's phone: calls the HTTP interface of {@code docs/openapi.yaml}, and knows nothing else of the suite. */
public final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String BOUNDARY = "kuaipei-photo-7f3k09qw2m";
    private static final int LAST_SUCCESS = 299;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI api;
    private final Listener listener;

    /** Hears of every answer, so that a test can hold it to the contract. */
    @FunctionalInterface
    public interface Listener {
        /** @param route as the contract names it: {@code GET /claims/{claim}} */
        void heard(String route, Answer answer);
    }

    public Phone(URI api, Listener listener) {
        this.api = api;
        this.listener = listener;
    }

    /** An answer of the interface. */
    public record Answer(int status, String contentType, JsonNode body) {
        /** The body of an answer that was expected to be good. */
        public JsonNode good() {
            if (status > LAST_SUCCESS) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return body;
        }
    }

    /** A claim that was opened, and what opens it. */
    public record Opened(String claim, String secret) {
        @Override
        public String toString() {
            return "Opened[" + claim + "]";
        }
    }

    /** Reports what happened. */
    public Answer report(String idempotencyKey, JsonNode report) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve("/claims"))
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(report)));
        return send("POST /claims", request);
    }

    /** Opens the claim of a story. */
    public Opened open(String idempotencyKey, Story story) {
        JsonNode body = report(idempotencyKey, reportOf(story)).good();
        return new Opened(body.path("claim").asString(), body.path("secret").asString());
    }

    /** What the person of a story says. */
    public static ObjectNode reportOf(Story story) {
        ObjectNode report = JSON.createObjectNode().put("product", "elderly-accident");
        report.putObject("insured")
                .put("name", story.insured().name())
                .put("idNumber", story.insured().idNumber());
        report.putObject("event")
                .put("date", story.event().date())
                .put("cause", story.event().cause());
        report.putObject("payee").put("name", story.payee().name());
        report.put("phone", "13800000000");
        report.putArray("consents").add("health-information");
        return report;
    }

    /** Announces a photograph and posts it; its document's id. */
    public String send(Opened claim, byte[] photo) {
        JsonNode form = announce(claim, photo).good();
        int status = post(form, photo);
        if (status > LAST_SUCCESS) {
            throw new IllegalStateException("the bucket answered " + status + " to a photograph");
        }
        return form.path("document").asString();
    }

    /** Announces a photograph; the answer is a form. */
    public Answer announce(Opened claim, byte[] photo) {
        ObjectNode body = JSON.createObjectNode()
                .put("size", photo.length)
                .put("sha256", sha256(photo))
                .put("contentType", "image/jpeg");
        return call("POST", "/documents", claim, Optional.of(body));
    }

    /** Posts a photograph with a form; the bucket's status. */
    public int post(JsonNode form, byte[] photo) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(form.path("url").asString()))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(form.path("fields"), photo)));
        return exchange(request).statusCode();
    }

    /** That is all I have. */
    public Answer submit(Opened claim, List<String> documents) {
        ObjectNode body = JSON.createObjectNode();
        documents.forEach(body.putArray("documents")::add);
        return call("POST", "/submission", claim, Optional.of(body));
    }

    public Answer progress(Opened claim) {
        return call("GET", "", claim, Optional.empty());
    }

    public Answer notices(Opened claim) {
        return call("GET", "/notices", claim, Optional.empty());
    }

    private Answer call(String method, String tail, Opened claim, Optional<ObjectNode> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve("/claims/" + claim.claim() + tail))
                .header("Authorization", "Bearer " + claim.secret())
                .method(
                        method,
                        body.map(JSON::writeValueAsString)
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        return send(method + " /claims/{claim}" + tail, request);
    }

    private Answer send(String route, HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        Answer answer = new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JSON.readTree(response.body()));
        listener.heard(route, answer);
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", e);
        }
    }

    private static byte[] multipart(JsonNode fields, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            body.writeBytes(part(
                    "name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue().asString() + "\r\n"));
        }
        body.writeBytes(part("name=\"file\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(photo);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String rest) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
