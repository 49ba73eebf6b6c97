package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kuaipei.core.decision.ClaimFacts.Insured;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sum insured 保险金额 that may depend on the plan that was bought and on the age on the event's day.
 *
 * @param bands the first that fits counts; the last must fit everybody of its plan
 */
public record Sums(List<Band> bands) {

    /**
     * @param plan null: every plan
     * @param fromAge completed years from which the band counts
     */
    public record Band(@Nullable String plan, int fromAge, Money sum) {}

    public Sums {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a sum insured has at least one band");
        }
    }

    public static Sums flat(Money sum) {
        return new Sums(List.of(new Band(null, 0, sum)));
    }

    /**
     * The sum for a person on a day.
     *
     * @throws IllegalArgumentException if no band fits: the loader holds that one always does
     */
    public Money of(Insured insured, @Nullable LocalDate day) {
        for (Band band : bands) {
            boolean plan = band.plan() == null || Objects.equals(band.plan(), insured.plan());
            if (plan && (band.fromAge() == 0 || isOldEnough(insured, day, band.fromAge()))) {
                return band.sum();
            }
        }
        throw new IllegalArgumentException("no sum is stated for plan " + insured.plan());
    }

    private static boolean isOldEnough(Insured insured, @Nullable LocalDate day, int age) {
        return insured.idNumber() != null
                && day != null
                && IdNumber.read(insured.idNumber())
                        .filter(number -> number.hasCompleted(age, day))
                        .isPresent();
    }
}
