package kuaipei.core.time;

import java.time.LocalDate;

/**
 * The day by which something is due: the earlier of what was promised in working days and what the law allows in
 * calendar days. A promise may break the law: seven working days from 2026-09-30 end after its ten days.
 *
 * @param day last day on which it is in time
 * @param source which of the two clocks ends first; the promise where both end together
 * @param provisional a year that was counted through has no published holidays yet
 */
public record Deadline(LocalDate day, Source source, boolean provisional) {

    public enum Source {
        PROMISE,
        LAW
    }

    /** Result of the assessment of a complex case, Insurance Law art. 23. */
    public static final int ASSESSMENT_CALENDAR_DAYS = 30;

    /** Payment after the agreement on the amount, Insurance Law art. 23. */
    public static final int PAYMENT_CALENDAR_DAYS = 10;

    /** Reasoned letter after the assessment that nothing is due, Insurance Law art. 24. */
    public static final int REFUSAL_LETTER_CALENDAR_DAYS = 3;

    /** Advance of what can be determined, Insurance Law art. 25. */
    public static final int ADVANCE_CALENDAR_DAYS = 60;

    /**
     * @param start the day that sets both clocks running; neither counts it
     * @param promisedWorkingDays of the service promise
     * @param lawfulCalendarDays of the statute; a last day that is a day off rolls on
     */
    public static Deadline earlierOf(
            LocalDate start, int promisedWorkingDays, int lawfulCalendarDays, WorkingDays calendar) {
        WorkingDays.Counted law = calendar.rolled(start.plusDays(lawfulCalendarDays));
        return new Deadline(law.day(), Source.LAW, law.provisional())
                .orPromised(calendar.after(start, promisedWorkingDays));
    }

    /** The earlier of this and a day that was promised besides. */
    public Deadline orPromised(WorkingDays.Counted promise) {
        boolean either = provisional || promise.provisional();
        return day.isBefore(promise.day())
                ? new Deadline(day, source, either)
                : new Deadline(promise.day(), Source.PROMISE, either);
    }
}
