package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kuaipei.core.law.Clocks.Due;
import kuaipei.core.law.Clocks.Pause;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import kuaipei.core.time.Deadline;
import kuaipei.core.time.Deadline.Source;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final LocalDate REQUESTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final OptionalInt NO_PROMISE = OptionalInt.empty();

    @Test
    void the_assessment_has_thirty_days_and_the_advance_sixty_with_its_task_at_fifty_five() {
        assertEquals(
                List.of(
                        due(Duty.ASSESS, "2026-04-01", Source.LAW),
                        due(Duty.PREPARE_ADVANCE, "2026-04-26", Source.PROMISE),
                        due(Duty.PAY_ADVANCE, "2026-05-06", Source.LAW)),
                clocks().open(NO_PROMISE, TODAY));
    }

    @Test
    void the_earlier_of_promise_and_law_counts() {
        assertEquals(due(Duty.ASSESS, "2026-03-10", Source.PROMISE), clocks().assessment(OptionalInt.of(6), TODAY));
        assertEquals(due(Duty.ASSESS, "2026-04-01", Source.LAW), clocks().assessment(OptionalInt.of(30), TODAY));
    }

    @Test
    void a_last_day_that_is_a_day_off_rolls_to_the_next_working_day() {
        assertEquals(due(Duty.PAY, "2026-02-24", Source.LAW), clocks().payment(LocalDate.of(2026, 2, 13), NO_PROMISE));
        assertEquals(due(Duty.PAY, "2026-02-25", Source.LAW), clocks().payment(LocalDate.of(2026, 2, 15), NO_PROMISE));
    }

    @Test
    void the_refusal_letter_has_three_days() {
        assertEquals(
                due(Duty.SEND_REFUSAL_LETTER, "2026-03-05", Source.LAW),
                clocks().refusalLetter(LocalDate.of(2026, 3, 2)));
        assertEquals(
                due(Duty.SEND_REFUSAL_LETTER, "2026-03-09", Source.LAW),
                clocks().refusalLetter(LocalDate.of(2026, 3, 4)));
    }

    @Test
    void the_clocks_stand_still_from_the_lists_arrival_to_the_papers_arrival() {
        Clocks paused = clocks(new Pause(day("2026-03-05"), Optional.of(day("2026-03-12"))));
        assertEquals(
                List.of(
                        due(Duty.ASSESS, "2026-04-08", Source.LAW),
                        due(Duty.PREPARE_ADVANCE, "2026-05-03", Source.PROMISE),
                        due(Duty.PAY_ADVANCE, "2026-05-08", Source.LAW)),
                paused.open(NO_PROMISE, day("2026-03-20")));
        Clocks sameDay = clocks(new Pause(day("2026-03-05"), Optional.of(day("2026-03-05"))));
        assertEquals(clocks().assessment(NO_PROMISE, TODAY), sameDay.assessment(NO_PROMISE, TODAY));
    }

    @Test
    void while_the_list_is_open_every_day_moves_the_deadline_which_is_provisional() {
        Clocks open = clocks(new Pause(day("2026-03-05"), Optional.empty()));
        assertEquals(
                new Due(Duty.ASSESS, new Deadline(day("2026-04-06"), Source.LAW, true)),
                open.assessment(NO_PROMISE, day("2026-03-10")));
        assertEquals(
                new Due(Duty.ASSESS, new Deadline(day("2026-04-07"), Source.LAW, true)),
                open.assessment(NO_PROMISE, day("2026-03-11")));
    }

    @Test
    void a_year_without_published_holidays_is_provisional() {
        Clocks late = new Clocks(day("2026-12-15"), List.of(), Calendars.OF_2026);
        assertEquals(
                new Due(Duty.ASSESS, new Deadline(day("2027-01-14"), Source.LAW, true)),
                late.assessment(NO_PROMISE, day("2026-12-15")));
    }

    @Test
    void pauses_neither_overlap_nor_begin_before_the_request() {
        Pause first = new Pause(day("2026-03-05"), Optional.of(day("2026-03-12")));
        Pause overlapping = new Pause(day("2026-03-11"), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> clocks(first, overlapping));
        assertThrows(IllegalArgumentException.class, () -> clocks(new Pause(REQUESTED.minusDays(1), Optional.empty())));
        assertThrows(IllegalArgumentException.class, () -> new Pause(REQUESTED, Optional.of(REQUESTED.minusDays(1))));
    }

    @Test
    void late_payment_bears_interest_from_the_day_after_the_last() {
        LateInterest interest = new LateInterest(Rate.ofPercent("3.65"));
        Money sum = Money.ofYuan("10000.00");
        assertEquals(Money.ZERO, interest.on(sum, TODAY, TODAY.minusDays(4)));
        assertEquals(Money.ZERO, interest.on(sum, TODAY, TODAY));
        assertEquals(Money.ofYuan("1.00"), interest.on(sum, TODAY, TODAY.plusDays(1)));
        assertEquals(Money.ofYuan("10.00"), interest.on(sum, TODAY, TODAY.plusDays(10)));
    }

    @Test
    void interest_is_rounded_half_up_once() {
        LateInterest interest = new LateInterest(Rate.ofPercent("3.65"));
        assertEquals(Money.ZERO, interest.on(Money.ofYuan("1.00"), TODAY, TODAY.plusDays(49)));
        assertEquals(Money.ofYuan("0.01"), interest.on(Money.ofYuan("1.00"), TODAY, TODAY.plusDays(50)));
    }

    private static Clocks clocks(Pause... pauses) {
        return new Clocks(REQUESTED, List.of(pauses), Calendars.OF_2026);
    }

    private static Due due(Duty duty, String day, Source source) {
        return new Due(duty, new Deadline(day(day), source, false));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
