package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.stream.Stream;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.paper.DocumentKind;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnnouncingTest {

    private static final String SHA = "ab".repeat(32);

    private final Phone phone = new Phone();
    private final ClaimId claim = phone.open();

    @Test
    void an_announced_photograph_gets_a_form_for_its_key_alone() {
        Phone.Reply reply = announce(Phone.announcement(4_711, SHA, "image/png"));
        assertEquals(201, reply.status());
        JsonNode fields = reply.body().path("fields");
        assertEquals(
                claim + "/" + reply.body().path("document").asString(),
                fields.path("key").asString());
        assertEquals("image/png", fields.path("Content-Type").asString());
        assertEquals(
                "https://incoming.s3.cn-north-1.amazonaws.com.cn",
                reply.body().path("url").asString());
        assertTrue(fields.has("policy") && fields.has("x-amz-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/ofd"})
    void a_document_may_be_posted_as_one(String type) {
        Phone.Reply reply = announce(Phone.announcement(4_711, SHA, type));
        assertEquals(201, reply.status());
        assertEquals(type, reply.body().path("fields").path("Content-Type").asString());
    }

    @Test
    void the_same_photograph_twice_is_one_document() {
        Phone.Reply first = announce(Phone.announcement(4_711, SHA, "image/jpeg"));
        Phone.Reply second = announce(Phone.JSON.writeValueAsString(
                Map.of("kind", "id-card", "size", 4_711, "sha256", SHA, "contentType", "image/jpeg")));
        assertEquals(first, second);
        assertEquals(1, file().size());
    }

    @Test
    void the_same_photograph_in_another_claim_is_another_document() {
        Phone.Reply other = phone.open("f".repeat(32), Phone.JSON.writeValueAsString(Phone.report()));
        ClaimId second = new ClaimId(other.body().path("claim").asString());
        assertNotEquals(phone.announce(claim, 1), phone.announce(second, 1));
    }

    @Test
    void one_photograph_has_one_size() {
        announce(Phone.announcement(4_711, SHA, "image/jpeg"));
        Phone.Reply reply = announce(Phone.announcement(4_712, SHA, "image/jpeg"));
        assertEquals(409, reply.status());
        assertEquals("announced-otherwise", reply.code());
    }

    @ParameterizedTest
    @ValueSource(longs = {4_711, 4_712})
    void a_photograph_that_could_not_be_read_is_to_be_taken_anew(long size) {
        String document = announced();
        phone.move(
                claim,
                new ClaimCommand.RecordUnreadable(
                        new DocumentId(document), new ClaimDocument.Unreadable("not-those-declared")));
        Phone.Reply reply = announce(Phone.announcement(size, SHA, "image/jpeg"));
        assertEquals(409, reply.status());
        assertEquals("read-before", reply.code());
        assertEquals(document, reply.body().path("documents").path(0).asString());
        assertTrue(reply.body().path("detail").asString().contains("请重新拍一张"));
    }

    @Test
    void a_photograph_that_was_read_gets_its_form_again() {
        phone.move(
                claim,
                new ClaimCommand.RecordReading(new DocumentId(announced()), SampleClaims.read(DocumentKind.ID_CARD)));
        assertEquals(201, announce(Phone.announcement(4_711, SHA, "image/jpeg")).status());
    }

    private String announced() {
        return announce(Phone.announcement(4_711, SHA, "image/jpeg"))
                .body()
                .path("document")
                .asString();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                argumentSet("empty file", Phone.announcement(0, SHA, "image/jpeg"), "empty-photograph"),
                argumentSet("over 20 MB", Phone.announcement(20_000_001, SHA, "image/jpeg"), "too-large"),
                argumentSet("HEIC", Phone.announcement(1, SHA, "image/heic"), "heic"),
                argumentSet("text", Phone.announcement(1, SHA, "text/plain"), "not-a-picture"),
                argumentSet("Word", Phone.announcement(1, SHA, "application/msword"), "not-a-picture"),
                argumentSet("hash in upper case", Phone.announcement(1, "AB".repeat(32), "image/png"), "bad-sha256"),
                argumentSet("half a hash", Phone.announcement(1, "ab", "image/png"), "bad-sha256"),
                argumentSet("a size of half a byte", sized("0.5"), "wrong-type"),
                argumentSet("a size beyond all numbers", sized("1e400"), "wrong-type"),
                argumentSet("unknown kind", kind("love-letter"), "unknown-kind"),
                argumentSet("unknown field", "{\"name\":\"IMG_1.jpg\"}", "unknown-field"),
                argumentSet("nothing", "{}", "missing-field"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void an_unfit_announcement_is_refused_by_name_and_expects_nothing(String body, String code) {
        Phone.Reply reply = announce(body);
        assertEquals(400, reply.status());
        assertEquals(code, reply.code());
        assertEquals(0, file().size());
    }

    @Test
    void the_largest_photograph_is_taken() {
        assertEquals(
                201, announce(Phone.announcement(20_000_000, SHA, "image/jpeg")).status());
    }

    @Test
    void a_settled_claim_takes_no_photograph_and_says_so() {
        phone.move(claim, new ClaimCommand.Withdraw());
        Phone.Reply reply = announce(Phone.announcement(1, SHA, "image/jpeg"));
        assertEquals(409, reply.status());
        assertEquals("claim-settled", reply.code());
        assertTrue(reply.body().path("detail").asString().contains("已结案"));
    }

    @Test
    void one_photograph_more_than_the_limit_is_refused() {
        for (int number = 1; number <= Lifecycle.MOST_DOCUMENTS; number++) {
            phone.announce(claim, number);
        }
        assertEquals(
                "too-many-documents",
                announce(Phone.announcement(1, SHA, "image/jpeg")).code());
    }

    @Test
    void a_wrong_claim_and_a_wrong_secret_get_the_same_answer() {
        String body = Phone.announcement(1, SHA, "image/jpeg");
        ClaimId nobodys = new ClaimId("KP-0000000000");
        Phone.Reply wrongSecret = phone.call("POST", "/documents", claim.value(), "0".repeat(64), body);
        assertEquals(404, wrongSecret.status());
        assertEquals("no-such-claim", wrongSecret.code());
        assertEquals(wrongSecret, phone.call("POST", "/documents", nobodys, body));
        assertEquals(wrongSecret, phone.call("POST", "/documents", nobodys.value(), "", body));
        assertEquals(wrongSecret, phone.call("POST", "/documents", "../../secrets", "", "{"));
        assertEquals(wrongSecret, phone.call("POST", "/documents", claim.value(), "", "{"));
        assertEquals(0, file().size());
    }

    @Test
    void writers_that_are_always_faster_are_answered_by_a_polite_wait() {
        phone.claims.overtakeNext(100);
        Phone.Reply reply = announce(Phone.announcement(1, SHA, "image/jpeg"));
        assertEquals(503, reply.status());
        assertEquals("busy", reply.code());
    }

    private Phone.Reply announce(String body) {
        return phone.call("POST", "/documents", claim, body);
    }

    private java.util.List<?> file() {
        return phone.claims.load(claim).orElseThrow().state().file().documents();
    }

    private static String sized(String number) {
        return Phone.announcement(1, SHA, "image/jpeg").replace("\"size\":1", "\"size\":" + number);
    }

    private static String kind(String kind) {
        return Phone.JSON.writeValueAsString(
                Map.of("kind", kind, "size", 1, "sha256", SHA, "contentType", "image/jpeg"));
    }
}
