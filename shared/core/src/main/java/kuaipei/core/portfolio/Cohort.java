package kuaipei.core.portfolio;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kuaipei.core.money.Money;

/**
 * All policies of one product with the same days of cover; enrolment keeps the sum, so that a report never reads policies.
 *
 * @param coverFrom first day of cover
 * @param coverTo last day of cover, included
 * @param premium sum over the policies
 */
public record Cohort(String product, LocalDate coverFrom, LocalDate coverTo, Money premium, long policies) {

    public Cohort {
        if (coverTo.isBefore(coverFrom)) {
            throw new IllegalArgumentException("cover ends on " + coverTo + ", before it begins on " + coverFrom);
        }
    }

    /** Days of cover, both ends included. */
    long days() {
        return ChronoUnit.DAYS.between(coverFrom, coverTo) + 1;
    }

    /** Fen × days of cover inside the period; divided by {@link #days()} it is the premium earned. */
    BigInteger premiumDaysIn(Period period) {
        LocalDate from = coverFrom.isAfter(period.first()) ? coverFrom : period.first();
        LocalDate to = coverTo.isBefore(period.last()) ? coverTo : period.last();
        long inside = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        return BigInteger.valueOf(premium.fen()).multiply(BigInteger.valueOf(inside));
    }
}
