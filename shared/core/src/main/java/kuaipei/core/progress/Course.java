package kuaipei.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.law.Clocks;
import kuaipei.core.law.Clocks.Pause;
import kuaipei.core.money.Money;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.time.WorkingDays;

/**
 * The days of a claim that the law's clocks and the service standard count from; all days are days in Shanghai.
 *
 * @param requested day of the first submission, or of the reopening after which all clocks begin anew; none before it
 * @param pauses from the day a list of papers was told to the day of the next submission
 * @param agreed none while no amount is agreed
 * @param decideBy day by which the product's terms promise a person's decision
 */
record Course(
        Optional<LocalDate> requested, List<Pause> pauses, Optional<Agreed> agreed, Optional<LocalDate> decideBy) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /**
     * The amount is settled, only its payment is open. A rejected account stops nothing of the law's ten days: the account is
     * no proof of the event, so that asking for another is no list of art. 22. Only our own promise begins anew with it.
     *
     * @param amount that was agreed
     * @param on day of the decision on it
     * @param workingDays promised for the payment
     * @param account day on which the account came that is to be paid; none while another is asked for
     */
    record Agreed(Money amount, LocalDate on, int workingDays, Optional<LocalDate> account) {}

    /** Payment of a small amount: 3 working days, else 7 (service standard of the scheme). */
    private static final int PAID_SMALL = 3;

    private static final int PAID_ELSE = 7;
    private static final Money SMALL_BELOW = Money.ofYuan("5000.00");

    Course {
        pauses = List.copyOf(pauses);
    }

    /** @param events of the claim, oldest first */
    static Course of(List<StoredEvent> events) {
        Course course = new Course(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        LocalDate latest = LocalDate.MIN;
        for (StoredEvent stored : events) {
            // Functions' clocks differ by moments: at midnight an event may seem older than the one before it.
            LocalDate day = day(stored.at());
            latest = day.isAfter(latest) ? day : latest;
            course = course.after(stored.event(), latest);
        }
        return course;
    }

    /** Before the first submission the clocks would begin today. */
    Clocks clocks(LocalDate today, WorkingDays calendar) {
        return new Clocks(requested.orElse(today), pauses, calendar);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(SHANGHAI).toLocalDate();
    }

    private Course after(ClaimEvent event, LocalDate day) {
        return switch (event) {
            case ClaimEvent.Submitted _ -> submitted(day);
            case ClaimEvent.AskedForDocuments _ -> asked(day);
            case ClaimEvent.DecidedToPay(int number, Approval approval, var _) ->
                // A decision of an older number only names another payee: what is owed was agreed then.
                number == approval.decision() ? agreed(approval.amount(), PAID_SMALL, day) : this;
            case ClaimEvent.ApprovedByPerson(String _, Approval approval) ->
                agreed(approval.amount(), SMALL_BELOW.isMoreThan(approval.amount()) ? PAID_SMALL : PAID_ELSE, day);
            case ClaimEvent.ReferredToPerson referred -> new Course(requested, pauses, agreed, referred.decideBy());
            case ClaimEvent.PaymentRejected _ -> accountFrom(Optional.empty());
            case ClaimEvent.ClaimWithdrawn _ -> new Course(requested, answered(day), agreed, decideBy);
            case ClaimEvent.ClaimReopened _ ->
                new Course(Optional.of(day), List.of(), Optional.empty(), Optional.empty());
            case ClaimEvent.ClaimReported _,
                    ClaimEvent.DocumentExpected _,
                    ClaimEvent.DocumentRead _,
                    ClaimEvent.DocumentUnreadable _,
                    ClaimEvent.ReadyToDecide _,
                    ClaimEvent.PaymentOrdered _,
                    ClaimEvent.PaymentSettled _,
                    ClaimEvent.InvestigationStarted _,
                    ClaimEvent.DeclinedByPerson _,
                    ClaimEvent.LaterPapersReady _,
                    ClaimEvent.LaterPapersCompared _,
                    ClaimEvent.LaterPapersReferred _,
                    ClaimEvent.LaterPapersReminded _,
                    ClaimEvent.LaterPapersClosed _ -> this;
        };
    }

    private Course submitted(LocalDate day) {
        Course answered = new Course(requested.or(() -> Optional.of(day)), answered(day), agreed, decideBy);
        return agreed.filter(each -> each.account().isEmpty()).isPresent()
                ? answered.accountFrom(Optional.of(day))
                : answered;
    }

    private Course asked(LocalDate day) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(day, Optional.empty()));
        return new Course(requested, more, agreed, decideBy);
    }

    /** Somebody who only finds another account approves what was agreed before. */
    private Course agreed(Money amount, int workingDays, LocalDate day) {
        LocalDate on = agreed.filter(before -> before.amount().equals(amount))
                .map(Agreed::on)
                .orElse(day);
        return new Course(
                requested, pauses, Optional.of(new Agreed(amount, on, workingDays, Optional.of(day))), decideBy);
    }

    private Course accountFrom(Optional<LocalDate> came) {
        return new Course(
                requested,
                pauses,
                agreed.map(each -> new Agreed(each.amount(), each.on(), each.workingDays(), came)),
                decideBy);
    }

    /** The open list, if there is one, is answered that day. */
    private List<Pause> answered(LocalDate day) {
        if (pauses.isEmpty() || pauses.getLast().answered().isPresent()) {
            return pauses;
        }
        List<Pause> closed = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        closed.add(new Pause(pauses.getLast().noticed(), Optional.of(day)));
        return closed;
    }
}
