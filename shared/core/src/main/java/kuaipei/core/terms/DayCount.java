package kuaipei.core.terms;

import java.time.LocalDate;

/** Which days of a stay count 住院天数. The first product's terms do not say; it is a parameter with its reason. */
public enum DayCount {
    /** Admission and discharge day both count: in doubt in favour of the insured person (Insurance Law art. 30). */
    BOTH_ENDS,
    /** The day of discharge does not count, but a stay has at least one day. */
    ADMISSION_ONLY;

    LocalDate lastDay(LocalDate admission, LocalDate discharge) {
        return this == BOTH_ENDS || !discharge.isAfter(admission) ? discharge : discharge.minusDays(1);
    }
}
