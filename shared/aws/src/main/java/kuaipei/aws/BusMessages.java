package kuaipei.aws;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.EventBus.Notification;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the bus tells a queue: an event of EventBridge as the message's body. */
public final class BusMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BusMessages() {}

    /**
     * The notification in a message; fields that AWS may add are passed over.
     *
     * @return empty if the text is no event of ours: no redelivery will mend it
     */
    public static Optional<Notification> in(String body) {
        try {
            JsonNode event = JSON.readTree(body);
            JsonNode detail = event.path("detail");
            String name = event.path("detail-type").asString("");
            long seq = detail.path("seq").asLong(0);
            if (!event.path("source").asString("").equals(EventBridgeBus.SOURCE) || name.isEmpty() || seq < 1) {
                return Optional.empty();
            }
            OffsetDateTime at = OffsetDateTime.parse(detail.path("at").asString(""));
            return ClaimId.parse(detail.path("claim").asString(""))
                    .map(claim -> new Notification(name, claim, seq, at.toInstant()));
        } catch (JacksonException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The notification in a message that can be nothing else.
     *
     * @throws Transient if it is none: the queue ends by keeping it among the dead letters, where a person finds it
     */
    public static Notification required(String body) {
        return in(body).orElseThrow(() -> new Transient("malformed-event"));
    }
}
