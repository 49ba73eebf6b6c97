package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.EventBus.Notification;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventBridgeBusTest {

    private static final ClaimId CLAIM = new ClaimId("KP-7F3K09QW2M");
    private static final Instant AT = Instant.parse("2026-04-20T02:15:05.120Z");

    /** Answers as EventBridge does, entry by entry, and throttles what it is told to. */
    private static final class Events implements EventBridgeClient {
        private final List<PutEventsRequest> calls = new ArrayList<>();
        private final Set<String> throttledOnce = new HashSet<>();
        private final Set<String> throttledAlways = new HashSet<>();

        @Override
        public PutEventsResponse putEvents(PutEventsRequest request) {
            calls.add(request);
            return PutEventsResponse.builder()
                    .entries(request.entries().stream().map(this::answer).toList())
                    .build();
        }

        private PutEventsResultEntry answer(PutEventsRequestEntry entry) {
            boolean throttled =
                    throttledOnce.remove(entry.detailType()) || throttledAlways.contains(entry.detailType());
            return throttled
                    ? PutEventsResultEntry.builder()
                            .errorCode("ThrottlingException")
                            .build()
                    : PutEventsResultEntry.builder().eventId("id").build();
        }

        @Override
        public String serviceName() {
            return "events";
        }

        @Override
        public void close() {}
    }

    private final Events events = new Events();
    private final EventBridgeBus bus = new EventBridgeBus(events, "claims", _ -> {});

    private static List<Notification> some(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(seq -> new Notification("E" + seq, CLAIM, seq, AT))
                .toList();
    }

    private List<Integer> sizes() {
        return events.calls.stream().map(call -> call.entries().size()).toList();
    }

    @Test
    void at_most_ten_go_in_one_call() {
        assertEquals(List.of(), bus.publish(some(12)));
        assertEquals(List.of(10, 2), sizes());
    }

    @Test
    void only_the_failed_ones_of_a_partial_answer_are_sent_again() {
        events.throttledOnce.add("E2");
        assertEquals(List.of(), bus.publish(some(3)));
        assertEquals(List.of(3, 1), sizes());
        assertEquals("E2", events.calls.getLast().entries().getFirst().detailType());
    }

    @Test
    void what_fails_every_time_is_given_back() {
        events.throttledAlways.add("E3");
        assertEquals(some(3).subList(2, 3), bus.publish(some(3)));
        assertEquals(List.of(3, 1, 1), sizes());
    }

    @Test
    void nothing_to_send_is_no_call() {
        assertEquals(List.of(), bus.publish(List.of()));
        assertTrue(events.calls.isEmpty());
    }

    @Test
    void the_detail_is_claim_number_and_time_and_comes_back_as_it_was() {
        bus.publish(some(1));
        PutEventsRequestEntry entry = events.calls.getFirst().entries().getFirst();
        assertEquals("claims", entry.eventBusName());
        assertEquals(
                "{\"claim\":\"KP-7F3K09QW2M\",\"seq\":1,\"at\":\"2026-04-20T10:15:05.120+08:00\"}", entry.detail());
        assertEquals(
                Optional.of(new BusEvent("E1", CLAIM, 1, AT)),
                BusEvent.parse("{\"source\":\"%s\",\"detail-type\":\"%s\",\"detail\":%s}"
                        .formatted(entry.source(), entry.detailType(), entry.detail())));
    }

    @Test
    void what_is_no_event_of_ours_is_none() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "{\"source\":\"aws.s3\",\"detail-type\":\"E1\",\"detail\":{\"claim\":\"KP-7F3K09QW2M\",\"seq\":1,\"at\":\"2026-04-20T10:15:05+08:00\"}}",
                "{\"source\":\"kuaipei\",\"detail-type\":\"E1\",\"detail\":{\"claim\":\"7F3K09QW2M\",\"seq\":1,\"at\":\"2026-04-20T10:15:05+08:00\"}}",
                "{\"source\":\"kuaipei\",\"detail-type\":\"E1\",\"detail\":{\"claim\":\"KP-7F3K09QW2M\",\"at\":\"2026-04-20T10:15:05+08:00\"}}",
                "{\"source\":\"kuaipei\",\"detail-type\":\"E1\",\"detail\":{\"claim\":\"KP-7F3K09QW2M\",\"seq\":1,\"at\":\"yesterday\"}}")) {
            assertEquals(Optional.empty(), BusEvent.parse(body), body);
        }
    }
}
