package kuaipei.reporting;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.aws.CallInput;
import kuaipei.core.portfolio.Period;
import tools.jackson.databind.JsonNode;

/** Which periods a call asks for. */
sealed interface Asked {

    record OnDemand(Period period) implements Asked {}

    /**
     * How many evenings a night looks back on. A payment counts on the bank's day, and its answer comes later: what a period
     * lacked when it was first written is there a night after the answer came.
     */
    int EVENINGS = 7;

    /** The last evenings, yesterday's first, with the months, quarters and years they belong to. */
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
        return Stream.iterate(day, evening -> evening.minusDays(1))
                .limit(EVENINGS)
                .flatMap(Asked::around)
                .distinct()
                .toList();
    }

    private static Stream<Period> around(LocalDate day) {
        String year = "%04d".formatted(day.getYear());
        return Stream.of(
                Period.of(day.toString()),
                Period.of(year + "-%02d".formatted(day.getMonthValue())),
                Period.of(year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR)),
                Period.of(year));
    }
}
