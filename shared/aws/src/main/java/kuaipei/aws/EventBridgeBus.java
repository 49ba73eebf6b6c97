package kuaipei.aws;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import kuaipei.core.port.EventBus;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import tools.jackson.databind.json.JsonMapper;

/** The bus on EventBridge: source {@code kuaipei}, detail {@code {claim, seq, at}} and nothing that names a person. */
public final class EventBridgeBus implements EventBus {

    /** Who speaks on the bus; the rules of the template listen to nobody else. */
    public static final String SOURCE = "kuaipei";

    /** What PutEvents takes in one call, by its API reference. */
    private static final int MOST_A_CALL = 10;

    /** A partial answer is a matter of throttling; after the third the stream delivers again, later. */
    private static final int ATTEMPTS = 3;

    /** China has one zone and no summer time. */
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventBridgeClient events;
    private final String bus;
    private final IntConsumer pause;

    /** @param pause waits before the attempt of that number, from 2 */
    public EventBridgeBus(EventBridgeClient events, String bus, IntConsumer pause) {
        this.events = events;
        this.bus = bus;
        this.pause = pause;
    }

    @Override
    public List<Notification> publish(List<Notification> notifications) {
        List<Notification> left = notifications;
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            if (attempt > 1) {
                pause.accept(attempt);
            }
            List<Notification> failed = new ArrayList<>();
            for (int from = 0; from < left.size(); from += MOST_A_CALL) {
                failed.addAll(put(left.subList(from, Math.min(left.size(), from + MOST_A_CALL))));
            }
            left = failed;
        }
        return List.copyOf(left);
    }

    /** One call; EventBridge answers entry by entry, in their order. */
    private List<Notification> put(List<Notification> few) {
        PutEventsResponse answer = events.putEvents(
                put -> put.entries(few.stream().map(this::entry).toList()));
        List<Notification> failed = new ArrayList<>();
        List<PutEventsResultEntry> results = answer.entries();
        for (int index = 0; index < few.size(); index++) {
            if (index >= results.size() || results.get(index).errorCode() != null) {
                failed.add(few.get(index));
            }
        }
        return failed;
    }

    private PutEventsRequestEntry entry(Notification notification) {
        String detail = JSON.writeValueAsString(JSON.createObjectNode()
                .put("claim", notification.claim().value())
                .put("seq", notification.seq())
                .put("at", OffsetDateTime.ofInstant(notification.at(), SHANGHAI).toString()));
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(SOURCE)
                .detailType(notification.name())
                .time(notification.at())
                .detail(detail)
                .build();
    }
}
