package kuaipei.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kuaipei.local.bank.Conduct;
import kuaipei.local.demo.Phone;
import kuaipei.local.demo.Story;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Eight days in hospital are paid on a promise before the fee list is there. The suite's mornings pass all at once, the
 * claimant is reminded once, and the fee list closes the claim. Each photograph is one of the demonstration's; the certificate
 * was drawn from the same facts.
 */
class PromisedPapersTest {

    private static final String KEY = "1c2d3e4f50617283940a5b6c7d8e9fa0";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** The world's clock, which may be set forward. */
    private static final class Ahead extends Clock {
        private final AtomicReference<Duration> by = new AtomicReference<>(Duration.ZERO);

        void set(Duration forward) {
            by.set(forward);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("days are counted in Shanghai by whoever needs them");
        }
    }

    private final Ahead clock = new Ahead();
    private final Story story = Story.shipped().get(1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_small_stay_is_paid_on_a_promise_and_the_fee_list_follows() {
        try (Suite suite = Suite.open(folder, 0, new Conduct(Set.of(), Duration.ZERO, 2), clock);
                Phone phone = new Phone(suite.machine().api(), new Contract())) {
            String roster =
                    """
                    policy,product,name,idNumber,coverFrom,coverTo,premium
                    CA2026-0001,comprehensive-accident,%s,%s,2026-01-01,2026-12-31,200.00
                    """.formatted(story.insured().name(), story.insured().idNumber());
            suite.load(FileKind.ROSTER, "adults.csv", roster.getBytes(StandardCharsets.UTF_8));
            JsonNode opened = phone.report(KEY, promise()).good();
            Phone.Opened claim = new Phone.Opened(
                    opened.path("claim").asString(), opened.path("secret").asString());
            send(
                    phone,
                    claim,
                    List.of(photo("id-card"), photo("bank-card"), photo("discharge-summary"), certificate()));
            JsonNode paid = await(suite, phone, claim, "PaymentSettled");
            assertEquals("800.00", paid.path("amount").asString(), paid::toString);
            assertEquals("[\"fee-list\"]", paid.at("/later/documents").toString());

            clock.set(Duration.ofDays(25));
            JsonNode reminded = await(suite, phone, claim, "LaterPapersReminded");
            suite.awaitQuiet(PATIENCE);
            assertEquals("Paid", reminded.path("state").asString());

            send(phone, claim, List.of(photo("fee-list")));
            JsonNode complete = await(suite, phone, claim, "LaterPapersCompared");
            suite.awaitQuiet(PATIENCE);
            assertEquals("complete", complete.at("/later/stage").asString(), complete::toString);
            for (String once : List.of("DecidedToPay", "PaymentOrdered", "PaymentSettled", "LaterPapersReminded")) {
                assertEquals(1, count(phone.progress(claim).good(), once), once);
            }
            String told = phone.notices(claim).good().toString();
            assertTrue(told.contains("先行赔付") && told.contains("温馨提醒") && told.contains("已经收齐"), told);
        }
    }

    private ObjectNode promise() {
        ObjectNode report = Phone.reportOf(story).put("product", "comprehensive-accident");
        report.putObject("promise").put("words", "truth-1");
        return report;
    }

    private static byte[] photo(String kind) {
        return Story.photo("2-missing-paper/" + kind + ".jpg");
    }

    private static byte[] certificate() {
        try (InputStream file =
                Objects.requireNonNull(PromisedPapersTest.class.getResourceAsStream("stay-certificate.jpg"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Phone phone, Phone.Opened claim, List<byte[]> photos) {
        List<String> documents = new ArrayList<>();
        photos.forEach(photo -> documents.add(phone.send(claim, photo)));
        phone.submit(claim, documents).good();
    }

    private static JsonNode await(Suite suite, Phone phone, Phone.Opened claim, String event) {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        JsonNode progress = phone.progress(claim).good();
        while (count(progress, event) == 0
                && count(progress, "ReferredToPerson") + count(progress, "AskedForDocuments") == 0
                && Clock.systemUTC().instant().isBefore(end)) {
            suite.awaitQuiet(PATIENCE);
            progress = phone.progress(claim).good();
        }
        assertTrue(count(progress, event) > 0, progress::toString);
        return progress;
    }

    private static long count(JsonNode progress, String event) {
        return progress.path("steps")
                .valueStream()
                .filter(step -> step.path("event").asString().equals(event))
                .count();
    }
}
