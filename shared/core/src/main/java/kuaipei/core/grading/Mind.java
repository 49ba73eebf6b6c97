package kuaipei.core.grading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.decision.GradedItem;

/**
 * Intelligence 智力 with how much a person depends on care 护理依赖. Items of 1.2, the most serious.
 *
 * @param iq 0 to 200
 * @param needsHelpWith of the six daily activities
 */
public record Mind(int iq, Set<Activity> needsHelpWith) implements Finding {
    private static final int HIGHEST = 200;
    private static final int MAJOR_FROM = 3;

    /** The six activities of daily living 日常生活活动. */
    public enum Activity {
        DRESSING("穿衣"),
        TRANSFER("移动"),
        WALKING("行动"),
        TOILET("如厕"),
        EATING("进食"),
        BATHING("洗澡");

        private final String chinese;

        Activity(String chinese) {
            this.chinese = chinese;
        }
    }

    /** All six activities are full dependence, at least three major, at least one partial. */
    public enum Dependence {
        NONE("无护理依赖"),
        PARTIAL("部分护理依赖"),
        MAJOR("大部分护理依赖"),
        FULL("完全护理依赖");

        private final String chinese;

        Dependence(String chinese) {
            this.chinese = chinese;
        }

        public static Dependence of(Set<Activity> needsHelpWith) {
            if (needsHelpWith.size() == Activity.values().length) {
                return FULL;
            }
            if (needsHelpWith.size() >= MAJOR_FROM) {
                return MAJOR;
            }
            return needsHelpWith.isEmpty() ? NONE : PARTIAL;
        }
    }

    private record Row(int iqAtMost, Dependence least, GradedItem item) {
        static Row of(int iqAtMost, Dependence least, String item) {
            return new Row(iqAtMost, least, GradedItem.of(item));
        }
    }

    private static final List<Row> ROWS = List.of(
            Row.of(20, Dependence.FULL, "1.2/1/极度智缺IQ≤20完全护理依赖"),
            Row.of(34, Dependence.FULL, "1.2/2/重度IQ≤34完全护理依赖"),
            Row.of(34, Dependence.MAJOR, "1.2/3/重度IQ≤34大部分护理依赖"),
            Row.of(49, Dependence.MAJOR, "1.2/4/中度IQ≤49大部分护理依赖"));

    public Mind {
        needsHelpWith = Set.copyOf(needsHelpWith);
        if (iq < 0 || iq > HIGHEST) {
            throw new IllegalArgumentException("an IQ is 0 to 200, not " + iq);
        }
    }

    public Dependence dependence() {
        return Dependence.of(needsHelpWith);
    }

    @Override
    public List<Impairment> impairments() {
        return ROWS.stream()
                .filter(row -> iq <= row.iqAtMost() && dependence().compareTo(row.least()) >= 0)
                .limit(1)
                .map(row -> Impairment.of(row.item(), BodyPart.Region.BRAIN, Side.BOTH))
                .toList();
    }

    @Override
    public String explanation() {
        String helped =
                needsHelpWith.stream().sorted().map(each -> each.chinese).collect(Collectors.joining("、"));
        return "智商 " + iq + "，" + (helped.isEmpty() ? "" : helped + "需他人帮助，") + dependence().chinese;
    }
}
