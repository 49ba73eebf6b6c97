package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimCommand.Conclusion;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Prepared;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.NoticeStore.Notice;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProgressTest {

    private final Phone phone = new Phone();
    private final ClaimId claim = phone.open();

    @Test
    void a_new_claim_shows_its_first_step_in_shanghai_time() {
        JsonNode progress = progress();
        assertEquals("Reported", progress.path("state").asString());
        assertEquals(
                "[{\"at\":\"2026-04-20T09:15:00+08:00\",\"event\":\"Reported\"}]",
                progress.path("steps").toString());
        assertEquals("2026-04-28", progress.path("expectedFinish").asString());
        assertFalse(progress.has("amount") || progress.has("asked") || progress.has("reasons"));
    }

    @Test
    void a_claim_before_the_national_holiday_is_promised_by_the_law_and_not_by_the_long_way_round() {
        Phone before = new Phone(Instant.parse("2026-09-30T02:00:00Z"));
        JsonNode progress = before.call("GET", "", before.open(), "").body();
        assertEquals("2026-10-10", progress.path("expectedFinish").asString());
    }

    @Test
    void an_approved_claim_shows_its_amount() {
        decide(new ClaimCommand.Pay(SampleClaims.approval(1)));
        assertEquals("Approved", progress().path("state").asString());
        assertEquals("360.00", progress().path("amount").asString());
    }

    @Test
    void a_paid_claim_ended_on_the_day_of_its_payment() {
        decide(new ClaimCommand.Pay(SampleClaims.approval(1)));
        ClaimState.Approved approved =
                (ClaimState.Approved) phone.claims.load(claim).orElseThrow().state();
        phone.move(claim, new ClaimCommand.OrderPayment(approved.order()));
        assertEquals("Paying", progress().path("state").asString());
        phone.move(claim, new ClaimCommand.RecordSettled(approved.order().id(), java.time.LocalDate.of(2026, 4, 21)));
        assertEquals("Paid", progress().path("state").asString());
        assertEquals("360.00", progress().path("amount").asString());
        assertEquals("2026-04-21", progress().path("expectedFinish").asString());
    }

    @Test
    void a_claim_that_waits_shows_everything_asked() {
        decide(new ClaimCommand.Ask(SampleClaims.list()));
        assertEquals("AwaitingDocuments", progress().path("state").asString());
        assertEquals("[\"discharge-summary\"]", progress().path("asked").toString());
    }

    @Test
    void a_referred_claim_shows_reasons_and_keeps_the_prepared_amount_to_itself() {
        decide(new ClaimCommand.Refer(
                SampleClaims.reasons(),
                Optional.of(new Prepared(
                        "P-000001", "elderly-accident", SampleClaims.approval(1).reckoning()))));
        assertEquals("[\"doubtful-fact\"]", progress().path("reasons").toString());
        assertEquals("2026-05-20", progress().path("expectedFinish").asString());
        assertFalse(progress().toString().contains("360.00"));
    }

    @Test
    void a_photograph_that_cannot_be_used_is_shown_with_its_reason() {
        DocumentId document = new DocumentId(phone.announce(claim, 1));
        phone.announce(claim, 2);
        phone.move(claim, new ClaimCommand.RecordUnreadable(document, new ClaimDocument.Unreadable("heic")));
        JsonNode documents = progress().path("documents");
        assertEquals("unreadable", documents.path(0).path("status").asString());
        assertEquals("heic", documents.path(0).path("reason").asString());
        assertEquals("expected", documents.path(1).path("status").asString());
    }

    @Test
    void notices_are_answered_oldest_first() {
        phone.notices.putIfAbsent(new Notice(claim, 5, Instant.parse("2026-04-21T00:00:00Z"), "已付款"));
        phone.notices.putIfAbsent(new Notice(claim, 1, Phone.NOW, "已收到报案"));
        JsonNode answer = phone.call("GET", "/notices", claim, "").body();
        assertEquals(
                "{\"notices\":[{\"at\":\"2026-04-20T09:15:00+08:00\",\"text\":\"已收到报案\"},"
                        + "{\"at\":\"2026-04-21T08:00:00+08:00\",\"text\":\"已付款\"}]}",
                answer.toString());
    }

    @Test
    void nothing_is_shown_without_the_secret() {
        for (String tail : List.of("", "/notices")) {
            Phone.Reply reply = phone.call("GET", tail, claim.value(), "x", "");
            assertEquals(404, reply.status());
            assertEquals("no-such-claim", reply.code());
        }
    }

    @Test
    void an_unknown_path_below_a_claim_is_said_to_be_none() {
        assertEquals("no-such-path", phone.call("DELETE", "", claim, "").code());
    }

    private JsonNode progress() {
        Phone.Reply reply = phone.call("GET", "", claim, "");
        assertEquals(200, reply.status());
        return reply.body();
    }

    private void decide(Conclusion conclusion) {
        DocumentId document = new DocumentId(phone.announce(claim, 1));
        phone.move(claim, new ClaimCommand.RecordReading(document, SampleClaims.read(DocumentKind.ID_CARD)));
        SortedSet<DocumentId> documents = new TreeSet<>(List.of(document));
        phone.move(claim, new ClaimCommand.Submit(documents));
        phone.move(claim, new ClaimCommand.Decide(1, conclusion));
    }
}
