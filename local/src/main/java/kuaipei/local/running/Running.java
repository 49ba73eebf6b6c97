package kuaipei.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A suite that runs in another process, found by the note in its folder.
 *
 * @param control where it takes files and asks for reports
 * @param api where phones call
 * @param token that goes with every call to control
 */
public record Running(URI control, URI api, String token) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofMinutes(6);
    private static final int OK = 200;

    static Path note(Path data) {
        return data.resolve("running.json");
    }

    static void write(Path note, Running running) throws IOException {
        Files.deleteIfExists(note);
        Path file = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        note, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(note);
        Files.writeString(
                file,
                JSON.writeValueAsString(JSON.createObjectNode()
                        .put("control", running.control().toString())
                        .put("api", running.api().toString())
                        .put("token", running.token())));
    }

    /** The suite that runs in a folder; a note whose suite died without taking it along does not count. */
    public static Optional<Running> in(Path data) {
        Path note = note(data);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        Optional<FolderLock> free = FolderLock.take(data);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        try {
            JsonNode read = JSON.readTree(Files.readString(note));
            return Optional.of(new Running(
                    URI.create(read.path("control").asString()),
                    URI.create(read.path("api").asString()),
                    read.path("token").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a file over and waits until it was taken in. */
    public Suite.Loaded load(FileKind kind, String name, byte[] content) {
        String path = "/files/" + kind.wire() + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode answer = send(path, HttpRequest.BodyPublishers.ofByteArray(content));
        return new Suite.Loaded(
                answer.path("key").asString(),
                Optional.of(answer.path("refused")).filter(JsonNode::isString).map(JsonNode::asString));
    }

    /** The payout ratio of a period, as the reporting function answers it. */
    public JsonNode payoutRatio(String period) {
        return send("/reports", HttpRequest.BodyPublishers.ofString(period));
    }

    private JsonNode send(String path, HttpRequest.BodyPublisher body) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(control.resolve(path))
                            .header(Control.TOKEN, token)
                            .timeout(ANSWER)
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("the running suite answered " + answer.statusCode() + " to " + path);
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the running suite", e);
        }
    }
}
