package kuaipei.local.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class RestartTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void a_second_machine_finds_what_the_first_one_kept(@TempDir Path data) throws Exception {
        byte[] keys;
        try (Machine first = Small.boot(data, CLOCK)) {
            first.dynamo()
                    .putItem(request -> request.tableName(first.physical("NotesTable"))
                            .item(Map.of("pk", AttributeValue.fromS("note#kept"))));
            first.s3()
                    .putObject(
                            request -> request.bucket(first.physical("IncomingBucket"))
                                    .key("in/kept"),
                            RequestBody.fromString("kept"));
            first.send("IdleQueue", "kept");
            first.send("WorkQueue", "poison kept");
            Small.until("the dead letter", () -> first.messages("WorkDeadLetters") == 1);
            Small.until("quiet", first::quiet);
            keys = Files.readAllBytes(data.resolve("keys"));
        }
        long told = told("in/kept");
        long noted = told("\"note\":\"kept\"");
        try (Machine second = Small.boot(data, CLOCK)) {
            assertEquals(
                    List.of(Map.of("pk", AttributeValue.fromS("note#kept"))),
                    second.dynamo()
                            .scan(request -> request.tableName(second.physical("NotesTable")))
                            .items());
            assertEquals(
                    "kept",
                    second.s3()
                            .getObjectAsBytes(request -> request.bucket(second.physical("IncomingBucket"))
                                    .key("in/kept"))
                            .asUtf8String());
            Small.until("the message that was kept", () -> second.messages("IdleQueue") == 1);
            Small.until("the dead letter that was kept", () -> second.messages("WorkDeadLetters") == 1);
            assertArrayEquals(keys, Files.readAllBytes(data.resolve("keys")));
            Small.until("quiet", second::quiet);
        }
        assertEquals(2, told("poison kept"), "a dead letter is not delivered again");
        assertEquals(told, told("in/kept"), "an object that was told of is not told of again");
        assertEquals(noted, told("\"note\":\"kept\""), "the stream goes on after its checkpoint");
    }

    @Test
    void a_first_note_after_long_silence_is_told(@TempDir Path data) throws Exception {
        long before = told("\"note\":\"late\"");
        try (Machine machine = Small.boot(data, CLOCK)) {
            // The stream is looked at while it is empty; then other tables move on.
            Small.until("quiet", machine::quiet);
            for (int i = 0; i < 50; i++) {
                String other = "other#" + i;
                machine.dynamo()
                        .putItem(request -> request.tableName(machine.physical("OtherTable"))
                                .item(Map.of("pk", AttributeValue.fromS(other))));
            }
            machine.dynamo()
                    .putItem(request -> request.tableName(machine.physical("NotesTable"))
                            .item(Map.of("pk", AttributeValue.fromS("note#late"))));
            Small.until("the note", () -> told("\"note\":\"late\"") == before + 1);
        }
    }

    @Test
    void an_object_that_was_not_told_of_is_told_of_at_the_next_start(@TempDir Path data) throws Exception {
        try (Machine first = Small.boot(data, CLOCK)) {
            first.s3()
                    .putObject(
                            request -> request.bucket(first.physical("IncomingBucket"))
                                    .key("in/untold"),
                            RequestBody.fromString("untold"));
            Small.until("quiet", first::quiet);
        }
        long before = told("in/untold");
        Files.delete(data.resolve("notified"));
        try (Machine second = Small.boot(data, CLOCK)) {
            Small.until("told again", () -> told("in/untold") == before + 1);
            Small.until("quiet", second::quiet);
        }
    }

    @Test
    void a_closed_machine_leaves_no_thread(@TempDir Path data) throws Exception {
        Set<String> before = threads();
        try (Machine machine = Small.boot(data, CLOCK)) {
            machine.send("WorkQueue", "something to do");
            Small.until("quiet", machine::quiet);
        }
        Small.until("no thread left", () -> {
            Set<String> left = threads();
            left.removeAll(before);
            return left.isEmpty();
        });
    }

    /** Threads that would keep a process from ending. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon())
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long told(String word) {
        return Worker.BODIES.stream().filter(body -> body.contains(word)).count();
    }
}
