package kuaipei.local.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import kuaipei.aws.KmsKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.CompletedPart;

final class MachineTest {

    @TempDir
    static Path data;

    private static final SteppedClock CLOCK = new SteppedClock(Instant.parse("2026-11-25T03:00:00Z"));
    private static Machine machine;

    @BeforeAll
    static void boot() throws IOException {
        machine = Small.boot(data, CLOCK);
    }

    @AfterAll
    static void close() {
        machine.close();
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(machine.api() + path))
                            .header("X-Tone", "softly")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_request_reaches_the_function_of_its_route_and_its_answer_comes_back() throws Exception {
        HttpResponse<String> answer = post("/say/li", "你好");
        assertEquals(201, answer.statusCode());
        assertEquals("good day, li: 你好 softly POST", answer.body());
        assertEquals(
                "text/plain; charset=utf-8",
                answer.headers().firstValue("content-type").orElse(""));
    }

    @Test
    void an_unknown_route_is_answered_404_and_a_body_over_a_megabyte_413() throws Exception {
        assertEquals(404, post("/say", "x").statusCode());
        assertEquals(404, post("/say/li/more", "x").statusCode());
        HttpResponse<String> large = post("/say/li", "x".repeat((1 << 20) + 1));
        assertEquals(413, large.statusCode());
        assertEquals(
                "application/problem+json",
                large.headers().firstValue("content-type").orElse(""));
    }

    @Test
    void a_function_that_throws_is_answered_500_without_its_reasons() throws Exception {
        HttpResponse<String> answer = post("/say/li", "fail");
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("as told"));
    }

    @Test
    void an_object_under_the_prefix_is_told_to_its_queue_with_its_key_encoded() throws Exception {
        String bucket = machine.physical("IncomingBucket");
        machine.s3()
                .putObject(
                        request -> request.bucket(bucket).key("in/收 据.jpg").serverSideEncryption("aws:kms"),
                        RequestBody.fromString("photo"));
        machine.s3().putObject(request -> request.bucket(bucket).key("elsewhere.jpg"), RequestBody.fromString("photo"));
        Small.until(
                "the object's message",
                () -> Worker.BODIES.stream()
                        .anyMatch(body -> body.contains("\"key\":\"in/%E6%94%B6+%E6%8D%AE.jpg\"")
                                && body.contains("\"eventName\":\"ObjectCreated:Put\"")
                                && body.contains("\"name\":\"" + bucket + "\"")));
        assertTrue(Worker.SOURCES.contains("arn:aws:sqs:local:000000000000:WorkQueue"));
        assertTrue(Worker.BODIES.stream().noneMatch(body -> body.contains("elsewhere.jpg")));
    }

    @Test
    void an_object_uploaded_in_parts_is_told_once() throws Exception {
        String bucket = machine.physical("IncomingBucket");
        String key = "in/parts.bin";
        var upload = machine.s3()
                .createMultipartUpload(request -> request.bucket(bucket).key(key));
        var part = machine.s3()
                .uploadPart(
                        request -> request.bucket(bucket)
                                .key(key)
                                .uploadId(upload.uploadId())
                                .partNumber(1),
                        RequestBody.fromString("part"));
        machine.s3()
                .completeMultipartUpload(request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(upload.uploadId())
                        .multipartUpload(parts -> parts.parts(CompletedPart.builder()
                                .partNumber(1)
                                .eTag(part.eTag())
                                .build())));
        Small.until("the object's message", () -> Worker.BODIES.stream().anyMatch(body -> body.contains("parts.bin")));
        Small.until("quiet", machine::quiet);
        assertEquals(
                1,
                Worker.BODIES.stream()
                        .filter(body -> body.contains("parts.bin"))
                        .count());
    }

    @Test
    void a_message_that_keeps_failing_ends_among_the_dead_letters_and_the_others_do_not() throws Exception {
        int before = machine.messages("WorkDeadLetters");
        machine.send("WorkQueue", "wholesome");
        machine.send("WorkQueue", "poison");
        Small.until("the dead letter", () -> machine.messages("WorkDeadLetters") == before + 1);
        Small.until("quiet", machine::quiet);
        assertEquals(2, Worker.BODIES.stream().filter("poison"::equals).count());
        assertEquals(1, Worker.BODIES.stream().filter("wholesome"::equals).count());
    }

    @Test
    void what_is_written_goes_through_stream_and_bus_to_the_queue_of_the_rule() throws Exception {
        for (String note : new String[] {"note#first", "note#again", "other#thing", "note#silent", "note#last"}) {
            machine.dynamo()
                    .putItem(request -> request.tableName(machine.physical("NotesTable"))
                            .item(Map.of("pk", AttributeValue.fromS(note))));
        }
        Small.until("quiet", machine::quiet);
        String all = String.join("\n", Worker.BODIES);
        assertTrue(all.contains("\"detail-type\":\"Written\""), all);
        for (String word : new String[] {"first", "again", "last"}) {
            assertTrue(all.contains("{\"note\":\"" + word + "\"}"), word);
        }
        assertFalse(all.contains("{\"note\":\"silent\"}"), "the rule leaves silent notes out");
        assertFalse(all.contains("{\"note\":\"thing\"}"), "the filter leaves other items out");
        assertTrue(Teller.FAILED_ONCE.contains("note#again"));
    }

    @Test
    void a_schedule_rings_at_its_time_in_its_zone_and_says_it() throws Exception {
        CLOCK.set(Instant.parse("2026-11-25T16:29:59Z"));
        Small.until("quiet", machine::quiet);
        assertTrue(Bell.RUNG.isEmpty(), "half past midnight in Shanghai has not come");
        CLOCK.set(Instant.parse("2026-11-25T16:30:00Z"));
        Small.until("the bell", () -> Bell.RUNG.contains("2026-11-25T16:30:00Z"));
        assertEquals(1, Bell.RUNG.size());
    }

    @Test
    void keys_hash_and_seal_as_kms_does_and_only_their_owner_reads_them() throws Exception {
        KmsKeys keys = new KmsKeys(kuaipei.aws.Clients.kms(machine.environment("DoorFunction")), "MacKey", "DataKey");
        assertArrayEquals(keys.hash("陈思远"), keys.hash("陈思远"));
        byte[] sealed = keys.seal("440514".getBytes(UTF_8), "person");
        KmsKeys another =
                new KmsKeys(kuaipei.aws.Clients.kms(machine.environment("DoorFunction")), "MacKey", "DataKey");
        assertArrayEquals("440514".getBytes(UTF_8), another.open(sealed, "person"));
        assertThrows(IllegalArgumentException.class, () -> another.open(sealed, "another context"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))));
    }

    @Test
    void what_the_template_does_not_name_is_refused_by_name() {
        assertEquals(
                "the template has no resource Nowhere",
                assertThrows(IllegalArgumentException.class, () -> machine.physical("Nowhere"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> machine.environment("NowhereFunction"));
        assertEquals("good day", machine.variables("DoorFunction").get("GREETING"));
    }
}
