package kuaipei.products;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kuaipei.core.time.WorkingDays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The State Council's calendar of days off and make-up working days, as {@code holiday-cn} (MIT) records it. */
public final class Holidays {
    private static final int FIRST = 2015;
    private static final int LAST = 2027;

    private Holidays() {}

    /** A year whose file lists no day has not been announced yet. */
    public static WorkingDays shipped() {
        Map<LocalDate, Boolean> special = new HashMap<>();
        Set<Integer> published = new HashSet<>();
        JsonMapper json = JsonMapper.builder().build();
        for (int year = FIRST; year <= LAST; year++) {
            JsonNode days =
                    json.readTree(Shipped.bytes("holidays/" + year + ".json")).path("days");
            if (!days.isEmpty()) {
                published.add(year);
            }
            for (JsonNode day : days) {
                special.put(
                        LocalDate.parse(day.path("date").asString()),
                        day.path("isOffDay").booleanValue());
            }
        }
        return new WorkingDays(special, published);
    }
}
