package kuaipei.core.terms;

import java.util.Collection;
import kuaipei.core.decision.GradedItem;

/** The one grade that results from several items of one accident, JR/T 0083-2013. */
final class DisabilityGrade {

    private DisabilityGrade() {}

    /**
     * The most serious grade; one grade up, never above 1, where items of at least two different sub-classes have it. The
     * same item twice counts once, and a sub-class is one part of the body, which may not be used twice.
     *
     * @param items at least one
     */
    static int of(Collection<GradedItem> items) {
        int heaviest = items.stream().mapToInt(GradedItem::grade).min().orElseThrow();
        long parts = items.stream()
                .filter(item -> item.grade() == heaviest)
                .map(GradedItem::subClass)
                .distinct()
                .count();
        return parts >= 2 ? Math.max(GradedItem.HEAVIEST, heaviest - 1) : heaviest;
    }
}
