package kuaipei.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.law.Clocks;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.time.Deadline;
import kuaipei.core.time.WorkingDays;

/** The day by which the claimant may expect the end: the law's {@link Clocks}, or an earlier promise. */
public final class ExpectedFinish {

    /** Review of a complete file: 3 working days; payment of a small amount: 3 more (service standard of the scheme). */
    private static final int PROMISED_WORKING_DAYS = 6;

    /** A claim that a person must look at: the longest the service standard promises, with regular contact. */
    private static final int PROMISED_WITH_A_PERSON = 30;

    private ExpectedFinish() {}

    /**
     * The day of the end itself once there is one; else the earlier of promise and law.
     *
     * @param events of the claim up to that state, oldest first
     * @param now when it is asked; a day before it is never named
     */
    public static LocalDate of(ClaimState state, List<StoredEvent> events, Instant now, WorkingDays calendar) {
        if (state.isSettled()) {
            return state instanceof ClaimState.Paid paid
                    ? paid.on()
                    : Course.day(events.getLast().at());
        }
        LocalDate today = Course.day(now);
        LocalDate due = due(state, Course.of(events), today, calendar).day();
        return due.isBefore(today) ? calendar.rolled(today).day() : due;
    }

    private static Deadline due(ClaimState state, Course course, LocalDate today, WorkingDays calendar) {
        Clocks clocks = course.clocks(today, calendar);
        if (course.agreed().isPresent()) {
            return payment(course.agreed().get(), clocks, today);
        }
        if (state instanceof ClaimState.Referred || state instanceof ClaimState.Investigating) {
            Clocks.Due assessment = clocks.assessment(OptionalInt.of(PROMISED_WITH_A_PERSON), today);
            return course.decideBy()
                    .map(assessment::orPromised)
                    .orElse(assessment)
                    .deadline();
        }
        // The machine agrees on the day on which the papers are complete, so that the days of payment begin then.
        return clocks.payment(clocks.start(today), OptionalInt.of(PROMISED_WORKING_DAYS))
                .deadline();
    }

    /** Where the law's day passed while a usable account was awaited, only the promise is left to be told. */
    private static Deadline payment(Course.Agreed agreed, Clocks clocks, LocalDate today) {
        WorkingDays.Counted promise = clocks.calendar().after(agreed.account().orElse(today), agreed.workingDays());
        Deadline lawful = clocks.payment(agreed.on(), OptionalInt.empty()).deadline();
        return lawful.day().isBefore(today)
                ? new Deadline(promise.day(), Deadline.Source.PROMISE, promise.provisional())
                : lawful.orPromised(promise);
    }
}
