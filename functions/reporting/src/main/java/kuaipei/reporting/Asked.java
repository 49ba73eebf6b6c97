package kuaipei.reporting;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import kuaipei.aws.CallInput;
import kuaipei.core.portfolio.Period;
import tools.jackson.databind.JsonNode;

/** Which periods a call asks for. */
sealed interface Asked {

    record OnDemand(Period period) implements Asked {}

    /** Yesterday, and the month, quarter and year it belongs to: on a first day they are those that ended. */
    record OnSchedule(List<Period> periods) implements Asked {}

    /** @throws IllegalArgumentException saying what is wrong with the input */
    static Asked in(byte[] input) {
        JsonNode json = CallInput.of(input, Set.of("report", "scheduled", "period"));
        if (!json.path("report").asString("").equals("payout-ratio")) {
            throw new IllegalArgumentException("the one report there is: payout-ratio");
        }
        if (json.has("period") == json.has("scheduled")) {
            throw new IllegalArgumentException("the input says either \"period\" or \"scheduled\"");
        }
        return json.has("period")
                ? new OnDemand(Period.of(json.path("period").asString("")))
                : new OnSchedule(before(CallInput.scheduled(json).minusDays(1)));
    }

    private static List<Period> before(LocalDate day) {
        String year = "%04d".formatted(day.getYear());
        return List.of(
                Period.of(day.toString()),
                Period.of(year + "-%02d".formatted(day.getMonthValue())),
                Period.of(year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR)),
                Period.of(year));
    }
}
