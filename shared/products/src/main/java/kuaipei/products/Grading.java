package kuaipei.products;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.grading.GradingStandard;

/** Reads the disability grading 人身保险伤残评定标准 that ships. */
public final class Grading {
    public static final String STANDARD = "JR/T 0083-2013";

    private Grading() {}

    /** The table that ships, read once. */
    public static GradingStandard shipped() {
        return Once.SHIPPED;
    }

    private static final class Once {
        static final GradingStandard SHIPPED =
                of(YamlNode.parse("jrt-0083-2013.yaml", Shipped.text("grading/jrt-0083-2013.yaml")));
    }

    /** @throws IllegalArgumentException naming file, line and what is wrong */
    static GradingStandard of(YamlNode file) {
        file.map("standard source checked-on stated-items missing-items restored sub-classes");
        List<GradingStandard.SubClass> subClasses = subClasses(file.get("sub-classes"));
        GradingStandard.Origin origin = new GradingStandard.Origin(
                file.get("standard").text(),
                file.get("source").text().strip(),
                file.get("checked-on").date(),
                file.get("stated-items").number(),
                file.get("missing-items").number());
        try {
            return new GradingStandard(origin, subClasses, restored(file.get("restored"), subClasses));
        } catch (IllegalArgumentException miscounted) {
            throw file.get("stated-items").wrong(String.valueOf(miscounted.getMessage()));
        }
    }

    private static List<GradingStandard.SubClass> subClasses(YamlNode map) {
        List<GradingStandard.SubClass> subClasses = new ArrayList<>();
        map.anyMap().forEach((code, node) -> {
            node.map("name grades");
            subClasses.add(new GradingStandard.SubClass(code, node.get("name").text(), items(code, node)));
        });
        return subClasses;
    }

    private static List<GradedItem> items(String subClass, YamlNode node) {
        List<GradedItem> items = new ArrayList<>();
        Set<GradedItem> seen = new HashSet<>();
        node.get("grades").anyMap().forEach((grade, texts) -> {
            for (YamlNode text : texts.list()) {
                GradedItem item = item(subClass + "/" + grade + "/" + text.text(), text);
                if (!seen.add(item)) {
                    throw text.wrong("stands there twice");
                }
                items.add(item);
            }
        });
        return items;
    }

    private static GradedItem item(String written, YamlNode at) {
        try {
            return GradedItem.of(written);
        } catch (IllegalArgumentException wrong) {
            throw at.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static List<GradingStandard.Restored> restored(YamlNode list, List<GradingStandard.SubClass> subClasses) {
        return list.list().stream()
                .map(node -> {
                    node.map("item value from");
                    YamlNode written = node.get("item");
                    Optional<GradedItem> item = subClasses.stream()
                            .flatMap(each -> each.items().stream())
                            .filter(each -> each.toString().equals(written.text()))
                            .findFirst();
                    return new GradingStandard.Restored(
                            item.orElseThrow(() -> written.wrong("is no item of the table")),
                            node.get("value").text(),
                            node.get("from").text());
                })
                .toList();
    }
}
