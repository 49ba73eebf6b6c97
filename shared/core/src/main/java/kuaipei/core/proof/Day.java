package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Witness;

/** A day that stands whole on a paper, to be held against others by their order. */
record Day(LocalDate day, Witness witness) {

    /** Those of papers of some kinds; one that was not read is left out. */
    static List<Day> on(Across across, FieldName field, List<DocumentKind> kinds) {
        List<Day> days = new ArrayList<>();
        for (DocumentKind kind : kinds) {
            for (Paper paper : across.papers(kind)) {
                Facts.single(paper, field)
                        .filter(FieldReading::whole)
                        .ifPresent(reading -> Facts.day(reading.value())
                                .ifPresent(day -> days.add(new Day(day, Facts.witness(Rule.IN_ORDER, reading)))));
            }
        }
        return days;
    }
}
