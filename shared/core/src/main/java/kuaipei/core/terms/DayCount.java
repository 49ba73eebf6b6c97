package kuaipei.core.terms;

import java.time.LocalDate;
import kuaipei.core.decision.ClaimFacts.Stay;

/** Which days of a stay count 住院天数. The first product's terms do not say; it is a parameter with its reason. */
public enum DayCount {
    /** Admission and discharge day both count: in doubt in favour of the insured person (Insurance Law art. 30). */
    BOTH_ENDS("入院、出院当天都计"),
    /** The day of discharge does not count, but a stay has at least one day. */
    ADMISSION_ONLY("出院当天不计"),
    /** As many days from the admission as the hospital printed; one that was not read goes to a person. */
    AS_PRINTED("按医院所印天数");

    private final String chinese;

    DayCount(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    /** The last day that counts; the day before the admission where none does. */
    LocalDate lastDay(Stay stay) {
        LocalDate admission = Known.of(stay.admission(), "stay.admission");
        LocalDate discharge = Known.of(stay.discharge(), "stay.discharge");
        return switch (this) {
            case BOTH_ENDS -> discharge;
            case ADMISSION_ONLY -> discharge.isAfter(admission) ? discharge.minusDays(1) : discharge;
            case AS_PRINTED -> admission.plusDays(Known.of(stay.printedDays(), "stay.printedDays") - 1L);
        };
    }
}
