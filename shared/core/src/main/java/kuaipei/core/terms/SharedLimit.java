package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;

/**
 * One sum insured that several benefits share, as death and disability do: together they pay it once a policy year. What is
 * paid besides the sum, as to passengers, is no part of it.
 *
 * @param sum that they share
 * @param benefits which share it
 * @param accumulator wire name of what was paid of it: {@code accidentSumPaid}
 */
public record SharedLimit(Stated<Sums> sum, Set<Benefit> benefits, String accumulator) {

    public SharedLimit {
        benefits = Set.copyOf(benefits);
    }

    /** Cuts what one of the benefits has just added, and takes the rest from the accumulator. */
    void apply(ClaimFacts facts, LocalDate year, Money added, Workings workings) {
        Money used = Money.ofFen(facts.usage().of(accumulator, year) + workings.moved(accumulator, year));
        Money limit = sum.value().of(facts.insured(), facts.event().date());
        Money within = added.min(limit.minus(used).orNothing());
        if (added.isMoreThan(within)) {
            workings.take(
                    sum.clause(),
                    year + " 起的年度共用保险金额 " + limit + " 元，此前已付 " + used + " 元，本次以余额为限",
                    added.minus(within),
                    Input.terms(sum.clause(), limit),
                    Input.used(accumulator, year, used));
        }
        workings.move(accumulator, year, within.fen());
    }
}
