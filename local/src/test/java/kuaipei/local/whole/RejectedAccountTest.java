package kuaipei.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kuaipei.local.bank.Conduct;
import kuaipei.local.demo.Phone;
import kuaipei.local.demo.Story;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;

/** The bank calls an account wrong: the payee alone is asked again, and a new order follows the new account. */
class RejectedAccountTest {

    private static final String KEY = "0c1d2e3f405162738495a6b7c8d9eafb";
    private static final String CARD = "6222020200112233446";
    private static final String OTHER_CARD = "2-missing-paper/bank-card.jpg";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_rejected_account_asks_for_the_bank_card_alone_and_pays_by_a_new_order() {
        Story story = Story.shipped().getFirst();
        try (Suite suite = Suite.open(folder, 0, new Conduct(Set.of(CARD), Duration.ZERO, 2), clock);
                Phone phone = new Phone(suite.machine().api(), new Contract())) {
            suite.load(FileKind.ROSTER, "roster.csv", Story.roster());
            Phone.Opened claim = phone.open(KEY, story);
            send(phone, claim, story.photos());
            JsonNode asked = await(suite, phone, claim, "AwaitingDocuments");
            assertEquals(List.of("bank-card"), texts(asked.path("asked")));
            send(phone, claim, List.of(OTHER_CARD));
            JsonNode paid = await(suite, phone, claim, "Paid");
            assertEquals("360.00", paid.path("amount").asString());
            assertEquals(List.of("PaymentRejected"), events(paid, "PaymentRejected"));
            assertEquals(List.of("PaymentSettled"), events(paid, "PaymentSettled"));
            assertEquals(2, orders(suite).size(), () -> orders(suite).toString());
        }
    }

    private static void send(Phone phone, Phone.Opened claim, List<String> photos) {
        List<String> documents = new ArrayList<>();
        photos.forEach(photo -> documents.add(phone.send(claim, Story.photo(photo))));
        phone.submit(claim, documents).good();
    }

    private JsonNode await(Suite suite, Phone phone, Phone.Opened claim, String wanted) {
        Instant end = clock.instant().plus(PATIENCE);
        JsonNode progress = phone.progress(claim).good();
        while (!progress.path("state").asString().equals(wanted)
                && clock.instant().isBefore(end)
                && !progress.path("state").asString().equals("Referred")) {
            suite.awaitQuiet(PATIENCE);
            progress = phone.progress(claim).good();
        }
        assertEquals(wanted, progress.path("state").asString(), progress::toString);
        return progress;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> events(JsonNode progress, String name) {
        return progress.path("steps")
                .valueStream()
                .map(step -> step.path("event").asString())
                .filter(name::equals)
                .toList();
    }

    private static List<String> orders(Suite suite) {
        return suite
                .machine()
                .s3()
                .listObjectsV2(list ->
                        list.bucket(suite.machine().physical("BankBucket")).prefix("out/"))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }
}
