package kuaipei.aws;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The input of a function that a schedule or a person calls: one JSON object, of which every field is known. */
public final class CallInput {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CallInput() {}

    /** @throws IllegalArgumentException if it is no JSON, or naming a field that is not known */
    public static JsonNode of(byte[] input, Set<String> known) {
        JsonNode json;
        try {
            json = JSON.readTree(input);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("the input is no JSON", malformed);
        }
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field in the input: " + unknown.iterator().next());
        }
        return json;
    }

    /**
     * The day in Shanghai for which a schedule calls, from its field {@code scheduled}.
     *
     * @throws IllegalArgumentException if it is no time
     */
    public static LocalDate scheduled(JsonNode input) {
        try {
            return OffsetDateTime.parse(input.path("scheduled").asString(""))
                    .atZoneSameInstant(SHANGHAI)
                    .toLocalDate();
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("\"scheduled\" is a time as 2026-04-20T09:00:00+08:00", noTime);
        }
    }
}
