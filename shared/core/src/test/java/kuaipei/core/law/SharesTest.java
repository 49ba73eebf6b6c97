package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kuaipei.core.law.Beneficiary.Standing;
import kuaipei.core.law.Entitlement.Estate;
import kuaipei.core.law.Entitlement.ForPerson;
import kuaipei.core.law.Entitlement.Share;
import kuaipei.core.law.Entitlement.Shared;
import kuaipei.core.law.Entitlement.Why;
import kuaipei.core.law.Heir.Relation;
import kuaipei.core.money.Money;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final Money BENEFIT = Money.ofYuan("100000.00");
    private static final Beneficiary A = Beneficiary.named("甲");
    private static final Beneficiary B = Beneficiary.named("乙");
    private static final Beneficiary C = Beneficiary.named("丙");

    @Test
    void who_has_a_share_stated_takes_it() {
        assertEquals(shared("甲 60000.00", "乙 40000.00"), named(A.withShare("60"), B.withShare("40")));
    }

    @Test
    void without_stated_shares_all_take_equally_and_the_odd_fen_go_to_those_named_first() {
        assertEquals(shared("甲 33333.34", "乙 33333.33", "丙 33333.33"), named(A, B, C));
    }

    @Test
    void the_second_order_takes_nothing_while_anybody_of_the_first_is_entitled() {
        assertEquals(shared("甲 100000.00"), named(A, B.inOrder(2), C.but(Standing.DIED_BEFORE)));
        assertEquals(shared("乙 100000.00"), named(A.but(Standing.DIED_BEFORE), B.inOrder(2)));
    }

    @Test
    void a_dead_ones_share_goes_to_the_others_of_the_order_in_their_proportion() {
        assertEquals(
                shared("乙 75000.00", "丙 25000.00"),
                named(A.withShare("60").but(Standing.DIED_BEFORE), B.withShare("30"), C.withShare("10")));
    }

    @Test
    void an_order_in_which_all_are_lost_passes_to_the_next_by_its_own_shares() {
        assertEquals(
                shared("乙 70000.00", "丙 30000.00"),
                named(
                        A.but(Standing.GAVE_UP),
                        B.inOrder(2).withShare("70"),
                        C.inOrder(2).withShare("30")));
    }

    @Test
    void who_dies_in_the_same_event_is_presumed_to_have_died_first() {
        assertEquals(shared("乙 100000.00"), named(A.but(Standing.DIED_TOGETHER), B));
        assertEquals(new Estate(BENEFIT), named(A.but(Standing.DIED_TOGETHER)));
    }

    @Test
    void who_killed_loses_the_right_and_the_others_keep_theirs() {
        assertEquals(shared("乙 100000.00"), named(A.but(Standing.KILLED), B));
        assertEquals(new Estate(BENEFIT), named(A.but(Standing.KILLED)));
    }

    @Test
    void with_nobody_designated_it_is_the_estate() {
        assertEquals(new Estate(BENEFIT), Shares.of(BENEFIT, new Designation.Nobody()));
        assertEquals(new Estate(BENEFIT), heirs());
    }

    @Test
    void by_law_spouse_children_and_parents_take_equally_before_siblings_and_grandparents() {
        assertEquals(
                shared("妻 33333.34", "子 33333.33", "母 33333.33"),
                heirs(
                        Heir.living("兄", Relation.SIBLING),
                        Heir.living("妻", Relation.SPOUSE),
                        Heir.living("子", Relation.CHILD),
                        Heir.living("母", Relation.PARENT)));
        assertEquals(
                shared("兄 50000.00", "祖母 50000.00"),
                heirs(
                        new Heir("妻", Relation.SPOUSE, Standing.DIED_BEFORE, false),
                        Heir.living("兄", Relation.SIBLING),
                        Heir.living("祖母", Relation.GRANDPARENT)));
    }

    @Test
    void where_a_dead_childs_descendants_may_stand_in_a_person_decides() {
        Heir dead = new Heir("子", Relation.CHILD, Standing.DIED_BEFORE, true);
        assertEquals(new ForPerson(Why.DESCENDANTS_MAY_STAND_IN), heirs(dead, Heir.living("妻", Relation.SPOUSE)));
        Heir living = new Heir("子", Relation.CHILD, Standing.ENTITLED, true);
        assertEquals(shared("子 100000.00"), heirs(living));
    }

    @Test
    void shares_that_are_not_clear_go_to_a_person() {
        assertEquals(new ForPerson(Why.SOME_SHARES_STATED), named(A.withShare("60"), B));
        assertEquals(new ForPerson(Why.SHARES_NOT_WHOLE), named(A.withShare("60"), B.withShare("39.99")));
        assertEquals(new ForPerson(Why.SHARES_NOT_WHOLE), named(A.withShare("60"), B.withShare("40.01")));
    }

    @Test
    void shares_always_add_up_to_the_benefit_and_equal_ones_differ_by_a_fen_at_most() {
        for (int people = 1; people <= 7; people++) {
            List<Beneficiary> all = IntStream.range(0, people)
                    .mapToObj(number -> Beneficiary.named("受益人" + number))
                    .toList();
            for (long fen = 0; fen <= 200; fen++) {
                List<Long> amounts =
                        assertInstanceOf(Shared.class, Shares.of(Money.ofFen(fen), new Designation.Named(all)))
                                .shares()
                                .stream()
                                .map(share -> share.amount().fen())
                                .toList();
                assertEquals(fen, amounts.stream().mapToLong(Long::longValue).sum());
                assertEquals(fen / people, amounts.getLast());
                assertEquals((fen + people - 1) / people, amounts.getFirst());
            }
        }
    }

    @Test
    void unequal_shares_add_up_even_where_none_is_a_whole_fen() {
        Entitlement odd = Shares.of(
                Money.ofFen(101),
                new Designation.Named(List.of(A.withShare("33.3"), B.withShare("33.3"), C.withShare("33.4"))));
        assertEquals(shared("甲 0.34", "乙 0.34", "丙 0.33"), odd);
    }

    @Test
    void less_than_nothing_is_not_shared() {
        assertThrows(
                IllegalArgumentException.class, () -> Shares.of(Money.ofFen(-1), new Designation.Named(List.of(A))));
    }

    private static Entitlement named(Beneficiary... beneficiaries) {
        return Shares.of(BENEFIT, new Designation.Named(List.of(beneficiaries)));
    }

    private static Entitlement heirs(Heir... heirs) {
        return Shares.of(BENEFIT, new Designation.StatutoryHeirs(List.of(heirs)));
    }

    private static Shared shared(String... shares) {
        return new Shared(Arrays.stream(shares)
                .map(share -> share.split(" ", 2))
                .map(parts -> new Share(parts[0], Money.ofYuan(parts[1])))
                .toList());
    }
}
