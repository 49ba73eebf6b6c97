package kuaipei.products.claimfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Item;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Usage;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;
import kuaipei.core.terms.Adjudication;
import kuaipei.core.terms.Product;
import kuaipei.core.time.PolicyYears;
import kuaipei.products.Products;
import kuaipei.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every amount, whatever the claim. A failure names the seed that replays it. */
class ReckoningPropertyTest {
    private static final int RUNS = 400;
    private static final long PER_DAY_FEN = 3_000;
    private static final PolicyYears YEARS = new PolicyYears(RandomFacts.FROM, RandomFacts.TO);
    private static final ClaimReader READER = new ClaimReader(Products.shipped());

    private static Decision decide(ClaimFacts facts) {
        Product terms = READER.terms(facts);
        return Adjudication.decide(terms, facts);
    }

    /** What the terms give, whoever decides it. */
    private static Reckoning reckoning(ClaimFacts facts) {
        return switch (decide(facts)) {
            case Decision.Pay pay -> pay.reckoning();
            case Decision.Refer refer -> refer.prepared().orElseThrow();
            case Decision.Ask ask -> throw new AssertionError("asked for " + ask.missing());
        };
    }

    @Test
    void days_counted_one_by_one_give_the_same_sum() {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.stays(random);
            assertEquals(oneByOne(facts), reckoning(facts).amount().fen());
        });
    }

    /** The terms said in another way: a set of days, ninety new ones a stay, each put into its year. */
    private static long oneByOne(ClaimFacts facts) {
        Set<LocalDate> seen = new HashSet<>();
        TreeMap<LocalDate, Integer> byYear = new TreeMap<>();
        List<Stay> stays = new ArrayList<>(facts.stays());
        stays.sort(Comparator.comparing((Stay stay) -> Objects.requireNonNull(stay.admission()))
                .thenComparing(stay -> Objects.requireNonNull(stay.discharge())));
        for (Stay stay : stays) {
            int counted = 0;
            LocalDate last = Objects.requireNonNull(stay.discharge());
            for (LocalDate day = Objects.requireNonNull(stay.admission()); !day.isAfter(last); day = day.plusDays(1)) {
                if (seen.add(day) && counted < 90) {
                    counted++;
                    byYear.merge(YEARS.yearOf(day), 1, Integer::sum);
                }
            }
        }
        long sum = 0;
        for (LocalDate year : byYear.keySet()) {
            long left = Math.max(180 - facts.usage().of("allowanceDays", year), 0);
            long days = Math.min(byYear.getOrDefault(year, 0), left);
            sum += Math.min(days * PER_DAY_FEN, Math.max(540_000 - facts.usage().of("allowancePaid", year), 0));
        }
        return sum;
    }

    @Test
    void what_is_paid_never_exceeds_what_is_left_of_a_year() {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.stays(random);
            if (decide(facts) instanceof Decision.Pay pay) {
                Usage after = facts.usage();
                for (UsageMove move : pay.moves()) {
                    after = after.plus(move);
                    long limit = move.benefit().equals("allowanceDays") ? 180 : 540_000;
                    assertTrue(move.quantity() > 0 && after.of(move.benefit(), move.yearFrom()) <= limit);
                }
                assertEquals(
                        pay.reckoning().amount().fen(),
                        pay.moves().stream()
                                .filter(move -> move.benefit().equals("allowancePaid"))
                                .mapToLong(UsageMove::quantity)
                                .sum());
            }
        });
    }

    @Test
    void the_order_in_which_stays_are_told_changes_nothing() {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.stays(random);
            List<Stay> shuffled = new ArrayList<>(facts.stays());
            Collections.shuffle(shuffled, random);
            assertEquals(
                    withoutPlaces(decide(facts)), withoutPlaces(decide(RandomFacts.stays(shuffled, facts.usage()))));
        });
    }

    /** What a step rests on is named by its place in the claim, which is all that may differ. */
    private static String withoutPlaces(Decision decision) {
        return decision.toString().replaceAll("stays\\[[0-9]+]", "stays[]");
    }

    @Test
    void a_stay_within_its_limit_pays_the_same_whole_or_split_by_a_transfer() {
        Seeds.each(RUNS, random -> {
            LocalDate admission = RandomFacts.FROM.plusDays(random.nextInt(900));
            LocalDate discharge = admission.plusDays(random.nextInt(90));
            LocalDate transfer =
                    admission.plusDays(random.nextInt((int) (discharge.toEpochDay() - admission.toEpochDay() + 1)));
            Usage usage = RandomFacts.stays(random).usage();
            List<Stay> whole = List.of(RandomFacts.stay(admission, discharge));
            List<Stay> split = List.of(RandomFacts.stay(admission, transfer), RandomFacts.stay(transfer, discharge));
            assertEquals(
                    reckoning(RandomFacts.stays(whole, usage)).amount(),
                    reckoning(RandomFacts.stays(split, usage)).amount());
        });
    }

    @Test
    void the_order_of_claims_does_not_change_what_they_get_together() {
        Seeds.each(RUNS, random -> {
            ClaimFacts one = RandomFacts.stays(random);
            ClaimFacts other = RandomFacts.stays(RandomFacts.stays(random).stays(), one.usage());
            assertEquals(together(one, other, one.usage()), together(other, one, one.usage()));
        });
    }

    private static Money together(ClaimFacts first, ClaimFacts second, Usage usage) {
        Money sum = Money.ZERO;
        Usage now = usage;
        for (ClaimFacts facts : List.of(first, second)) {
            if (decide(RandomFacts.stays(facts.stays(), now)) instanceof Decision.Pay pay) {
                sum = sum.plus(pay.reckoning().amount());
                for (UsageMove move : pay.moves()) {
                    now = now.plus(move);
                }
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"medical-million", "student-accident"})
    void never_more_is_paid_than_a_bill_cost_or_a_year_has_left(String product) {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.bills(product, random);
            long cost = facts.bills().stream()
                    .flatMap(bill -> bill.items().stream())
                    .mapToLong(item -> RandomFacts.fen(item.amount()))
                    .sum();
            assertTrue(reckoning(facts).amount().fen() <= cost);
            if (product.equals("student-accident") && decide(facts) instanceof Decision.Pay pay) {
                for (UsageMove move : pay.moves()) {
                    assertTrue(facts.usage().plus(move).of("paid", move.yearFrom()) <= 1_000_000);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"medical-million", "student-accident"})
    void more_expense_never_pays_less(String product) {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.bills(product, random);
            List<Bill> dearer = new ArrayList<>(facts.bills());
            int chosen = random.nextInt(dearer.size());
            dearer.set(chosen, withOneMore(dearer.get(chosen), random));
            boolean net = Boolean.TRUE.equals(facts.insured().socialInsurance());
            Money before = reckoning(facts).amount();
            Money after = reckoning(RandomFacts.bills(product, dearer, facts.usage(), net))
                    .amount();
            assertFalse(before.isMoreThan(after), () -> before + " became " + after);
        });
    }

    private static Bill withOneMore(Bill bill, Random random) {
        List<Item> items = new ArrayList<>(bill.items());
        items.add(new Item("药费", ClaimFacts.Category.A, Money.ofFen(random.nextInt(500_000))));
        return new Bill(
                bill.date(),
                bill.hospital(),
                bill.grade(),
                bill.publicHospital(),
                bill.emergency(),
                items,
                bill.fundPaid(),
                bill.otherPublicPaid(),
                bill.otherInsurerPaid());
    }

    @Test
    void steps_begin_at_nothing_follow_one_another_and_end_at_the_amount() {
        Seeds.each(RUNS, random -> {
            Reckoning reckoning = reckoning(
                    random.nextBoolean() ? RandomFacts.stays(random) : RandomFacts.bills("medical-million", random));
            Money at = Money.ZERO;
            for (var step : reckoning.steps()) {
                assertEquals(at, step.before());
                assertTrue(!step.text().isBlank() && !step.clause().isBlank());
                at = step.after();
            }
            assertEquals(reckoning.amount(), at);
        });
    }

    @ParameterizedTest
    @CsvSource({"hohhot-elderly-accident, 2000000", "comprehensive-accident, 40000000"})
    void death_and_disability_never_give_more_than_is_left_of_the_sum_they_share(String product, long sumFen) {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.heavy(product, "accidentSumPaid", random);
            Decision.Pay given = Adjudication.asTheTermsGive(READER.terms(facts), facts);
            long left = Math.max(sumFen - facts.usage().of("accidentSumPaid", RandomFacts.FROM), 0);
            long amount = given.reckoning().amount().fen();
            assertTrue(amount <= left, () -> amount + " of " + left);
            assertEquals(
                    amount,
                    given.moves().stream().mapToLong(UsageMove::quantity).sum());
        });
    }

    @Test
    void what_insurers_bear_adds_up_to_what_is_paid() {
        Seeds.each(RUNS, random -> {
            ClaimFacts facts = RandomFacts.bills("hohhot-elderly-accident", random);
            Answer.Decided answer = new Answer.Decided(READER.terms(facts), facts, decide(facts));
            assertEquals(
                    reckoning(facts).amount().fen(),
                    answer.besides().insurers().stream()
                            .mapToLong(part -> part.amount().fen())
                            .sum());
        });
    }

    @Test
    void a_plan_that_nobody_knows_goes_to_a_person_without_an_amount() {
        Seeds.each(20, random -> {
            ClaimFacts some = RandomFacts.stays(random);
            ClaimFacts facts = RandomFacts.facts("junan-elderly-accident", some.stays(), List.of(), some.usage(), true);
            assertEquals(
                    new Decision.Refer(new TreeSet<>(Set.of(Reason.DOUBTFUL_FACT)), Optional.empty()), decide(facts));
        });
    }
}
