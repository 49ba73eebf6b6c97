package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.law.MinorCover.Beside;
import kuaipei.core.law.MinorCover.Uncounted;
import kuaipei.core.money.Money;
import org.junit.jupiter.api.Test;

class MinorCoverTest {

    private static final LocalDate BORN = LocalDate.of(2016, 5, 10);
    private static final Money BENEFIT = Money.ofYuan("300000.00");
    private static final Optional<Money> NOTHING_ELSEWHERE = Optional.of(Money.ZERO);

    @Test
    void the_limit_changes_on_the_tenth_and_ends_on_the_eighteenth_birthday() {
        assertEquals(Optional.of(MinorCover.BELOW_TEN), limit("2026-05-09"));
        assertEquals(Optional.of(MinorCover.BELOW_EIGHTEEN), limit("2026-05-10"));
        assertEquals(Optional.of(MinorCover.BELOW_EIGHTEEN), limit("2034-05-09"));
        assertEquals(Optional.empty(), limit("2034-05-10"));
    }

    @Test
    void who_was_born_on_29_february_completes_the_year_on_the_28th_where_there_is_no_29th() {
        assertEquals(Optional.of(MinorCover.BELOW_TEN), limit("2016-02-29", "2026-02-27"));
        assertEquals(Optional.of(MinorCover.BELOW_EIGHTEEN), limit("2016-02-29", "2026-02-28"));
        assertEquals(Optional.of(MinorCover.BELOW_EIGHTEEN), limit("2008-02-29", "2026-02-27"));
        assertEquals(Optional.empty(), limit("2008-02-29", "2026-02-28"));
    }

    @Test
    void all_insurers_together_pay_no_more_than_the_limit() {
        assertEquals(yuan("200000.00"), child().payable(BENEFIT, List.of(), NOTHING_ELSEWHERE));
        assertEquals(yuan("150000.00"), child().payable(BENEFIT, List.of(), yuan("50000.00")));
        assertEquals(yuan("0.00"), child().payable(BENEFIT, List.of(), yuan("250000.00")));
        assertEquals(yuan("200000.00"), child().payable(Money.ofYuan("200000.00"), List.of(), NOTHING_ELSEWHERE));
    }

    @Test
    void premiums_air_accident_and_disaster_are_paid_beside_the_limit() {
        List<Beside> premiums = List.of(new Beside(Uncounted.PREMIUMS_OR_CASH_VALUE, Money.ofYuan("20000.00")));
        assertEquals(yuan("220000.00"), child().payable(BENEFIT, premiums, NOTHING_ELSEWHERE));
        List<Beside> air = List.of(new Beside(Uncounted.AIR_ACCIDENT, BENEFIT));
        assertEquals(Optional.of(BENEFIT), child().payable(BENEFIT, air, Optional.empty()));
    }

    @Test
    void without_the_declaration_of_cover_elsewhere_nothing_is_said() {
        assertEquals(Optional.empty(), child().payable(BENEFIT, List.of(), Optional.empty()));
    }

    @Test
    void an_adult_needs_no_declaration() {
        MinorCover adult = new MinorCover(BORN, LocalDate.of(2034, 5, 10));
        assertEquals(Optional.of(BENEFIT), adult.payable(BENEFIT, List.of(), Optional.empty()));
    }

    @Test
    void nobody_dies_before_being_born() {
        assertThrows(IllegalArgumentException.class, () -> new MinorCover(BORN, BORN.minusDays(1)));
    }

    private static MinorCover child() {
        return new MinorCover(BORN, LocalDate.of(2026, 5, 9));
    }

    private static Optional<Money> limit(String death) {
        return new MinorCover(BORN, LocalDate.parse(death)).limit();
    }

    private static Optional<Money> limit(String birthday, String death) {
        return new MinorCover(LocalDate.parse(birthday), LocalDate.parse(death)).limit();
    }

    private static Optional<Money> yuan(String yuan) {
        return Optional.of(Money.ofYuan(yuan));
    }
}
