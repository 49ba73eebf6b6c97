package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.port.Limits;
import kuaipei.testkit.LambdaEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event of {@code events/adjudication-*} through the handler, read by Lambda's own serializers. */
class AdjudicationHandlerTest {
    private final Rig rig = new Rig();

    private List<String> failures(String event) {
        SQSBatchResponse answer = new AdjudicationHandler(rig.ports(Papers.complete("0000000001")))
                .handleRequest(LambdaEvents.read(event, SQSEvent.class), LambdaEvents.context());
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    void a_claim_that_is_ready_is_decided() {
        rig.due(Rig.FIRST, Papers.ID);
        assertEquals(List.of(), failures("adjudication-ready"));
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST));
    }

    @Test
    void a_repeated_delivery_decides_once() {
        rig.due(Rig.FIRST, Papers.ID);
        assertEquals(List.of(), failures("adjudication-repeated-delivery"));
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
        assertEquals(1, rig.seen.size());
    }

    @Test
    void two_claims_in_one_batch_have_one_outcome_each() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.due(Rig.SECOND, Papers.ID);
        assertEquals(List.of(), failures("adjudication-two-claims"));
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST));
        assertInstanceOf(ClaimState.Referred.class, rig.state(Rig.SECOND));
    }

    @Test
    void a_claim_that_is_always_overtaken_is_delivered_again_and_the_other_is_done() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.due(Rig.SECOND, Papers.ID);
        rig.claims.overtakeNext(Limits.DECISION_ATTEMPTS);
        assertEquals(1, failures("adjudication-two-claims").size());
        assertInstanceOf(ClaimState.Reading.class, rig.state(Rig.FIRST));
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adjudication-unknown-claim", "adjudication-unknown-detail-type"})
    void what_is_none_of_ours_is_taken_and_changes_nothing(String event) {
        rig.due(Rig.FIRST, Papers.ID);
        assertEquals(List.of(), failures(event));
        assertInstanceOf(ClaimState.Reading.class, rig.state(Rig.FIRST));
        assertTrue(rig.seen.isEmpty());
    }

    @Test
    void a_malformed_message_goes_to_the_dead_letters_and_does_not_hold_the_good_one_up() {
        rig.due(Rig.FIRST, Papers.ID);
        assertEquals(1, failures("adjudication-malformed-beside-a-good-one").size());
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST));
    }
}
