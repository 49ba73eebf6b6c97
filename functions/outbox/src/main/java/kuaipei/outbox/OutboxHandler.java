package kuaipei.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.aws.Clients;
import kuaipei.aws.Environment;
import kuaipei.aws.EventBridgeBus;
import kuaipei.aws.Jitter;
import kuaipei.core.port.EventBus;
import kuaipei.core.port.EventBus.Notification;

/**
 * Sends what was written to the claims table on to the bus. Trigger: the table's stream, its event items only. A repeat
 * sends the same event again; consumers go by its {@code seq}.
 */
public final class OutboxHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private static final System.Logger LOG = System.getLogger("kuaipei.outbox");

    private final EventBus bus;

    public OutboxHandler() {
        this(Environment.ofProcess());
    }

    public OutboxHandler(Environment environment) {
        this(new EventBridgeBus(Clients.events(environment), environment.required("EVENT_BUS"), new Jitter()));
    }

    OutboxHandler(EventBus bus) {
        this.bus = bus;
    }

    /** Lambda goes back to the earliest of the records answered as failed and delivers from there. */
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent batch, Context context) {
        Map<Notification, String> sequence = new LinkedHashMap<>();
        for (DynamodbEvent.DynamodbStreamRecord record : batch.getRecords()) {
            WrittenEvent.in(record)
                    .ifPresent(event ->
                            sequence.putIfAbsent(event, record.getDynamodb().getSequenceNumber()));
        }
        List<Notification> failed = bus.publish(List.copyOf(sequence.keySet()));
        failed.forEach(event -> LOG.log(
                System.Logger.Level.WARNING, "event {0} of {1} not taken by the bus", event.seq(), event.claim()));
        return new StreamsEventResponse(failed.stream()
                .map(sequence::get)
                .map(StreamsEventResponse.BatchItemFailure::new)
                .toList());
    }
}
