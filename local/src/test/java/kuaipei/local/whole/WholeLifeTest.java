package kuaipei.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import kuaipei.local.running.Control;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.PayoutReport;
import kuaipei.local.running.Running;
import kuaipei.local.running.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;

/**
 * One claim from photographs to payment on the embedded parts, with everything sent twice that can be: the report, a
 * photograph before and after payment, the submission and the bank's answer. Then the suite is stopped and started again, and
 * asked what it knows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLifeTest {

    private static final String KEY = "9f86d081884c7d659a2feaa0c55ad015";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Story STORY = Story.shipped().getFirst();
    private static final String WRONG_LINE = """
            policy,product,name,idNumber,coverFrom,coverTo,premium
            EA2026-9001,elderly-accident,陈错码,440514195003120413,2026-01-01,2026-12-31,10.00
            """;

    private final Clock clock = Clock.systemUTC();
    private final Contract contract = new Contract();
    private final List<String> documents = new ArrayList<>();

    private Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Suite suite;

    private Phone phone = new Phone(URI.create("http://127.0.0.1:1"), contract);
    private Phone.Opened claim = new Phone.Opened("", "");
    private JsonNode form = Phone.reportOf(STORY);
    private JsonNode before = form;

    @BeforeAll
    void one_claim_is_filed_and_paid(@TempDir Path folder) {
        data = folder;
        boot();
        suite.load(FileKind.ROSTER, "名册 2026.csv", Story.roster());
        claim = phone.open(KEY, STORY);
        for (String photo : STORY.photos()) {
            documents.add(phone.send(claim, Story.photo(photo)));
        }
        documents.add(phone.send(claim, Story.photo(STORY.photos().getFirst())));
        form = phone.announce(claim, Story.photo(STORY.photos().getFirst())).good();
        List<String> distinct = documents.stream().distinct().toList();
        phone.submit(claim, distinct).good();
        // Either a repeat, or too late because it is paid by now: no matter which, it must change nothing.
        phone.submit(claim, distinct);
        awaitState("Paid");
        suite.awaitQuiet(PATIENCE);
        before = phone.progress(claim).good();
        suite.close();
        phone.close();
        boot();
        suite.awaitQuiet(PATIENCE);
    }

    @AfterAll
    void stop() {
        phone.close();
        suite.close();
    }

    private void boot() {
        suite = Suite.open(data, 0, new Conduct(Set.of(), Duration.ZERO, 2), clock);
        phone = new Phone(suite.machine().api(), contract);
    }

    private void awaitState(String wanted) {
        Instant end = clock.instant().plus(PATIENCE);
        String state = "";
        while (!state.equals(wanted) && clock.instant().isBefore(end)) {
            suite.awaitQuiet(PATIENCE);
            state = phone.progress(claim).good().path("state").asString();
        }
        assertEquals(wanted, state);
    }

    private List<String> events() {
        return phone.progress(claim)
                .good()
                .path("steps")
                .valueStream()
                .map(step -> step.path("event").asString())
                .toList();
    }

    private List<String> keys(String bucket, String prefix) {
        return suite
                .machine()
                .s3()
                .listObjectsV2(
                        list -> list.bucket(suite.machine().physical(bucket)).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void complete_papers_are_paid_to_the_fen_without_a_person() {
        JsonNode progress = phone.progress(claim).good();
        assertEquals("Paid", progress.path("state").asString());
        assertEquals("360.00", progress.path("amount").asString());
        assertTrue(events().stream()
                .noneMatch(Set.of("ReferredToPerson", "AskedForDocuments", "ApprovedByPerson")::contains));
    }

    @Test
    void what_is_kept_on_disk_is_the_same_after_a_restart() {
        assertEquals(before.path("steps"), phone.progress(claim).good().path("steps"));
    }

    @Test
    void the_bank_answering_twice_settles_once() {
        assertEquals(
                2,
                keys("BankBucket", "in/").stream()
                        .filter(key -> key.endsWith("ACSC.xml"))
                        .count());
        assertEquals(1, events().stream().filter("PaymentSettled"::equals).count());
        assertEquals(1, keys("BankBucket", "out/").size());
    }

    @Test
    void the_same_report_under_the_same_key_is_the_same_claim() {
        assertEquals(claim, phone.open(KEY, STORY));
        assertEquals(before.path("steps"), phone.progress(claim).good().path("steps"));
    }

    @Test
    void another_report_under_the_same_key_is_refused() {
        assertEquals(
                409,
                phone.report(KEY, Phone.reportOf(Story.shipped().getLast())).status());
    }

    @Test
    void the_same_photograph_sent_twice_is_one_document() {
        assertEquals(STORY.photos().size(), documents.stream().distinct().count());
        assertEquals(documents.getFirst(), form.path("document").asString());
        assertEquals(
                STORY.photos().size(),
                events().stream().filter("DocumentRead"::equals).count());
    }

    @Test
    void a_photograph_after_payment_changes_nothing() {
        phone.announce(claim, Story.photo(STORY.photos().getFirst()));
        phone.announce(claim, Story.photo(Story.shipped().getLast().photos().getFirst()));
        suite.awaitQuiet(PATIENCE);
        JsonNode now = phone.progress(claim).good();
        assertEquals("Paid", now.path("state").asString());
        assertEquals(1, events().stream().filter("PaymentSettled"::equals).count());
    }

    @Test
    void every_step_is_told_once_and_in_chinese() {
        List<String> texts = phone.notices(claim)
                .good()
                .path("notices")
                .valueStream()
                .map(notice -> notice.path("text").asString())
                .toList();
        assertEquals(texts.size(), Set.copyOf(texts).size());
        assertEquals(1, texts.stream().filter(text -> text.contains("已赔付")).count());
        assertTrue(texts.stream().allMatch(text -> text.contains(claim.claim())), texts::toString);
    }

    @Test
    void a_wrong_claim_and_a_wrong_secret_get_the_same_answer() {
        Phone.Answer secret = phone.progress(new Phone.Opened(claim.claim(), "not-the-secret"));
        Phone.Answer number = phone.progress(new Phone.Opened("KP-0000000000", claim.secret()));
        assertEquals(404, secret.status());
        assertEquals(secret.status(), number.status());
        assertEquals(secret.body(), number.body());
    }

    @Test
    void the_payout_ratio_counts_what_was_paid_and_every_premium_once() {
        suite.load(FileKind.ROSTER, "again.csv", Story.roster());
        String year = before.path("steps").get(0).path("at").asString().substring(0, 4);
        assertEquals(
                "360.00",
                PayoutReport.of(suite.machine(), year)
                        .path("total")
                        .path("paid")
                        .asString());
        assertEquals(
                "70.00",
                PayoutReport.of(suite.machine(), "2026")
                        .path("total")
                        .path("premium")
                        .asString());
    }

    @Test
    void a_running_suite_is_found_by_its_folder_and_names_the_refused_line() {
        try (Control _ = Control.open(suite, data)) {
            Running running = Running.in(data).orElseThrow();
            Suite.Loaded loaded = running.load(FileKind.ROSTER, "坏行.csv", WRONG_LINE.getBytes(StandardCharsets.UTF_8));
            assertTrue(loaded.refused().orElseThrow().contains("check digit"), loaded::toString);
            assertEquals("2026", running.payoutRatio("2026").path("period").asString());
        }
        assertTrue(Running.in(data).isEmpty());
    }

    @Test
    void every_answer_so_far_and_every_route_is_as_the_contract_says() {
        phone.submit(claim, List.of());
        phone.notices(claim);
        phone.report("weak", Phone.reportOf(STORY));
        assertEquals(contract.routes(), contract.heard());
        assertEquals(List.of(), contract.faults());
    }

    @Test
    void the_contract_bites_an_answer_that_it_does_not_know() {
        Contract strict = new Contract();
        strict.heard("GET /claims/{claim}", new Phone.Answer(200, "application/json", Phone.reportOf(STORY)));
        assertNotEquals(List.of(), strict.faults());
    }
}
