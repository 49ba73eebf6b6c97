package kuaipei.core.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.money.Money;

/**
 * The most that all insurers together pay for the death of a minor insured by a parent; 保监发〔2015〕90号.
 *
 * @param birthday of the minor
 * @param death day of it
 */
public record MinorCover(LocalDate birthday, LocalDate death) {

    /** Below ten years of age. */
    public static final Money BELOW_TEN = Money.ofYuan("200000.00");

    /** From ten, below eighteen. */
    public static final Money BELOW_EIGHTEEN = Money.ofYuan("500000.00");

    private static final int TEN = 10;
    private static final int ADULT = 18;

    /** What is not counted against the limit, art. 2 of the notice. */
    public enum Uncounted {
        /** Premiums paid, or the cash value. */
        PREMIUMS_OR_CASH_VALUE,
        AIR_ACCIDENT,
        MAJOR_NATURAL_DISASTER
    }

    /** A part of the benefit that is paid beside the limit, and why. */
    public record Beside(Uncounted why, Money amount) {
        public Beside {
            if (amount.fen() < 0) {
                throw new IllegalArgumentException(why + ": " + amount + " is less than nothing");
            }
        }
    }

    public MinorCover {
        if (death.isBefore(birthday)) {
            throw new IllegalArgumentException("died on " + death + ", before being born on " + birthday);
        }
    }

    /** None for an adult: nothing limits. */
    public Optional<Money> limit() {
        if (hasCompleted(ADULT)) {
            return Optional.empty();
        }
        return Optional.of(hasCompleted(TEN) ? BELOW_EIGHTEEN : BELOW_TEN);
    }

    /** Somebody born on 29 February completes a year on the 28th where there is no 29th, as everywhere in the terms. */
    private boolean hasCompleted(int years) {
        return !birthday.plusYears(years).isAfter(death);
    }

    /**
     * What may be paid of a benefit.
     *
     * @param beside the parts of the benefit that are not counted
     * @param elsewhere counted cover of all other policies and insurers as declared; none where nobody declared it
     * @return none where the declaration is needed and missing: it is asked for, missing is never a pass
     */
    public Optional<Money> payable(Money benefit, List<Beside> beside, Optional<Money> elsewhere) {
        Optional<Money> limit = limit();
        if (limit.isEmpty()) {
            return Optional.of(benefit);
        }
        Money free = beside.stream()
                .map(Beside::amount)
                .reduce(Money.ZERO, Money::plus)
                .min(benefit);
        Money counted = benefit.minus(free);
        if (counted.isZero()) {
            return Optional.of(benefit);
        }
        return elsewhere.map(
                others -> counted.min(limit.get().minus(others).orNothing()).plus(free));
    }
}
