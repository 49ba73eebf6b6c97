package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.paper.DocumentKind;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A phone whose claim was paid on a promise sends what follows by the same three calls. */
class LaterPapersTest {

    private final Phone phone = new Phone();
    private final ClaimId claim = phone.open();

    private JsonNode later() {
        return phone.call("GET", "", claim, "").body().path("later");
    }

    private static String announcement(String kind) {
        return "{\"kind\":\"%s\",\"size\":9,\"sha256\":\"%s\",\"contentType\":\"image/jpeg\"}"
                .formatted(kind, "b".repeat(64));
    }

    @Test
    void progress_shows_what_follows_and_by_when() {
        phone.payOnAPromise(claim);
        assertEquals(
                "{\"documents\":[\"fee-list\",\"medical-record\"],\"due\":\"2026-05-20\",\"stage\":\"awaited\"}",
                later().toString());
    }

    @Test
    void a_claim_paid_with_all_its_papers_has_none_that_follow() {
        assertFalse(phone.call("GET", "", claim, "").body().has("later"));
    }

    @Test
    void a_promised_paper_is_announced_uploaded_and_submitted_and_the_claim_stays_paid() {
        phone.payOnAPromise(claim);
        String document = phone.call("POST", "/documents", claim, announcement("discharge-summary"))
                .body()
                .path("document")
                .asString();
        assertEquals("photographs-missing", phone.submit(claim, document).code());
        phone.upload(claim, document);
        Phone.Reply reply = phone.submit(claim, document);
        assertEquals(202, reply.status());
        assertEquals("Paid", reply.body().path("state").asString());
        assertEquals(reply, phone.submit(claim, document));
    }

    @Test
    void another_paper_is_refused_by_name() {
        phone.payOnAPromise(claim);
        Phone.Reply reply = phone.call("POST", "/documents", claim, announcement("bank-card"));
        assertEquals(409, reply.status());
        assertEquals("not-awaited", reply.code());
    }

    @Test
    void when_all_came_the_claim_takes_nothing_more_and_says_that_it_is_complete() {
        phone.payOnAPromise(claim);
        DocumentId document = new DocumentId(phone.announce(claim, 2));
        phone.move(claim, new ClaimCommand.RecordReading(document, SampleClaims.read(DocumentKind.FEE_LIST)));
        assertEquals(202, phone.submit(claim, document.value()).status());
        phone.move(claim, new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of())));
        assertEquals("complete", later().path("stage").asString());
        assertEquals(
                "claim-settled",
                phone.call("POST", "/documents", claim, announcement("fee-list"))
                        .code());
    }
}
