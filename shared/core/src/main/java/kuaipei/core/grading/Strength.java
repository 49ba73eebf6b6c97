package kuaipei.core.grading;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;

/**
 * Muscle strength of the four limbs 肌力, 0 (none) to 5 (whole); a limb below 5 is paralysed. Three limbs or four are 四肢瘫,
 * arm and leg of one side 偏瘫, both legs 截瘫, one limb 单瘫. Two other limbs have no item of their own: the weaker one counts
 * as 单瘫. Items of 7.8, the most serious.
 *
 * @param incontinent without control of bladder and bowel
 */
public record Strength(int leftArm, int rightArm, int leftLeg, int rightLeg, boolean incontinent) implements Finding {
    private static final int WHOLE = 5;

    /** Which limbs are paralysed, whatever else is. */
    private enum Palsy {
        FOUR,
        ONE_SIDE,
        LEGS,
        ONE
    }

    /** @param limbs how many of them have at most that strength */
    private record Row(Palsy palsy, int limbs, int atMost, boolean incontinent, GradedItem item) {
        static Row of(Palsy palsy, int limbs, int atMost, String item) {
            return new Row(palsy, limbs, atMost, false, GradedItem.of("7.8/" + item));
        }

        Row andIncontinent() {
            return new Row(palsy, limbs, atMost, true, item);
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(Palsy.FOUR, 3, 3, "1/四肢瘫三肢以上≤3级"),
            Row.of(Palsy.LEGS, 2, 2, "1/截瘫≤2级+大小便失禁").andIncontinent(),
            Row.of(Palsy.FOUR, 2, 2, "2/四肢瘫二肢以上≤2"),
            Row.of(Palsy.ONE_SIDE, 2, 2, "2/偏瘫≤2"),
            Row.of(Palsy.LEGS, 2, 2, "2/截瘫≤2"),
            Row.of(Palsy.FOUR, 2, 3, "3/四肢瘫二肢以上≤3"),
            Row.of(Palsy.ONE_SIDE, 2, 3, "3/偏瘫≤3"),
            Row.of(Palsy.LEGS, 2, 3, "3/截瘫≤3"),
            Row.of(Palsy.FOUR, 2, 4, "4/四肢瘫二肢以上≤4"),
            Row.of(Palsy.ONE_SIDE, 1, 2, "5/偏瘫一肢≤2"),
            Row.of(Palsy.LEGS, 1, 2, "5/截瘫一肢≤2"),
            Row.of(Palsy.ONE, 1, 2, "5/单瘫≤2"),
            Row.of(Palsy.ONE_SIDE, 1, 3, "6/偏瘫一肢≤3"),
            Row.of(Palsy.LEGS, 1, 3, "6/截瘫一肢≤3"),
            Row.of(Palsy.ONE, 1, 3, "6/单瘫≤3"),
            Row.of(Palsy.ONE_SIDE, 1, 4, "7/偏瘫一肢≤4"),
            Row.of(Palsy.LEGS, 1, 4, "7/截瘫一肢≤4"),
            Row.of(Palsy.ONE, 1, 4, "8/单瘫≤4"));

    public Strength {
        if (limbs(leftArm, rightArm, leftLeg, rightLeg).anyMatch(limb -> limb < 0 || limb > WHOLE)) {
            throw new IllegalArgumentException("muscle strength is 0 to 5");
        }
    }

    private static IntStream limbs(int... strengths) {
        return IntStream.of(strengths);
    }

    /** Groups of limbs that are paralysed in that way, every limb of them. */
    private Stream<int[]> groups(Palsy palsy) {
        return switch (palsy) {
            case FOUR ->
                limbs(leftArm, rightArm, leftLeg, rightLeg)
                                        .filter(Strength::isWeak)
                                        .count()
                                >= 3
                        ? Stream.of(new int[] {leftArm, rightArm, leftLeg, rightLeg})
                        : Stream.empty();
            case ONE_SIDE -> weak(new int[] {leftArm, leftLeg}, new int[] {rightArm, rightLeg});
            case LEGS -> weak(new int[] {leftLeg, rightLeg});
            case ONE -> weak(new int[] {leftArm}, new int[] {rightArm}, new int[] {leftLeg}, new int[] {rightLeg});
        };
    }

    private static Stream<int[]> weak(int[]... groups) {
        return Stream.of(groups).filter(group -> limbs(group).allMatch(Strength::isWeak));
    }

    private static boolean isWeak(int limb) {
        return limb < WHOLE;
    }

    private boolean meets(Row row) {
        IntPredicate atMost = limb -> limb <= row.atMost();
        return (incontinent || !row.incontinent())
                && groups(row.palsy())
                        .anyMatch(group -> limbs(group).filter(atMost).count() >= row.limbs());
    }

    @Override
    public List<Impairment> impairments() {
        return ROWS.stream()
                .filter(this::meets)
                .limit(1)
                .map(row -> Impairment.of(row.item()))
                .toList();
    }

    @Override
    public String explanation() {
        return "肌力：左上肢 %d 级、右上肢 %d 级、左下肢 %d 级、右下肢 %d 级%s"
                .formatted(leftArm, rightArm, leftLeg, rightLeg, incontinent ? "，大小便失禁" : "");
    }
}
