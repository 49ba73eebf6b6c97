package kuaipei.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kuaipei.aws.Clients;
import kuaipei.aws.Environment;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Tells the bus of notes; one that is to be tried again fails once. */
public final class Teller implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    static final Queue<String> FAILED_ONCE = new ConcurrentLinkedQueue<>();

    private final EventBridgeClient events;
    private final String bus;

    public Teller(Environment environment) {
        this.events = Clients.events(environment);
        this.bus = environment.required("BUS");
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent batch, Context context) {
        for (DynamodbEvent.DynamodbStreamRecord record : batch.getRecords()) {
            String note = Objects.requireNonNull(
                            record.getDynamodb().getNewImage().get("pk"))
                    .getS();
            if (note.contains("again") && !FAILED_ONCE.contains(note)) {
                FAILED_ONCE.add(note);
                return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(
                        record.getDynamodb().getSequenceNumber())));
            }
            String word = note.substring(note.indexOf('#') + 1);
            events.putEvents(request -> request.entries(PutEventsRequestEntry.builder()
                    .source("notes")
                    .detailType("Written")
                    .detail("{\"note\":\"" + word + "\"}")
                    .eventBusName(bus)
                    .build()));
        }
        return new StreamsEventResponse(List.of());
    }
}
