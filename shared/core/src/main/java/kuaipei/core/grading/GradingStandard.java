package kuaipei.core.grading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.decision.GradedItem;

/** A disability grading 伤残评定标准: which impairment is which grade. Immutable. */
public final class GradingStandard {

    /**
     * One body function or structure.
     *
     * @param code {@code 7.6}: the class of the standard, a point, and its place there
     * @param items in the order of the table, heaviest first
     */
    public record SubClass(String code, String name, List<GradedItem> items) {
        public SubClass {
            items = List.copyOf(items);
        }
    }

    /**
     * An item whose value the copy shows damaged. It must be compared with the official text before a claim is decided on
     * it.
     *
     * @param value that was restored: {@code 75%}
     * @param from what it was restored from
     */
    public record Restored(GradedItem item, String value, String from) {}

    /**
     * Where the table comes from.
     *
     * @param stated how many items the standard says it has
     * @param missing how many of them no copy shows
     */
    public record Origin(String standard, String source, LocalDate checkedOn, int stated, int missing) {}

    private final Origin origin;
    private final List<SubClass> subClasses;
    private final List<Restored> restored;
    private final Map<String, GradedItem> items = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if an item is there twice, or they are not as many as stated less those missing */
    public GradingStandard(Origin origin, List<SubClass> subClasses, List<Restored> restored) {
        this.origin = origin;
        this.subClasses = List.copyOf(subClasses);
        this.restored = List.copyOf(restored);
        for (SubClass each : subClasses) {
            for (GradedItem item : each.items()) {
                if (items.put(item.toString(), item) != null) {
                    throw new IllegalArgumentException(item + " stands there twice");
                }
            }
        }
        if (items.size() != origin.stated() - origin.missing()) {
            throw new IllegalArgumentException("%d items stand there, and %d stated less %d missing should"
                    .formatted(items.size(), origin.stated(), origin.missing()));
        }
    }

    public Origin origin() {
        return origin;
    }

    public List<SubClass> subClasses() {
        return subClasses;
    }

    public List<Restored> restored() {
        return restored;
    }

    /** The restoration that an item rests on; empty where the copy shows it whole. */
    public Optional<Restored> restored(GradedItem item) {
        return restored.stream().filter(each -> each.item().equals(item)).findFirst();
    }

    /** In the order of the table. */
    public Collection<GradedItem> items() {
        return List.copyOf(items.values());
    }

    /** The item written as {@code 7.6/6/一肢缺失(腕踝)}; empty where the table has no such item. */
    public Optional<GradedItem> find(String written) {
        return Optional.ofNullable(items.get(written));
    }

    /**
     * The one grade of several impairments of one accident.
     *
     * @throws IllegalArgumentException if there is none, or an item is not of this table
     */
    public Combination combine(Collection<Impairment> impairments) {
        for (Impairment each : impairments) {
            if (!each.item().equals(items.get(each.item().toString()))) {
                throw new IllegalArgumentException(each.item() + " is no item of " + origin.standard());
            }
        }
        return Combination.of(impairments);
    }
}
