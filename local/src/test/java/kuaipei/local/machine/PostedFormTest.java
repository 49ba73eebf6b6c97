package kuaipei.local.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kuaipei.aws.Environment;
import kuaipei.aws.PresignedPost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

final class PostedFormTest {

    @TempDir
    static Path data;

    private static Machine machine;

    @BeforeAll
    static void boot() throws IOException {
        machine = Small.boot(data, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        machine.close();
    }

    private static Map<String, String> form(String key, long bytes, Instant at) {
        Environment environment = machine.environment("DoorFunction");
        return new PresignedPost(environment.region().id())
                .fields(
                        new PresignedPost.Upload(machine.physical("IncomingBucket"), key, "image/jpeg", bytes),
                        environment.credentials().resolveCredentials(),
                        at,
                        Duration.ofMinutes(15));
    }

    private static int post(Map<String, String> fields, String content) throws IOException, InterruptedException {
        String boundary = "----kuaipei";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        String endpoint =
                machine.environment("DoorFunction").endpoint("S3").orElseThrow().toString();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(endpoint + "/" + machine.physical("IncomingBucket")))
                                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void assertNotStored(String key) {
        assertThrows(
                NoSuchKeyException.class,
                () -> machine.s3()
                        .headObject(request -> request.bucket(machine.physical("IncomingBucket"))
                                .key(key)));
    }

    @Test
    void a_photograph_of_the_declared_size_is_stored_and_told() throws Exception {
        assertEquals(204, post(form("in/claim/good", 5, Instant.now()), "12345"));
        Small.until("the message", () -> Worker.BODIES.stream().anyMatch(body -> body.contains("in/claim/good")));
    }

    @Test
    void a_byte_more_or_less_than_declared_is_refused() throws Exception {
        assertEquals(400, post(form("in/claim/more", 5, Instant.now()), "123456"));
        assertEquals(400, post(form("in/claim/less", 5, Instant.now()), "1234"));
        assertNotStored("in/claim/more");
        assertNotStored("in/claim/less");
    }

    @Test
    void another_key_another_type_a_wrong_signature_and_an_old_form_are_refused() throws Exception {
        Map<String, String> elsewhere = new LinkedHashMap<>(form("in/claim/a", 5, Instant.now()));
        elsewhere.put("key", "in/claim/b");
        assertEquals(403, post(elsewhere, "12345"));
        Map<String, String> type = new LinkedHashMap<>(form("in/claim/a", 5, Instant.now()));
        type.put("Content-Type", "text/html");
        assertEquals(403, post(type, "12345"));
        Map<String, String> forged = new LinkedHashMap<>(form("in/claim/a", 5, Instant.now()));
        forged.put("x-amz-signature", "0".repeat(64));
        assertEquals(403, post(forged, "12345"));
        assertEquals(403, post(form("in/claim/a", 5, Instant.now().minus(Duration.ofHours(1))), "12345"));
        assertNotStored("in/claim/a");
        assertNotStored("in/claim/b");
    }
}
