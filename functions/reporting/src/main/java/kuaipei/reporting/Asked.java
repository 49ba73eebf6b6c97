package kuaipei.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.portfolio.Period;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which periods a call asks for. */
sealed interface Asked {

    ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    record OnDemand(Period period) implements Asked {}

    /** Yesterday, and the month, quarter and year it belongs to: on a first day they are those that ended. */
    record OnSchedule(List<Period> periods) implements Asked {}

    /** @throws IllegalArgumentException saying what is wrong with the input */
    static Asked in(byte[] input) {
        JsonNode json;
        try {
            json = JsonMapper.builder().build().readTree(input);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("the input is no JSON", malformed);
        }
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(Set.of("report", "scheduled", "period"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field in the input: " + unknown.iterator().next());
        }
        if (!json.path("report").asString("").equals("payout-ratio")) {
            throw new IllegalArgumentException("the one report there is: payout-ratio");
        }
        if (json.has("period") == json.has("scheduled")) {
            throw new IllegalArgumentException("the input says either \"period\" or \"scheduled\"");
        }
        return json.has("period")
                ? new OnDemand(Period.of(json.path("period").asString("")))
                : new OnSchedule(before(json.path("scheduled").asString("")));
    }

    private static List<Period> before(String scheduled) {
        LocalDate day;
        try {
            day = OffsetDateTime.parse(scheduled)
                    .atZoneSameInstant(SHANGHAI)
                    .toLocalDate()
                    .minusDays(1);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("\"scheduled\" is a time as 2026-04-20T00:30:00+08:00", noTime);
        }
        String year = "%04d".formatted(day.getYear());
        return List.of(
                Period.of(day.toString()),
                Period.of(year + "-%02d".formatted(day.getMonthValue())),
                Period.of(year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR)),
                Period.of(year));
    }
}
