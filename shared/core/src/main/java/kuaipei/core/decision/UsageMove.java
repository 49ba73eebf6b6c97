package kuaipei.core.decision;

import java.time.LocalDate;

/**
 * What a decision takes from one accumulator of one policy year, or gives back where it reverses an earlier one.
 *
 * @param benefit wire name of the accumulator: {@code allowanceDays}, {@code allowancePaid}, {@code deductibleUsed},
 *     {@code paid}
 * @param yearFrom first day of the policy year
 * @param quantity days, or fen for sums; never negative in a decision, negative in a reversal
 */
public record UsageMove(String benefit, LocalDate yearFrom, long quantity) {

    /** The entry that takes this one back. */
    public UsageMove reversed() {
        return new UsageMove(benefit, yearFrom, Math.negateExact(quantity));
    }
}
