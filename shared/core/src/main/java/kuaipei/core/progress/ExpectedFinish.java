package kuaipei.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.time.Deadline;
import kuaipei.core.time.WorkingDays;

/** The day by which the claimant may expect the end. */
public final class ExpectedFinish {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Review of a complete file: 3 working days; payment of a small amount: 3 more (service standard of the scheme). */
    private static final int PROMISED_WORKING_DAYS = 6;

    /** A claim that a person must look at: the longest the service standard promises, with regular contact. */
    private static final int PROMISED_WITH_A_PERSON = 30;

    private ExpectedFinish() {}

    /**
     * The day of the end itself once there is one; else the earlier of promise and law, counted from the last papers.
     *
     * @param events of the claim up to that state, oldest first
     * @param now when it is asked; a day before it is never named
     */
    public static LocalDate of(ClaimState state, List<StoredEvent> events, Instant now, WorkingDays calendar) {
        if (state.isSettled()) {
            return state instanceof ClaimState.Paid paid
                    ? paid.on()
                    : day(events.getLast().at());
        }
        boolean withPerson = state instanceof ClaimState.Referred || state instanceof ClaimState.Investigating;
        LocalDate start = start(state, events, now);
        LocalDate due = Deadline.earlierOf(
                        start,
                        withPerson ? PROMISED_WITH_A_PERSON : PROMISED_WORKING_DAYS,
                        withPerson ? Deadline.ASSESSMENT_CALENDAR_DAYS : Deadline.PAYMENT_CALENDAR_DAYS,
                        calendar,
                        paused(events))
                .day();
        return due.isBefore(day(now)) ? calendar.rolled(day(now)).day() : due;
    }

    /** Both clocks start with the first submission; while papers are still to come, they would start today. */
    private static LocalDate start(ClaimState state, List<StoredEvent> events, Instant now) {
        if (state instanceof ClaimState.AwaitingDocuments) {
            return day(now).minusDays(paused(events));
        }
        return events.stream()
                .filter(stored -> stored.event() instanceof ClaimEvent.Submitted)
                .findFirst()
                .map(stored -> day(stored.at()))
                .orElse(day(now));
    }

    /** Days between being asked and answering: the clocks stood still (Interpretation II art. 15). */
    private static long paused(List<StoredEvent> events) {
        long days = 0;
        LocalDate asked = null;
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case ClaimEvent.AskedForDocuments _, ClaimEvent.PaymentRejected _ -> asked = day(stored.at());
                case ClaimEvent.Submitted _ -> {
                    days += asked == null ? 0 : ChronoUnit.DAYS.between(asked, day(stored.at()));
                    asked = null;
                }
                case ClaimEvent.ClaimReported _,
                        ClaimEvent.DocumentExpected _,
                        ClaimEvent.DocumentRead _,
                        ClaimEvent.DocumentUnreadable _,
                        ClaimEvent.ReadyToDecide _,
                        ClaimEvent.DecidedToPay _,
                        ClaimEvent.ReferredToPerson _,
                        ClaimEvent.PaymentOrdered _,
                        ClaimEvent.PaymentSettled _,
                        ClaimEvent.InvestigationStarted _,
                        ClaimEvent.ApprovedByPerson _,
                        ClaimEvent.DeclinedByPerson _,
                        ClaimEvent.ClaimWithdrawn _,
                        ClaimEvent.ClaimReopened _,
                        ClaimEvent.LaterPapersReady _,
                        ClaimEvent.LaterPapersCompared _,
                        ClaimEvent.LaterPapersReferred _,
                        ClaimEvent.LaterPapersReminded _,
                        ClaimEvent.LaterPapersClosed _ -> {}
            }
        }
        return days;
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(SHANGHAI).toLocalDate();
    }
}
