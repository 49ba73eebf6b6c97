package kuaipei.core.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kuaipei.core.time.Deadline;
import kuaipei.core.time.WorkingDays;

/**
 * The clocks of one claim. Those from the request stand still only while a supplement list is open: from the day the
 * notice arrived to the day the papers arrived (Interpretation II art. 15). The first day is not counted, and a last day
 * off rolls on (Civil Code art. 201, 203).
 *
 * @param requested day of the first request with proofs
 * @param pauses in the order of time, not overlapping
 */
public record Clocks(LocalDate requested, List<Pause> pauses, WorkingDays calendar) {

    /**
     * @param noticed day on which the list arrived at the claimant; a list that never arrived pauses nothing
     * @param answered day on which the papers arrived; none while the list is open
     */
    public record Pause(LocalDate noticed, Optional<LocalDate> answered) {
        public Pause {
            if (answered.filter(day -> day.isBefore(noticed)).isPresent()) {
                throw new IllegalArgumentException("answered before the list arrived on " + noticed);
            }
        }

        long days(LocalDate today) {
            LocalDate end = answered.orElse(today);
            return end.isBefore(noticed) ? 0 : ChronoUnit.DAYS.between(noticed, end);
        }
    }

    /** A duty with its day; provisional while a list is open, as the clock stands and each day moves it by one. */
    public record Due(Duty duty, Deadline deadline) {

        /** The earlier of this and a day promised besides, as terms promise a person's decision by a day of its own. */
        public Due orPromised(LocalDate day) {
            return new Due(duty, deadline.orPromised(new WorkingDays.Counted(day, false)));
        }
    }

    public Clocks {
        pauses = List.copyOf(pauses);
        LocalDate free = requested;
        for (Pause pause : pauses) {
            if (pause.noticed().isBefore(free)) {
                throw new IllegalArgumentException("the pause from " + pause.noticed() + " begins before " + free
                        + ", when the clock was not running");
            }
            free = pause.answered().orElse(LocalDate.MAX);
        }
    }

    /** What is due while the claim is open, from its request: assessment, the advance's task, the advance. */
    public List<Due> open(OptionalInt promisedWorkingDays, LocalDate today) {
        List<Due> due = new ArrayList<>();
        due.add(assessment(promisedWorkingDays, today));
        LocalDate start = start(today);
        Deadline advance = lawful(start, Duty.PAY_ADVANCE, isOpen());
        LocalDate task = start.plusDays(Duty.PREPARE_ADVANCE.calendarDays());
        due.add(new Due(Duty.PREPARE_ADVANCE, new Deadline(task, Deadline.Source.PROMISE, advance.provisional())));
        due.add(new Due(Duty.PAY_ADVANCE, advance));
        return due;
    }

    /** The earlier of promise and law. */
    public Due assessment(OptionalInt promisedWorkingDays, LocalDate today) {
        return new Due(Duty.ASSESS, earlier(start(today), promisedWorkingDays, Duty.ASSESS, isOpen()));
    }

    /** The earlier of promise and law; no list pauses it, as the sum is agreed. */
    public Due payment(LocalDate agreed, OptionalInt promisedWorkingDays) {
        return new Due(Duty.PAY, earlier(agreed, promisedWorkingDays, Duty.PAY, false));
    }

    public Due refusalLetter(LocalDate assessed) {
        return new Due(Duty.SEND_REFUSAL_LETTER, lawful(assessed, Duty.SEND_REFUSAL_LETTER, false));
    }

    /** The day from which those from the request count: its own, later by the days that they stood still so far. */
    public LocalDate start(LocalDate today) {
        return requested.plusDays(paused(today));
    }

    /** Days that the clocks stood still so far. */
    public long paused(LocalDate today) {
        return pauses.stream().mapToLong(pause -> pause.days(today)).sum();
    }

    private boolean isOpen() {
        return !pauses.isEmpty() && pauses.getLast().answered().isEmpty();
    }

    private Deadline earlier(LocalDate start, OptionalInt promised, Duty duty, boolean standsStill) {
        if (promised.isEmpty()) {
            return lawful(start, duty, standsStill);
        }
        Deadline due = Deadline.earlierOf(start, promised.getAsInt(), duty.calendarDays(), calendar);
        return new Deadline(due.day(), due.source(), due.provisional() || standsStill);
    }

    private Deadline lawful(LocalDate start, Duty duty, boolean standsStill) {
        WorkingDays.Counted last = calendar.rolled(start.plusDays(duty.calendarDays()));
        return new Deadline(last.day(), Deadline.Source.LAW, last.provisional() || standsStill);
    }
}
