package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import org.junit.jupiter.api.Test;

class LimitationTest {

    @Test
    void two_years_from_knowing_end_on_the_same_day_of_the_year() {
        LocalDate known = LocalDate.of(2024, 3, 4);
        assertFalse(Limitation.OTHER.isOver(known, LocalDate.of(2026, 3, 4), Calendars.OF_2026));
        assertTrue(Limitation.OTHER.isOver(known, LocalDate.of(2026, 3, 5), Calendars.OF_2026));
    }

    @Test
    void life_insurance_has_five_years_and_a_last_day_off_rolls_on() {
        LocalDate known = LocalDate.of(2021, 5, 3);
        assertEquals(
                LocalDate.of(2026, 5, 6),
                Limitation.LIFE.lastDay(known, Calendars.OF_2026).day());
        assertFalse(Limitation.LIFE.isOver(known, LocalDate.of(2026, 5, 6), Calendars.OF_2026));
        assertTrue(Limitation.LIFE.isOver(known, LocalDate.of(2026, 5, 7), Calendars.OF_2026));
    }

    @Test
    void mixed_causes_are_paid_in_the_proportion_of_an_expert_opinion() {
        assertEquals(
                Money.ofYuan("37.51"),
                new MixedCauses(Rate.ofPercent("37.5"), "opinions/1").of(Money.ofYuan("100.02")));
        assertThrows(IllegalArgumentException.class, () -> new MixedCauses(Rate.WHOLE, ""));
    }
}
