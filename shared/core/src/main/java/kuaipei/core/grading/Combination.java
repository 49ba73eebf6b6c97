package kuaipei.core.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kuaipei.core.decision.GradedItem;

/**
 * The one grade that results from several impairments of one accident, JR/T 0083-2013: what is of one part counts once, the
 * most serious grade decides, and two parts that share it are one grade up, once only and never above 1.
 *
 * @param counted heaviest first, each of another part
 * @param dropped those that are of the part of one that counts
 * @param grade that results, 1 to 10
 */
public record Combination(List<Impairment> counted, List<Dropped> dropped, int grade) {

    /** @param because the one that counts instead; the same one where it was told twice */
    public record Dropped(Impairment impairment, Impairment because) {}

    public Combination {
        counted = List.copyOf(counted);
        dropped = List.copyOf(dropped);
        if (counted.isEmpty()) {
            throw new IllegalArgumentException("a disability has at least one item");
        }
    }

    /**
     * Items of which nobody stated the part of the body.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Combination ofItems(Collection<GradedItem> items) {
        return of(items.stream().map(Impairment::of).toList());
    }

    /**
     * Combines; the order in which they are told changes nothing.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Combination of(Collection<Impairment> impairments) {
        List<Impairment> left = new ArrayList<>(
                impairments.stream().sorted(Impairment.HEAVIEST_FIRST).toList());
        List<Impairment> counted = new ArrayList<>();
        List<Impairment> pair = twoParts(left);
        for (Impairment first : pair.isEmpty() ? left.stream().limit(1).toList() : pair) {
            counted.add(first);
            left.remove(first);
        }
        List<Dropped> dropped = new ArrayList<>();
        for (Impairment each : left) {
            Optional<Impairment> samePart =
                    counted.stream().filter(each::isOfSamePartAs).findFirst();
            samePart.ifPresentOrElse(because -> dropped.add(new Dropped(each, because)), () -> counted.add(each));
        }
        return new Combination(counted, dropped, counted.isEmpty() ? 0 : raised(counted.getFirst(), pair));
    }

    /** The first two of the heaviest grade that are not of one part; none if there are no such two. */
    private static List<Impairment> twoParts(List<Impairment> sorted) {
        List<Impairment> heaviest = sorted.stream()
                .filter(each -> each.grade() == sorted.getFirst().grade())
                .toList();
        for (Impairment one : heaviest) {
            for (Impairment other : heaviest) {
                if (!one.isOfSamePartAs(other)) {
                    return List.of(one, other);
                }
            }
        }
        return List.of();
    }

    private static int raised(Impairment heaviest, List<Impairment> pair) {
        return pair.isEmpty() ? heaviest.grade() : Math.max(GradedItem.HEAVIEST, heaviest.grade() - 1);
    }

    /** Of the heaviest of them, before it was raised. */
    public int mostSerious() {
        return counted.getFirst().grade();
    }

    public boolean isRaised() {
        return grade < mostSerious();
    }

    /** How the grade came about, one sentence a step, for the letter. */
    public List<String> explanation() {
        List<String> steps = new ArrayList<>();
        for (Dropped each : dropped) {
            steps.add(
                    each.impairment().equals(each.because())
                            ? each.impairment() + " 列出不止一次，只计一次"
                            : each.impairment() + " 与 " + each.because() + " 属同一部位，只评定一次");
        }
        List<Impairment> heaviest =
                counted.stream().filter(each -> each.grade() == mostSerious()).toList();
        String named = heaviest.stream().map(Impairment::toString).collect(Collectors.joining("、"));
        steps.add(conclusion(heaviest.size(), named));
        return List.copyOf(steps);
    }

    private String conclusion(int parts, String named) {
        if (parts == 1) {
            return "按最重的一项 " + named + "，评定为 " + grade + " 级";
        }
        return isRaised()
                ? "不同部位 %d 处同为最重的 %d 级（%s），晋升一级，评定为 %d 级".formatted(parts, mostSerious(), named, grade)
                : "不同部位 %d 处同为最重的 %d 级（%s），%d 级之上不再晋升".formatted(parts, mostSerious(), named, grade);
    }
}
