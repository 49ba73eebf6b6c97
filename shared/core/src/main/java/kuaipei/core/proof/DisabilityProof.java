package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * A disability's grade: the report's item stands in the grading table with the grade that the report states. The item is its
 * sub-class as the standard numbers it (7.6), the grade in words or figures (六级伤残, 伤残等级6级).
 */
final class DisabilityProof {
    private static final String WORDS = "一二三四五六七八九十";
    private static final Pattern GRADE = Pattern.compile(
            "(?:伤残(?:等级)?(?:为|评定为|达)?[:：]?|评定为|构成|属)(10|[1-9]|[一二三四五六七八九十])级|(10|[1-9]|[一二三四五六七八九十])级(?:伤残|残疾)");
    private static final Pattern ITEM = Pattern.compile("(?<![\\d.])([1-8]\\.[1-8])(?![\\d.]|[%％mc])");

    private final List<Witness> items = new ArrayList<>();
    private final List<Witness> grades = new ArrayList<>();
    private final Set<String> subClasses = new LinkedHashSet<>();
    private final Set<Integer> stated = new LinkedHashSet<>();

    private DisabilityProof() {}

    static Evidence<Integer> of(List<Paper> papers, GradingTable table) {
        DisabilityProof proof = new DisabilityProof();
        papers.stream()
                .filter(paper -> paper.kind() == DocumentKind.DISABILITY_REPORT)
                .forEach(proof::read);
        return proof.settled(table);
    }

    private void read(Paper report) {
        report.readings(FieldName.DISABILITY_GRADE).forEach(this::field);
        for (Line line : report.lines()) {
            Place place = new Place(report.document(), report.page(), line.box());
            Matcher grade = GRADE.matcher(Trust.compact(line.text()));
            while (grade.find()) {
                state(grade.group(1) == null ? grade.group(2) : grade.group(1), place, grade.group());
            }
            Matcher item = ITEM.matcher(Trust.compact(line.text()));
            while (item.find()) {
                subClasses.add(item.group(1));
                items.add(new Witness(Rule.GRADE_IN_TABLE.wire(), place, item.group()));
            }
        }
    }

    private void field(FieldReading reading) {
        Matcher grade = Pattern.compile("(10|[1-9]|[一二三四五六七八九十])级?").matcher(reading.value());
        if (grade.matches()) {
            state(grade.group(1), reading.place(), reading.printed());
        }
    }

    private void state(String grade, Place place, String printed) {
        int words = WORDS.indexOf(grade);
        stated.add(words < 0 ? Integer.parseInt(grade) : words + 1);
        grades.add(new Witness(Rule.GRADE_IN_TABLE.wire(), place, printed));
    }

    /** Several items are combined by a person, who is asked for every disability anyway. */
    private Evidence<Integer> settled(GradingTable table) {
        List<Witness> all = new ArrayList<>(grades);
        all.addAll(items);
        if (stated.isEmpty()) {
            return new Absent<>();
        }
        if (stated.size() > 1) {
            return new Doubtful<>(List.copyOf(stated), Facts.CONTRADICTION, all);
        }
        int grade = stated.iterator().next();
        if (subClasses.isEmpty()) {
            return new Doubtful<>(List.of(grade), "read-once", all);
        }
        return subClasses.stream().allMatch(subClass -> table.has(subClass, grade))
                ? new Proven<>(grade, all)
                : new Doubtful<>(List.of(grade), "not-in-grading-table", all);
    }
}
