package kuaipei.core.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.money.Money;
import org.junit.jupiter.api.Test;

class PayoutRatioTest {

    private static final Map<String, BigDecimal> FLOOR = Map.of("elderly", new BigDecimal("0.60"));

    private static Cohort cohort(String from, String to, String premium) {
        return new Cohort("elderly", LocalDate.parse(from), LocalDate.parse(to), Money.ofYuan(premium), 1);
    }

    private static Closing closing(String day, String paid) {
        return new Closing("elderly", LocalDate.parse(day), Money.ofYuan(paid));
    }

    private static Reserve reserve(String amount, String from, String until) {
        return new Reserve(
                "elderly",
                Money.ofYuan(amount),
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    private static ServiceSpend spend(String day, String amount) {
        return new ServiceSpend("elderly", LocalDate.parse(day), Money.ofYuan(amount), "training");
    }

    private static PayoutRatio.Row row(String period, Portfolio portfolio) {
        return PayoutRatio.of(Period.of(period), portfolio, FLOOR).rows().getFirst();
    }

    private static Portfolio premiums(Cohort... cohorts) {
        return new Portfolio(List.of(cohorts), List.of(), List.of(), List.of());
    }

    @Test
    void a_premium_counts_in_the_period_in_which_its_cover_starts() {
        Portfolio portfolio =
                premiums(cohort("2026-01-01", "2026-12-31", "10.00"), cohort("2025-12-31", "2026-12-30", "7.00"));
        assertEquals(Money.ofYuan("10.00"), row("2026", portfolio).premium());
        assertEquals(Money.ofYuan("7.00"), row("2025-12-31", portfolio).premium());
    }

    @Test
    void a_premium_is_earned_by_day_of_cover_both_ends_included() {
        Portfolio year = premiums(cohort("2026-01-01", "2026-12-31", "365.00"));
        assertEquals(Money.ofYuan("1.00"), row("2026-12-31", year).earnedPremium());
        assertEquals(Money.ofYuan("31.00"), row("2026-01", year).earnedPremium());
        assertEquals(Money.ZERO, row("2027", year).earnedPremium());
    }

    @Test
    void earned_premium_is_rounded_once_over_all_policies() {
        Portfolio thirds = premiums(
                cohort("2026-01-01", "2026-01-03", "0.01"),
                cohort("2026-01-01", "2026-01-03", "0.01"),
                cohort("2026-01-01", "2026-01-07", "0.01"));
        assertEquals(Money.ofYuan("0.01"), row("2026-01-01", thirds).earnedPremium());
    }

    @Test
    void a_leap_year_is_earned_over_366_days() {
        Portfolio leap = premiums(cohort("2024-01-01", "2024-12-31", "366.00"));
        assertEquals(Money.ofYuan("1.00"), row("2024-02-29", leap).earnedPremium());
    }

    @Test
    void a_payment_counts_on_its_day_and_a_claim_closed_without_one_is_counted_apart() {
        Portfolio portfolio = new Portfolio(
                List.of(cohort("2026-01-01", "2026-12-31", "1000.00")),
                List.of(),
                List.of(closing("2026-04-18", "360.00"), closing("2026-04-19", "30.00"), closing("2026-04-18", "0.00")),
                List.of());
        PayoutRatio.Row day = row("2026-04-18", portfolio);
        assertEquals(Money.ofYuan("360.00"), day.paid());
        assertEquals(2, day.claimsClosed());
        assertEquals(1, day.claimsPaid());
        assertEquals(
                Optional.of(new BigDecimal("0.3900")), row("2026", portfolio).paidRatio());
    }

    @Test
    void outstanding_is_what_stands_on_the_last_evening() {
        Portfolio portfolio = new Portfolio(
                List.of(cohort("2026-01-01", "2026-12-31", "365.00")),
                List.of(reserve("100.00", "2026-03-31", "2026-04-30"), reserve("50.00", "2026-04-30", "")),
                List.of(closing("2026-04-30", "100.00")),
                List.of());
        PayoutRatio.Row april = row("2026-04", portfolio);
        assertEquals(Money.ofYuan("50.00"), april.outstanding());
        assertEquals(Money.ofYuan("100.00"), april.outstandingBefore());
        assertEquals(Optional.of(new BigDecimal("1.6667")), april.incurredRatio());
    }

    @Test
    void service_spend_lifts_the_floor_ratio_alone() {
        Portfolio portfolio = new Portfolio(
                List.of(cohort("2026-01-01", "2026-12-31", "100.00")),
                List.of(),
                List.of(closing("2026-05-01", "59.99")),
                List.of(spend("2026-05-01", "0.01"), spend("2025-12-31", "9.00")));
        PayoutRatio.Row year = row("2026", portfolio);
        assertEquals(Optional.of(new BigDecimal("0.5999")), year.paidRatio());
        assertEquals(Optional.of(new BigDecimal("0.6000")), year.floorRatio());
        assertFalse(year.belowFloor());
    }

    @Test
    void the_floor_is_missed_one_written_place_below_it() {
        Portfolio portfolio = new Portfolio(
                List.of(cohort("2026-01-01", "2026-12-31", "10000.00")),
                List.of(),
                List.of(closing("2026-05-01", "5999.00")),
                List.of());
        assertEquals(
                Optional.of(new BigDecimal("0.5999")), row("2026", portfolio).floorRatio());
        assertTrue(row("2026", portfolio).belowFloor());
    }

    @Test
    void a_ratio_over_no_premium_is_absent() {
        Portfolio portfolio = new Portfolio(List.of(), List.of(), List.of(closing("2026-05-01", "1.00")), List.of());
        assertEquals(Optional.empty(), row("2026", portfolio).paidRatio());
        assertEquals(
                Money.ofYuan("1.00"),
                PayoutRatio.of(Period.of("2026"), portfolio, FLOOR).total().paid());
    }
}
