package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;

/** Both eyes 双眼: an item of 2.1 where an eyeball is missing, else one of 2.2; of several the most serious. */
public record Eyes(Eye left, Eye right) implements Finding {
    private static final GradedItem BOTH_MISSING = GradedItem.of("2.1/1/双侧眼球缺失");
    private static final Ladder ONE_MISSING = Ladder.of(
            "5 2.1/1/一侧缺失+另眼盲5级",
            "4 2.1/2/+另眼盲4级",
            "3 2.1/3/+另眼盲3级",
            "2 2.1/4/+另眼低视力2级",
            "1 2.1/5/+另眼低视力1级",
            "0 2.1/7/一侧眼球缺失");
    private static final Ladder BOTH =
            Ladder.of("5 2.2/2/双眼盲5级", "4 2.2/3/双眼盲≥4级", "3 2.2/4/双眼盲≥3级", "2 2.2/5/双眼低视力≥2级", "1 2.2/6/双眼低视力≥1级");
    private static final Ladder ONE =
            Ladder.of("5 2.2/7/一眼盲5级", "4 2.2/8/一眼盲≥4级", "3 2.2/9/一眼盲≥3级", "1 2.2/10/一眼低视力≥1级");
    private static final List<Narrow> BOTH_FIELDS = List.of(
            Narrow.below(5, "2.2/2/双眼视野<5°"),
            Narrow.below(10, "2.2/3/双眼视野<10°"),
            Narrow.below(20, "2.2/4/双眼视野<20°"),
            Narrow.below(60, "2.2/6/双眼视野<60°"));
    private static final List<Narrow> ONE_FIELD = List.of(
            Narrow.below(5, "2.2/7/一眼视野<5°"),
            Narrow.below(10, "2.2/8/一眼视野<10°"),
            Narrow.below(20, "2.2/9/一眼视野<20°"),
            Narrow.below(60, "2.2/10/一眼视野<60°"));

    /** @param degrees at which the item is met no more */
    private record Narrow(BigDecimal degrees, GradedItem item) {
        static Narrow below(int degrees, String item) {
            return new Narrow(BigDecimal.valueOf(degrees), GradedItem.of(item));
        }

        static Optional<GradedItem> at(BigDecimal field, List<Narrow> items) {
            return items.stream()
                    .filter(each -> field.compareTo(each.degrees()) < 0)
                    .map(Narrow::item)
                    .findFirst();
        }
    }

    @Override
    public List<Impairment> impairments() {
        return Stream.of(
                        eyeballs(),
                        byLevel(left.levelByAcuity(), right.levelByAcuity()),
                        byField(),
                        byLevel(left.level(), right.level()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(GradedItem::grade))
                .map(item -> Impairment.of(item, BodyPart.Region.EYE, side()))
                .stream()
                .toList();
    }

    private Optional<GradedItem> eyeballs() {
        boolean leftMissing = left instanceof Eye.Missing;
        boolean rightMissing = right instanceof Eye.Missing;
        if (leftMissing && rightMissing) {
            return Optional.of(BOTH_MISSING);
        }
        return leftMissing || rightMissing
                ? ONE_MISSING.at(BigDecimal.valueOf((leftMissing ? right : left).level()))
                : Optional.empty();
    }

    private static Optional<GradedItem> byLevel(int left, int right) {
        return heavier(
                BOTH.at(BigDecimal.valueOf(Math.min(left, right))), ONE.at(BigDecimal.valueOf(Math.max(left, right))));
    }

    private Optional<GradedItem> byField() {
        BigDecimal one = left.seenField();
        BigDecimal other = right.seenField();
        return heavier(Narrow.at(one.max(other), BOTH_FIELDS), Narrow.at(one.min(other), ONE_FIELD));
    }

    private static Optional<GradedItem> heavier(Optional<GradedItem> one, Optional<GradedItem> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparingInt(GradedItem::grade));
    }

    private Side side() {
        boolean leftHurt = isHurt(left);
        return leftHurt == isHurt(right) ? Side.BOTH : leftHurt ? Side.LEFT : Side.RIGHT;
    }

    private static boolean isHurt(Eye eye) {
        return eye.level() > 0 || Narrow.at(eye.seenField(), ONE_FIELD).isPresent();
    }

    @Override
    public String explanation() {
        return "左眼" + left.chinese() + "，右眼" + right.chinese();
    }
}
