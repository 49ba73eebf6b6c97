package kuaipei.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Lie;
import org.junit.jupiter.api.Test;

class LieTest {

    private static final int SEEDS = 400;

    @Test
    void an_honest_paper_says_what_the_others_say() {
        Facts facts = Drawing.facts(new Dice(1));
        assertSame(facts, Lie.NONE.told(facts, new Dice(2)));
    }

    @Test
    void words_against_figures_are_an_amount_but_another_one() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = Lie.WORDS_AGAINST_FIGURES.told(facts, new Dice(seed));
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
            Facts lied = Lie.ONE_DIGIT_OF_A_DATE.told(facts, new Dice(seed));
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
        Facts told = Lie.ONE_DIGIT_OF_A_QUANTITY.told(facts, new Dice(3));
        assertNotEquals(facts.bill().total(), told.bill().total());
        assertEquals(facts.bill().fees().size(), told.bill().fees().size());
    }

    @Test
    void another_person_has_another_number() {
        Facts facts = Drawing.facts(new Dice(4));
        Facts told = Lie.ANOTHER_PERSON.told(facts, new Dice(5));
        assertNotEquals(facts.person().id(), told.person().id());
        assertEquals(facts.stay(), told.stay());
    }

    @Test
    void an_edited_total_is_no_longer_the_sum_of_its_items() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Facts facts = Drawing.facts(new Dice(seed));
            Facts told = Lie.EDITED_TOTAL.told(facts, new Dice(seed));
            Money items = told.bill().groups().values().stream().reduce(Money.ZERO, Money::plus);
            assertNotEquals(items, told.bill().total());
            assertEquals(Optional.of(told.bill().total()), AmountInWords.parse(told.words()));
        }
    }

    @Test
    void an_earlier_stay_keeps_its_length_and_the_bills_day_of_issue() {
        Facts facts = Drawing.facts(new Dice(6));
        Facts told = Lie.EARLIER_STAY.told(facts, new Dice(7));
        assertNotEquals(facts.stay().admission(), told.stay().admission());
        assertEquals(facts.stay().nights(), told.stay().nights());
        assertEquals(facts.bill().issued(), told.bill().issued());
    }

    @Test
    void whoever_lies_is_one_of_the_papers_that_are_drawn() {
        for (Lie lie : Lie.LIES) {
            for (int seed = 0; seed < SEEDS; seed++) {
                assertTrue(Drawing.KINDS.contains(lie.paper(new Dice(seed))));
            }
        }
    }
}
