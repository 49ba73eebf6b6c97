package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.grading.BodyPart;
import kuaipei.core.grading.Combination;
import kuaipei.core.grading.Impairment;
import kuaipei.core.grading.Side;
import kuaipei.testkit.Seeds;
import org.junit.jupiter.api.Test;

/** What holds of every combination, whatever the impairments. A failure names the seed that replays it. */
class CombinationPropertyTest {
    private static final int RUNS = 2_000;
    private static final List<GradedItem> ITEMS = List.copyOf(Grading.shipped().items());
    private static final List<BodyPart.Region> REGIONS = List.of(BodyPart.Region.values());
    private static final List<Side> SIDES = List.of(Side.values());

    private static List<Impairment> some(Random random) {
        List<Impairment> some = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            some.add(one(random));
        }
        return some;
    }

    private static Impairment one(Random random) {
        GradedItem item = ITEMS.get(random.nextInt(ITEMS.size()));
        return random.nextBoolean()
                ? Impairment.of(item)
                : Impairment.of(item, REGIONS.get(random.nextInt(3)), SIDES.get(random.nextInt(SIDES.size())));
    }

    private static int grade(List<Impairment> impairments) {
        return Combination.of(impairments).grade();
    }

    @Test
    void the_order_in_which_impairments_are_told_changes_nothing() {
        Seeds.each(RUNS, random -> {
            List<Impairment> some = some(random);
            List<Impairment> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            assertEquals(Combination.of(some), Combination.of(shuffled));
        });
    }

    @Test
    void one_impairment_more_never_makes_it_lighter() {
        Seeds.each(RUNS, random -> {
            List<Impairment> more = some(random);
            int before = grade(more);
            more.add(one(random));
            assertTrue(grade(more) <= before, () -> more + " is lighter than " + before);
        });
    }

    @Test
    void the_same_impairment_once_more_changes_nothing() {
        Seeds.each(RUNS, random -> {
            List<Impairment> twice = some(random);
            Combination once = Combination.of(twice);
            twice.add(twice.get(random.nextInt(twice.size())));
            assertEquals(once.grade(), grade(twice));
            assertEquals(once.counted(), Combination.of(twice).counted());
        });
    }

    @Test
    void it_is_the_most_serious_grade_or_one_above_it_and_every_impairment_is_accounted_for() {
        Seeds.each(RUNS, random -> {
            List<Impairment> some = some(random);
            Combination combined = Combination.of(some);
            int heaviest = some.stream().mapToInt(Impairment::grade).min().orElseThrow();
            assertEquals(heaviest, combined.mostSerious());
            assertTrue(combined.grade() == heaviest || combined.grade() == heaviest - 1);
            assertTrue(combined.grade() >= GradedItem.HEAVIEST);
            assertEquals(
                    some.size(), combined.counted().size() + combined.dropped().size());
            assertTrue(combined.explanation().size() == combined.dropped().size() + 1);
        });
    }

    @Test
    void where_no_part_is_stated_two_sub_classes_of_the_most_serious_grade_raise_it() {
        Seeds.each(RUNS, random -> {
            List<Impairment> some = some(random).stream()
                    .map(each -> Impairment.of(each.item()))
                    .toList();
            int heaviest = some.stream().mapToInt(Impairment::grade).min().orElseThrow();
            long subClasses = some.stream()
                    .filter(each -> each.grade() == heaviest)
                    .map(each -> each.item().subClass())
                    .distinct()
                    .count();
            assertEquals(Math.max(1, subClasses >= 2 ? heaviest - 1 : heaviest), grade(some));
        });
    }

    @Test
    void no_two_that_count_are_of_one_part() {
        Seeds.each(RUNS, random -> {
            List<Impairment> counted = Combination.of(some(random)).counted();
            for (int i = 0; i < counted.size(); i++) {
                for (Impairment before : counted.subList(0, i)) {
                    assertTrue(!before.isOfSamePartAs(counted.get(i)));
                }
            }
        });
    }
}
