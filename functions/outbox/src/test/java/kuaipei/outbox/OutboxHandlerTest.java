package kuaipei.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.EventBus;
import kuaipei.core.port.EventBus.Notification;
import kuaipei.testkit.LambdaEvents;
import org.junit.jupiter.api.Test;

class OutboxHandlerTest {

    private static final ClaimId CLAIM = new ClaimId("KP-7F3K09QW2M");

    private final TalkativeBus bus = new TalkativeBus();

    /** Remembers what it took and refuses the numbers it is told to. */
    private static final class TalkativeBus implements EventBus {
        private final List<Notification> taken = new ArrayList<>();
        private long refused = -1;

        @Override
        public List<Notification> publish(List<Notification> notifications) {
            notifications.stream().filter(each -> each.seq() != refused).forEach(taken::add);
            return notifications.stream().filter(each -> each.seq() == refused).toList();
        }
    }

    private List<String> failures(String event) {
        StreamsEventResponse answer = new OutboxHandler(bus)
                .handleRequest(LambdaEvents.read(event, DynamodbEvent.class), LambdaEvents.context());
        return answer.getBatchItemFailures().stream()
                .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    void events_go_out_in_their_order_by_name_and_number() {
        assertEquals(List.of(), failures("outbox-written"));
        assertEquals(
                List.of(
                        new Notification("Submitted", CLAIM, 5, Instant.parse("2026-04-20T02:15:05.120Z")),
                        new Notification("ReadyToDecide", CLAIM, 6, Instant.parse("2026-04-20T02:15:06.120Z"))),
                bus.taken);
    }

    @Test
    void an_event_that_the_bus_refuses_is_reported_by_its_sequence_number() {
        bus.refused = 6;
        assertEquals(List.of("4421584500000000017450439092"), failures("outbox-written"));
        assertEquals(List.of(5L), bus.taken.stream().map(Notification::seq).toList());
    }

    @Test
    void items_that_are_no_events_stay_inside() {
        assertEquals(List.of(), failures("outbox-state-beside-an-event"));
        assertEquals(
                List.of("DecidedToPay"),
                bus.taken.stream().map(Notification::name).toList());
    }

    @Test
    void the_same_record_twice_in_a_batch_goes_out_once() {
        assertEquals(List.of(), failures("outbox-repeated-delivery"));
        assertEquals(1, bus.taken.size());
    }
}
