package kuaipei.outbox;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.EventBus.Notification;

/** An event item of the claims table, as its stream shows it. What lies in the item's sealed body is not looked at. */
final class WrittenEvent {

    private WrittenEvent() {}

    /**
     * The event that was inserted; empty for every other item. The trigger's filter lets only events through; where there is
     * no filter, the answer is the same.
     *
     * @throws IllegalStateException if an event's item lacks an attribute: the writer is wrong, and the batch is kept
     */
    static Optional<Notification> in(DynamodbStreamRecord record) {
        if (!"INSERT".equals(record.getEventName())
                || !attribute(record.getDynamodb().getKeys(), "sk").getS().startsWith("event#")) {
            return Optional.empty();
        }
        Map<String, AttributeValue> item = record.getDynamodb().getNewImage();
        return Optional.of(new Notification(
                attribute(item, "name").getS(),
                new ClaimId(attribute(item, "claim").getS()),
                Long.parseLong(attribute(item, "seq").getN()),
                Instant.parse(attribute(item, "at").getS())));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a record of the stream has no " + name);
        }
        return value;
    }
}
