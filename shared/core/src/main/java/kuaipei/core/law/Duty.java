package kuaipei.core.law;

import kuaipei.core.time.Deadline;

/** What the law makes the insurer do, and within how many calendar days; Insurance Law art. 23 to 25. */
public enum Duty {
    /** Assess, and tell the result; from the first request with proofs (art. 23; Interpretation II art. 15). */
    ASSESS(Deadline.ASSESSMENT_CALENDAR_DAYS),
    /** Pay; from the agreement on the amount (art. 23). */
    PAY(Deadline.PAYMENT_CALENDAR_DAYS),
    /** Send the reasoned letter; from the assessment that nothing is due (art. 24). */
    SEND_REFUSAL_LETTER(Deadline.REFUSAL_LETTER_CALENDAR_DAYS),
    /** Somebody prepares the advance, five days before it is due; ours, not the law's. */
    PREPARE_ADVANCE(Deadline.ADVANCE_CALENDAR_DAYS - 5),
    /** Pay what can be determined; from the request with proofs (art. 25). It does not extend the assessment's time. */
    PAY_ADVANCE(Deadline.ADVANCE_CALENDAR_DAYS);

    private final int calendarDays;

    Duty(int calendarDays) {
        this.calendarDays = calendarDays;
    }

    public int calendarDays() {
        return calendarDays;
    }
}
