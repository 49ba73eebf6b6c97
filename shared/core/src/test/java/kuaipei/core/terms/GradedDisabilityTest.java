package kuaipei.core.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.decision.Usage;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
import kuaipei.core.time.PolicyYears;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share of a sum by grade, with each product's own ten ratios, to the fen. */
class GradedDisabilityTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final LocalDate EVENT = LocalDate.of(2026, 4, 1);
    private static final String STEPS_OF_TEN = "100 90 80 70 60 50 40 30 20 10";
    /** Those of a clause that is in use, T1003. */
    private static final String T1003 = "100 75 50 30 20 15 10 7.5 5 2.5";

    private static GradedDisability coverage(String ratios, String base) {
        return new GradedDisability(
                new Stated<>("4.1", Sums.flat(Money.ofYuan(base))),
                new Stated<>("4.1", rates(ratios)),
                new Stated<>("2.3", 180),
                "4.2",
                "4.3",
                Optional.of("4.4"),
                List.of());
    }

    private static List<Rate> rates(String ratios) {
        return Stream.of(ratios.split(" ", -1)).map(Rate::ofPercent).toList();
    }

    private static ClaimFacts claim(LocalDate assessedOn, String paidBefore, GradedItem... items) {
        return claim(new ClaimFacts.Disability(List.of(items), assessedOn, Money.ofYuan(paidBefore)));
    }

    private static ClaimFacts claim(ClaimFacts.Disability disability) {
        return new ClaimFacts(
                "c",
                "p",
                TO,
                new ClaimFacts.Insured("陈思远", "440514195003120412", FROM, TO, null, null, null),
                new ClaimFacts.Event(EVENT, Cause.FALL, null),
                List.of(),
                List.of(),
                null,
                disability,
                null,
                Set.of(),
                new Usage(Map.of()),
                new ClaimFacts.Payee("陈思远", "6222020200112233446"),
                Set.of());
    }

    private static Workings reckoned(GradedDisability coverage, ClaimFacts claim) {
        Workings workings = new Workings(claim);
        coverage.reckon(claim, new PolicyYears(FROM, TO), workings);
        return workings;
    }

    private static GradedItem item(int grade) {
        return new GradedItem("7.6", grade, "一肢");
    }

    private static String paid(String ratios, String base, int grade) {
        return reckoned(coverage(ratios, base), claim(EVENT, "0.00", item(grade)))
                .amount()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3000.00, 3000.00", "2, 2700.00, 2250.00", "3, 2400.00, 1500.00", "4, 2100.00, 900.00",
        "5, 1800.00, 600.00", "6, 1500.00, 450.00", "7, 1200.00, 300.00", "8, 900.00, 225.00",
        "9, 600.00, 150.00", "10, 300.00, 75.00"
    })
    void each_grade_is_worth_its_ratio_of_three_thousand(int grade, String stepsOfTen, String t1003) {
        assertEquals(stepsOfTen, paid(STEPS_OF_TEN, "3000.00", grade));
        assertEquals(t1003, paid(T1003, "3000.00", grade));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 400000.00, 30000.00",
        "10, 400000.00, 10000.00",
        "8, 333.33, 25.00",
        "10, 0.20, 0.01",
        "10, 0.19, 0.00",
        "8, 0.07, 0.01",
        "8, 0.06, 0.00"
    })
    void half_a_per_cent_is_exact_and_rounded_half_up_once(int grade, String base, String amount) {
        assertEquals(amount, paid(T1003, base, grade));
    }

    @Test
    void a_ratio_table_has_ten_ratios() {
        assertThrows(IllegalArgumentException.class, () -> coverage("100 90 80 70 60 50 40 30 20", "3000.00"));
        assertThrows(IllegalArgumentException.class, () -> coverage(STEPS_OF_TEN + " 5", "3000.00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-27, 0", "2026-09-28, 0", "2026-09-29, 1"})
    void an_assessment_after_day_180_says_which_day_counts(LocalDate assessedOn, long notes) {
        Workings workings = reckoned(coverage(STEPS_OF_TEN, "3000.00"), claim(assessedOn, "0.00", item(6)));
        assertEquals("1500.00", workings.amount().toString());
        assertEquals(
                notes,
                workings.reckoning().steps().stream()
                        .filter(step ->
                                step.clause().equals("2.3") && step.text().contains("按第 180 天"))
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"0.00, 1500.00", "1499.99, 0.01", "1500.00, 0.00", "1500.01, 0.00"})
    void what_was_paid_before_comes_off_never_below_nothing(String before, String amount) {
        assertEquals(
                amount,
                reckoned(coverage(STEPS_OF_TEN, "3000.00"), claim(EVENT, before, item(6)))
                        .amount()
                        .toString());
    }

    @Test
    void the_letter_says_how_several_items_made_the_grade() {
        GradedItem other = new GradedItem("2.1", 6, "眼");
        Workings workings = reckoned(coverage(STEPS_OF_TEN, "3000.00"), claim(EVENT, "0.00", item(6), item(6), other));
        assertEquals("1800.00", workings.amount().toString());
        List<String> said = workings.reckoning().steps().stream()
                .filter(step -> step.clause().equals("4.2"))
                .map(step -> step.text())
                .toList();
        assertEquals(2, said.size(), said.toString());
        assertTrue(said.getLast().contains("晋升一级，评定为 5 级"), said.toString());
    }

    private static ClaimFacts withExisting(String paidBefore, List<GradedItem> items, List<GradedItem> existing) {
        return claim(new ClaimFacts.Disability(items, EVENT, Money.ofYuan(paidBefore), existing));
    }

    private static String amount(GradedDisability coverage, ClaimFacts claim) {
        return reckoned(coverage, claim).amount().toString();
    }

    /** One hand was lost before cover; now the other is, and the table has an item for both. */
    @Test
    void what_was_there_before_cover_comes_off_the_grade_of_all_of_it_together() {
        ClaimFacts claim = withExisting("0.00", List.of(item(3)), List.of(item(6)));
        assertEquals("900.00", amount(coverage(STEPS_OF_TEN, "3000.00"), claim));
        assertEquals("1050.00", amount(coverage(T1003, "3000.00"), claim));
    }

    @Test
    void what_was_there_and_what_was_paid_both_come_off_never_below_nothing() {
        List<GradedItem> now = List.of(item(3));
        List<GradedItem> existing = List.of(item(6));
        GradedDisability coverage = coverage(STEPS_OF_TEN, "3000.00");
        assertEquals("0.01", amount(coverage, withExisting("899.99", now, existing)));
        assertEquals("0.00", amount(coverage, withExisting("900.00", now, existing)));
        assertEquals("0.00", amount(coverage, withExisting("900.01", now, existing)));
    }

    @Test
    void another_part_of_the_same_grade_is_one_grade_up_together() {
        ClaimFacts claim = withExisting("0.00", List.of(item(6)), List.of(new GradedItem("2.1", 6, "眼")));
        assertEquals("300.00", amount(coverage(STEPS_OF_TEN, "3000.00"), claim));
    }

    @Test
    void what_is_now_lighter_than_what_was_there_gives_nothing_and_the_person_is_told_what_it_is_worth_alone() {
        Workings workings = reckoned(
                coverage(STEPS_OF_TEN, "3000.00"),
                withExisting("0.00", List.of(new GradedItem("3.3", 8, "言语")), List.of(item(6))));
        assertEquals("0.00", workings.amount().toString());
        assertTrue(workings.reckoning().steps().getLast().text().contains("单独评定为 900.00 元"));
    }

    @Test
    void what_was_there_in_the_same_sub_class_needs_no_second_look() {
        Workings workings =
                reckoned(coverage(STEPS_OF_TEN, "3000.00"), withExisting("0.00", List.of(item(1)), List.of(item(10))));
        assertEquals("2700.00", workings.amount().toString());
        assertTrue(workings.reckoning().steps().stream()
                .noneMatch(step -> step.text().contains("单独评定")));
    }

    @Test
    void terms_that_say_nothing_of_what_was_there_deduct_nothing() {
        GradedDisability silent = new GradedDisability(
                new Stated<>("4.1", Sums.flat(Money.ofYuan("3000.00"))),
                new Stated<>("4.1", rates(STEPS_OF_TEN)),
                new Stated<>("2.3", 180),
                "4.2",
                "4.3",
                Optional.empty(),
                List.of());
        assertEquals("2400.00", amount(silent, withExisting("0.00", List.of(item(3)), List.of(item(6)))));
    }
}
