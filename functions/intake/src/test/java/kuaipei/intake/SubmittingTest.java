package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.paper.DocumentKind;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;

class SubmittingTest {

    private final Phone phone = new Phone();
    private final ClaimId claim = phone.open();

    @Test
    void what_has_arrived_is_submitted_and_progress_is_answered() {
        String document = phone.announce(claim, 1);
        phone.upload(claim, document);
        Phone.Reply reply = phone.submit(claim, document, document);
        assertEquals(202, reply.status());
        assertEquals("Reading", reply.body().path("state").asString());
        assertEquals(List.of("Reported", "DocumentExpected", "Submitted"), events());
    }

    @Test
    void each_photograph_that_has_not_arrived_is_named() {
        String arrived = phone.announce(claim, 1);
        phone.upload(claim, arrived);
        List<String> missing = Stream.of(phone.announce(claim, 2), phone.announce(claim, 3))
                .sorted()
                .toList();
        Phone.Reply reply = phone.submit(claim, arrived, missing.get(0), missing.get(1));
        assertEquals(409, reply.status());
        assertEquals("photographs-missing", reply.code());
        assertEquals(
                missing,
                reply.body()
                        .path("documents")
                        .valueStream()
                        .map(id -> id.asString())
                        .toList());
        assertTrue(!events().contains("Submitted"));
    }

    @Test
    void a_photograph_that_was_read_counts_as_arrived_when_the_bucket_has_emptied_itself() {
        DocumentId document = new DocumentId(phone.announce(claim, 1));
        phone.move(claim, new ClaimCommand.RecordReading(document, SampleClaims.read(DocumentKind.ID_CARD)));
        assertEquals(202, phone.submit(claim, document.value()).status());
        assertEquals("ReadyToDecide", events().getLast());
    }

    @Test
    void the_same_list_again_is_the_same_submission() {
        String document = phone.announce(claim, 1);
        phone.upload(claim, document);
        assertEquals(phone.submit(claim, document), phone.submit(claim, document));
        assertEquals(3, events().size());
    }

    @Test
    void a_document_that_was_never_announced_is_named() {
        String announced = phone.announce(claim, 1);
        phone.upload(claim, announced);
        String stranger = "0".repeat(32);
        Phone.Reply reply = phone.submit(claim, announced, stranger);
        assertEquals(409, reply.status());
        assertEquals("unknown-document", reply.code());
        assertEquals("[\"" + stranger + "\"]", reply.body().path("documents").toString());
    }

    @Test
    void a_list_that_is_none_is_refused() {
        phone.announce(claim, 1);
        assertEquals("wrong-count", phone.submit(claim).code());
        assertEquals("bad-document-id", phone.submit(claim, "身份证.jpg").code());
        assertEquals(
                "wrong-type",
                phone.call("POST", "/submission", claim, "{\"documents\":\"all\"}")
                        .code());
        assertEquals(
                "unknown-field",
                phone.call("POST", "/submission", claim, "{\"all\":true}").code());
    }

    @Test
    void a_settled_claim_takes_no_submission_and_says_so() {
        String document = phone.announce(claim, 1);
        phone.upload(claim, document);
        phone.move(claim, new ClaimCommand.Withdraw());
        Phone.Reply reply = phone.submit(claim, document);
        assertEquals(409, reply.status());
        assertEquals("claim-settled", reply.code());
    }

    @Test
    void an_unreadable_photograph_does_not_keep_a_claim_from_its_decision() {
        DocumentId document = new DocumentId(phone.announce(claim, 1));
        phone.upload(claim, document.value());
        phone.submit(claim, document.value());
        phone.move(claim, new ClaimCommand.RecordUnreadable(document, new ClaimDocument.Unreadable("heic")));
        assertEquals("ReadyToDecide", events().getLast());
    }

    private List<String> events() {
        return phone.claims.events(claim).stream()
                .map(stored -> stored.event().wire())
                .toList();
    }
}
