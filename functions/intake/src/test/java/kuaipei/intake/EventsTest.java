package kuaipei.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.Keys;
import kuaipei.testkit.Logs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.model.KmsException;
import tools.jackson.databind.node.ObjectNode;

/** The shipped events, one for each route and oddity, in the order in which a claim meets them. */
class EventsTest {

    private final Phone phone = new Phone();

    @Test
    void the_shipped_events_are_one_claim_from_report_to_submission() {
        Phone.Reply opened = phone.send(Phone.event("intake-open-claim"));
        assertEquals(201, opened.status());
        ClaimId claim = new ClaimId(opened.body().path("claim").asString());

        Phone.Reply announced = phone.send(Phone.event("intake-announce-document"));
        assertEquals(201, announced.status());
        assertEquals(409, phone.send(Phone.event("intake-submission")).status());

        phone.upload(claim, announced.body().path("document").asString());
        assertEquals(202, phone.send(Phone.event("intake-submission")).status());

        Phone.Reply progress = phone.send(Phone.event("intake-progress"));
        assertEquals(200, progress.status());
        assertEquals("Reading", progress.body().path("state").asString());
        assertEquals(200, phone.send(Phone.event("intake-notices")).status());
    }

    @Test
    void a_body_in_base_64_is_the_same_report() {
        Phone.Reply opened = phone.send(Phone.event("intake-open-claim"));
        assertEquals(opened, phone.send(Phone.event("intake-base64-body")));
        ObjectNode damaged = Phone.event("intake-base64-body").put("body", "§");
        assertEquals("malformed-json", phone.send(damaged).code());
    }

    @Test
    void a_malformed_body_is_refused_by_name() {
        assertEquals(
                "malformed-json",
                phone.send(Phone.event("intake-malformed-body")).code());
    }

    @Test
    void headers_are_found_however_they_are_written() {
        ObjectNode event = Phone.event("intake-open-claim");
        ObjectNode headers = (ObjectNode) event.path("headers");
        headers.remove("idempotency-key");
        headers.put("Idempotency-Key", Phone.KEY);
        assertEquals(201, phone.send(event).status());
    }

    @Test
    void no_log_names_a_person() {
        List<String> logged = Logs.of("kuaipei.intake", () -> {
            ObjectNode unfit = Phone.report();
            ((ObjectNode) unfit.path("insured")).put("idNumber", "440514195003120413");
            phone.open(Phone.KEY, Phone.JSON.writeValueAsString(unfit));
            phone.send(Phone.event("intake-open-claim"));
        });
        assertEquals(1, logged.size());
        assertTrue(logged.getFirst().contains("bad-id-number"));
        assertTrue(!logged.getFirst().contains("4405") && !logged.getFirst().contains("陈"));
    }

    /** Every route asks KMS before anything else. */
    private static final class Throttled implements Keys {

        private static SdkException throttled() {
            return KmsException.builder().message("Rate exceeded for 陈思远").build();
        }

        @Override
        public byte[] hash(String text) {
            throw throttled();
        }

        @Override
        public byte[] seal(byte[] plain, String context) {
            throw throttled();
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            throw throttled();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-open-claim",
                "intake-announce-document",
                "intake-submission",
                "intake-progress",
                "intake-notices"
            })
    void a_fault_of_aws_is_answered_by_a_polite_wait_and_logged_by_its_class_alone(String event) {
        Phone throttled = new Phone(Phone.NOW, _ -> new Throttled());
        List<String> logged = Logs.of("kuaipei.intake", () -> {
            Phone.Reply reply = throttled.send(Phone.event(event));
            assertEquals(503, reply.status());
            assertEquals("busy", reply.code());
        });
        assertEquals(1, logged.size());
        assertTrue(logged.getFirst().contains("KmsException"), logged::getFirst);
        assertTrue(!logged.getFirst().contains("陈"), logged::getFirst);
    }
}
