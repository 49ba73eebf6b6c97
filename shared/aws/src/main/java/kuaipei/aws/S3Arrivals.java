package kuaipei.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What S3 tells a queue: which objects have arrived. */
public final class S3Arrivals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private S3Arrivals() {}

    /**
     * One object that was created.
     *
     * @param key decoded: S3 writes a space as {@code +} or {@code %20}, and every Chinese character as percent signs
     */
    public record Arrival(String bucket, String key) {}

    /**
     * The objects that a message names, in its order. S3's own {@code s3:TestEvent}, which it sends when the notification is
     * set, names none.
     *
     * @return empty if the text is no notification of S3: no redelivery will mend it
     */
    public static Optional<List<Arrival>> in(String body) {
        JsonNode message;
        try {
            message = JSON.readTree(body);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
        if (message.path("Event").asString("").equals("s3:TestEvent")) {
            return Optional.of(List.of());
        }
        if (!message.path("Records").isArray()) {
            return Optional.empty();
        }
        List<Arrival> arrivals = new ArrayList<>();
        for (JsonNode each : message.path("Records")) {
            Optional<Arrival> arrival = arrival(each.path("s3"));
            if (arrival.isEmpty()) {
                return Optional.empty();
            }
            arrivals.add(arrival.get());
        }
        return Optional.of(arrivals);
    }

    private static Optional<Arrival> arrival(JsonNode s3) {
        String bucket = s3.path("bucket").path("name").asString("");
        String key = s3.path("object").path("key").asString("");
        if (bucket.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Arrival(bucket, URLDecoder.decode(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
