package kuaipei.core.terms;

import java.time.LocalDate;
import kuaipei.core.time.PolicyYears;

/** On which year a yearly limit runs. The first product's text says only "a year", so it is a parameter. */
public enum LimitYear {
    /** From the anniversary of the cover's first day: premium and limit belong to the same year. */
    POLICY_YEAR,
    /** From 1 January, also in the year in which the cover begins. */
    CALENDAR_YEAR;

    /** The years of a cover, for accumulators and limits. */
    public PolicyYears of(LocalDate coverFrom, LocalDate coverTo) {
        return new PolicyYears(this == POLICY_YEAR ? coverFrom : coverFrom.withDayOfYear(1), coverTo);
    }
}
