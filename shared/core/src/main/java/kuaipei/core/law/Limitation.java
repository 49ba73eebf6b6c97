package kuaipei.core.law;

import java.time.LocalDate;
import kuaipei.core.time.WorkingDays;

/**
 * Limitation of the claim 诉讼时效; Insurance Law art. 26. It is a plea of the insurer that a person may raise; the machine
 * raises none.
 */
public enum Limitation {
    /** Life insurance 人寿保险. */
    LIFE(5),
    /** Accident, health and all other insurance. */
    OTHER(2);

    private final int years;

    Limitation(int years) {
        this.years = years;
    }

    /**
     * The last day in time; a day off rolls on (Civil Code art. 203).
     *
     * @param known day on which the claimant knew, or ought to have known, of the event; it is not counted
     */
    public WorkingDays.Counted lastDay(LocalDate known, WorkingDays calendar) {
        return calendar.rolled(known.plusYears(years));
    }

    public boolean isOver(LocalDate known, LocalDate on, WorkingDays calendar) {
        return on.isAfter(lastDay(known, calendar).day());
    }
}
