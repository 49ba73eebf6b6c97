package kuaipei.core.port;

import java.time.LocalDate;

/**
 * One accumulator of one policy year.
 *
 * @param benefit wire name: {@code allowanceDays}
 * @param yearFrom first day of the policy year
 */
public record UsageKey(String policy, String benefit, LocalDate yearFrom) {

    /** Its key in the register table. */
    public String key() {
        return "usage#" + policy + "#" + benefit + "#" + yearFrom;
    }
}
