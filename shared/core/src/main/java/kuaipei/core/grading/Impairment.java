package kuaipei.core.grading;

import java.util.Comparator;
import java.util.Optional;
import kuaipei.core.decision.GradedItem;

/**
 * An impairment that was assessed 伤残: the item it meets and, where the assessor states it, the part of the body.
 *
 * @param part empty: the item's sub-class stands for it
 */
public record Impairment(GradedItem item, Optional<BodyPart> part) {

    /** The heaviest first, then as the table has them, so that nothing depends on the order in which they were told. */
    static final Comparator<Impairment> HEAVIEST_FIRST = Comparator.comparingInt(Impairment::grade)
            .thenComparing(each -> each.item.subClass())
            .thenComparing(each -> each.item.text())
            .thenComparing(each -> each.part.map(BodyPart::toString).orElse(""));

    public static Impairment of(GradedItem item) {
        return new Impairment(item, Optional.empty());
    }

    public static Impairment of(GradedItem item, BodyPart.Region region, Side side) {
        return new Impairment(item, Optional.of(new BodyPart(region, side)));
    }

    public int grade() {
        return item.grade();
    }

    /**
     * Whether the standard allows only one of the two: a part is graded neither by two items nor twice by one. One
     * sub-class is one part, and so are two sub-classes where both impairments state a part and the parts meet.
     */
    public boolean isOfSamePartAs(Impairment other) {
        return item.subClass().equals(other.item.subClass())
                || part.flatMap(mine -> other.part.map(mine::meets)).orElse(false);
    }

    /** As a letter writes it: {@code 2.1/7/一侧眼球缺失（左眼）}. */
    @Override
    public String toString() {
        return item + part.map(where -> "（" + where + "）").orElse("");
    }
}
