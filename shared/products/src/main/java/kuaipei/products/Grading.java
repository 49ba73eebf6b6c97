package kuaipei.products;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.decision.GradedItem;

/** The disability grading 人身保险伤残评定标准: which impairment is which grade. */
public final class Grading {
    public static final String STANDARD = "JR/T 0083-2013";

    private final Map<String, GradedItem> items = new LinkedHashMap<>();

    private Grading(YamlNode file) {
        file.map("standard stated-items missing-items checked-on restored sub-classes");
        file.get("sub-classes").anyMap().forEach((subClass, node) -> {
            node.map("name grades");
            node.get("grades")
                    .anyMap()
                    .forEach((grade, texts) -> texts.list()
                            .forEach(text ->
                                    enter(new GradedItem(subClass, Integer.parseInt(grade), text.text()), text)));
        });
    }

    private void enter(GradedItem item, YamlNode at) {
        if (items.put(item.toString(), item) != null) {
            throw at.wrong("stands there twice");
        }
    }

    /** The table that ships, read once. */
    public static Grading shipped() {
        return Once.SHIPPED;
    }

    private static final class Once {
        static final Grading SHIPPED =
                new Grading(YamlNode.parse("jrt-0083-2013.yaml", Shipped.text("grading/jrt-0083-2013.yaml")));
    }

    /** The item written as {@code 7.6/6/一肢缺失(腕踝)}; empty where the table has no such item. */
    public Optional<GradedItem> find(String written) {
        return Optional.ofNullable(items.get(written));
    }

    /** In the order of the table. */
    public Collection<GradedItem> items() {
        return items.values();
    }
}
