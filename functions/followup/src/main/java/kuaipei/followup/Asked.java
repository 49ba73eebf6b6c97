package kuaipei.followup;

import java.time.LocalDate;
import java.util.Set;
import kuaipei.aws.CallInput;
import tools.jackson.databind.JsonNode;

/** What a call asks for. */
sealed interface Asked {

    /** Longer before its day nobody needs a reminder: products give some thirty days. */
    int MOST_DAYS = 29;

    /**
     * The day's look.
     *
     * @param remindDaysBefore the last day in time, from which on a claimant is reminded; 0 to 29
     */
    record Day(LocalDate today, int remindDaysBefore) implements Asked {}

    /** What waits for a person. */
    record Matters() implements Asked {}

    /** @throws IllegalArgumentException saying what is wrong with the input */
    static Asked in(byte[] input) {
        JsonNode json = CallInput.of(input, Set.of("followUp", "scheduled", "remindDaysBefore", "list"));
        if (!json.path("followUp").asString("").equals("later-papers")) {
            throw new IllegalArgumentException("the one thing to follow up: later-papers");
        }
        if (json.has("list") == json.has("scheduled") || json.has("scheduled") != json.has("remindDaysBefore")) {
            throw new IllegalArgumentException(
                    "the input says either \"list\", or \"scheduled\" and \"remindDaysBefore\"");
        }
        if (json.has("scheduled")) {
            return new Day(CallInput.scheduled(json), days(json.path("remindDaysBefore")));
        }
        if (!json.path("list").asString("").equals("with-a-person")) {
            throw new IllegalArgumentException("the one list there is: with-a-person");
        }
        return new Matters();
    }

    private static int days(JsonNode before) {
        int days = before.isIntegralNumber() ? before.asInt() : -1;
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("\"remindDaysBefore\" is a number of days from 0 to " + MOST_DAYS);
        }
        return days;
    }
}
