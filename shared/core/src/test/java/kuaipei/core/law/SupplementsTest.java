package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.law.SupplementGround.Rest;
import kuaipei.core.law.SupplementGround.SupervisorReason;
import kuaipei.core.law.Supplements.Asked;
import kuaipei.core.paper.DocumentKind;
import org.junit.jupiter.api.Test;

class SupplementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final SupplementList FIRST = new SupplementList("a1", List.of(DocumentKind.BANK_CARD), List.of());
    private static final SupplementList SECOND = new SupplementList("b2", List.of(DocumentKind.BANK_CARD), List.of());

    @Test
    void the_same_list_told_twice_is_one_list() {
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        assertEquals(once, once.first(FIRST, DAY.plusDays(1)));
        assertEquals(once, once.again(FIRST, DAY.plusDays(1), new SupervisorReason("复核员", "再次提醒")));
    }

    @Test
    void another_list_without_a_ground_cannot_be_asked() {
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        assertThrows(IllegalArgumentException.class, () -> once.first(SECOND, DAY.plusDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Supplements(
                        List.of(new Asked(FIRST, DAY, Optional.empty()), new Asked(SECOND, DAY, Optional.empty()))));
    }

    @Test
    void a_fact_told_after_the_list_lets_ask_again_and_one_told_before_does_not() {
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        assertEquals(
                2,
                once.again(SECOND, DAY.plusDays(3), new NewFact("另有一次住院", DAY))
                        .asked()
                        .size());
        NewFact old = new NewFact("另有一次住院", DAY.minusDays(1));
        assertThrows(IllegalArgumentException.class, () -> once.again(SECOND, DAY.plusDays(3), old));
    }

    @Test
    void a_machine_asks_once_and_once_more_on_a_new_fact() {
        Optional<NewFact> news = Optional.of(new NewFact("补来的照片没能看清", DAY.plusDays(2)));
        Asked first = new Asked(FIRST, DAY, Optional.empty());
        assertEquals(Optional.of(first), Supplements.NONE.byMachine(FIRST, DAY, Optional.empty()));
        assertEquals(Optional.of(first), Supplements.NONE.byMachine(FIRST, DAY, news));
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        LocalDate later = DAY.plusDays(3);
        assertEquals(
                Optional.of(new Asked(SECOND, later, Optional.of(news.orElseThrow()))),
                once.byMachine(SECOND, later, news));
        Supplements twice = once.again(SECOND, later, news.orElseThrow());
        SupplementList third = new SupplementList("c3", List.of(DocumentKind.BANK_CARD), List.of());
        Optional<NewFact> more = Optional.of(new NewFact("又没能看清", later));
        assertEquals(Optional.empty(), twice.byMachine(third, later, more));
    }

    @Test
    void a_machine_does_not_ask_again_without_a_fact_that_came_after_the_list() {
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        assertEquals(Optional.empty(), once.byMachine(SECOND, DAY, Optional.empty()));
        Optional<NewFact> old = Optional.of(new NewFact("另有一次住院", DAY.minusDays(1)));
        assertEquals(Optional.empty(), once.byMachine(SECOND, DAY, old));
    }

    @Test
    void what_is_left_of_a_list_is_no_new_list_as_long_as_it_gets_shorter() {
        SupplementList both =
                new SupplementList("a1", List.of(DocumentKind.BANK_CARD, DocumentKind.ID_CARD), List.of());
        Supplements once = Supplements.NONE.first(both, DAY);
        LocalDate later = DAY.plusDays(3);
        Rest rest = new Rest(DAY);
        Asked left = new Asked(SECOND, later, Optional.of(rest));
        assertEquals(Optional.of(left), once.byMachine(SECOND, later, Optional.empty()));
        Supplements shorter = once.again(SECOND, later, rest);
        SupplementList third = new SupplementList("c3", List.of(DocumentKind.BANK_CARD), List.of());
        assertEquals(Optional.empty(), shorter.byMachine(third, later, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> shorter.again(third, later, new Rest(later)));
        SupplementList other = new SupplementList("d4", List.of(DocumentKind.MEDICAL_RECORD), List.of());
        assertEquals(Optional.empty(), once.byMachine(other, later, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> once.again(other, later, rest));
    }

    @Test
    void what_is_left_of_a_list_does_not_use_up_the_one_time_more() {
        SupplementList both =
                new SupplementList("a1", List.of(DocumentKind.BANK_CARD, DocumentKind.ID_CARD), List.of());
        LocalDate later = DAY.plusDays(3);
        Supplements rest = Supplements.NONE.first(both, DAY).again(SECOND, later, new Rest(DAY));
        SupplementList third = new SupplementList("c3", List.of(DocumentKind.BANK_CARD), List.of());
        NewFact news = new NewFact("补来的照片没能看清", later);
        assertEquals(
                Optional.of(new Asked(third, later, Optional.of(news))),
                rest.byMachine(third, later, Optional.of(news)));
        SupplementList fourth = new SupplementList("d4", List.of(DocumentKind.BANK_CARD), List.of());
        assertEquals(Optional.empty(), rest.again(third, later, news).byMachine(fourth, later, Optional.of(news)));
    }

    @Test
    void a_supervisor_answers_for_it_by_name_and_reason() {
        Supplements once = Supplements.NONE.first(FIRST, DAY);
        assertEquals(
                2,
                once.again(SECOND, DAY, new SupervisorReason("复核员", "首次清单遗漏出院小结"))
                        .asked()
                        .size());
        assertThrows(IllegalArgumentException.class, () -> new SupervisorReason("", "遗漏"));
        assertThrows(IllegalArgumentException.class, () -> new SupervisorReason("复核员", " "));
    }
}
