package kuaipei.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Lie;
import kuaipei.drawing.facts.Person;
import org.junit.jupiter.api.Test;

class LieTest {

    private static final int SEEDS = 400;

    private static Facts told(Lie lie, Facts facts, Dice dice) {
        return lie.told(facts, DocumentKind.INPATIENT_RECEIPT, dice);
    }

    @Test
    void an_honest_paper_says_what_the_others_say() {
        Facts facts = Drawing.facts(new Dice(1));
        assertSame(facts, told(Lie.NONE, facts, new Dice(2)));
    }

    @Test
    void words_against_figures_are_an_amount_but_another_one() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = told(Lie.WORDS_AGAINST_FIGURES, facts, new Dice(seed));
            assertEquals(facts.bill(), told.bill());
            Optional<Money> words = AmountInWords.parse(told.words());
            assertNotEquals(Optional.of(facts.bill().total()), words);
            assertNotEquals(Optional.empty(), words);
        }
    }

    @Test
    void a_changed_date_differs_in_one_digit() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            String honest = facts.stay().discharge().toString();
            Facts lied = told(Lie.ONE_DIGIT_OF_A_DATE, facts, new Dice(seed));
            String told = lied.stay().discharge().toString();
            assertEquals(
                    1,
                    IntStream.range(0, honest.length())
                            .filter(i -> honest.charAt(i) != told.charAt(i))
                            .count());
        }
    }

    @Test
    void a_changed_quantity_makes_another_total() {
        Facts facts = Drawing.facts(new Dice(3));
        Facts told = told(Lie.ONE_DIGIT_OF_A_QUANTITY, facts, new Dice(3));
        assertNotEquals(facts.bill().total(), told.bill().total());
        assertEquals(facts.bill().fees().size(), told.bill().fees().size());
    }

    @Test
    void another_person_has_another_number() {
        Facts facts = Drawing.facts(new Dice(4));
        Facts told = told(Lie.ANOTHER_PERSON, facts, new Dice(5));
        assertNotEquals(facts.person().id(), told.person().id());
        assertEquals(facts.stay(), told.stay());
    }

    @Test
    void an_edited_total_is_no_longer_the_sum_of_its_items() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = told(Lie.EDITED_TOTAL, facts, new Dice(seed));
            Money items = told.bill().groups().values().stream().reduce(Money.ZERO, Money::plus);
            assertNotEquals(items, told.bill().total());
            assertEquals(Optional.of(told.bill().total()), AmountInWords.parse(told.words()));
        }
    }

    @Test
    void an_earlier_stay_keeps_its_length_and_the_bills_day_of_issue() {
        Facts facts = Drawing.facts(new Dice(6));
        Facts told = told(Lie.EARLIER_STAY, facts, new Dice(7));
        assertNotEquals(facts.stay().admission(), told.stay().admission());
        assertEquals(facts.stay().nights(), told.stay().nights());
        assertEquals(facts.bill().issued(), told.bill().issued());
    }

    @Test
    void an_edited_item_makes_a_receipt_that_adds_up_to_more() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = told(Lie.EDITED_ITEM, facts, new Dice(seed));
            Money items = told.bill().groups().values().stream().reduce(Money.ZERO, Money::plus);
            assertEquals(items, told.bill().total());
            assertTrue(items.isMoreThan(facts.bill().total()));
            assertEquals(Optional.of(items), AmountInWords.parse(told.words()));
        }
    }

    @Test
    void edited_totals_agree_with_each_other_and_not_with_the_lists_rows() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts receipt = told(Lie.EDITED_TOTALS, facts, new Dice(seed));
            Facts list = Lie.EDITED_TOTALS.told(facts, DocumentKind.FEE_LIST, new Dice(seed));
            assertEquals(receipt.bill().total(), list.bill().total());
            assertEquals(facts.bill().fees(), list.bill().fees());
            assertNotEquals(facts.bill().total(), list.bill().total());
        }
    }

    @Test
    void two_papers_that_lie_together_say_the_same_and_leave_one_that_does_not() {
        Facts facts = Drawing.facts(new Dice(8));
        Set<DocumentKind> lying = Lie.ONE_DIGIT_ON_TWO_PAPERS.papers(new Dice(9));
        assertEquals(2, lying.size());
        assertEquals(
                1,
                lying.stream()
                        .map(kind -> Lie.ONE_DIGIT_ON_TWO_PAPERS
                                .told(facts, kind, new Dice(9))
                                .stay())
                        .distinct()
                        .count());
    }

    @Test
    void a_relative_has_the_family_name_and_another_number() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Person relative = told(Lie.RELATIVE, facts, new Dice(seed)).person();
            String name = facts.person().name();
            assertEquals(name.substring(0, name.length() - 1), relative.name().substring(0, name.length() - 1));
            assertNotEquals(name, relative.name());
            assertNotEquals(facts.person().id(), relative.id());
        }
    }

    @Test
    void another_hospital_has_nearly_the_same_name() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = told(Lie.ANOTHER_HOSPITAL, facts, new Dice(seed));
            assertNotEquals(facts.stay().hospital(), told.stay().hospital());
            assertEquals(facts.stay().admission(), told.stay().admission());
        }
    }

    @Test
    void last_years_paper_differs_in_the_year_and_its_numbers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = told(Lie.LAST_YEAR, facts, new Dice(seed));
            assertEquals(facts.stay().discharge().minusYears(1), told.stay().discharge());
            assertEquals(facts.bill().total(), told.bill().total());
            assertNotEquals(facts.bill().number(), told.bill().number());
            assertEquals(facts.bill().issued().minusYears(1), told.bill().issued());
        }
    }

    @Test
    void whoever_lies_is_one_of_the_papers_that_are_drawn() {
        for (Lie lie : Lie.LIES) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Set<DocumentKind> lying = lie.papers(new Dice(seed));
                assertTrue(!lying.isEmpty() && Drawing.KINDS.containsAll(lying));
            }
        }
    }
}
