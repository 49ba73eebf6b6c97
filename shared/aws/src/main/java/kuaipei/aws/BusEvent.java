package kuaipei.aws;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import kuaipei.core.claim.ClaimId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the bus delivers it to a queue. It says that something happened; what the claim is now is read from the claim.
 *
 * @param name wire name of the event
 * @param seq of the event in its claim, from 1
 */
public record BusEvent(String name, ClaimId claim, long seq, Instant at) {
    private static final String SOURCE = "kuaipei";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return empty if the text is no event of ours: no redelivery will mend it */
    public static Optional<BusEvent> parse(String body) {
        JsonNode event;
        try {
            event = JSON.readTree(body);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
        JsonNode detail = event.path("detail");
        String name = event.path("detail-type").asString("");
        long seq = detail.path("seq").asLong(0);
        if (!event.path("source").asString("").equals(SOURCE) || name.isEmpty() || seq < 1) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(detail.path("at").asString(""));
            return ClaimId.parse(detail.path("claim").asString("")).map(claim -> new BusEvent(name, claim, seq, at));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
