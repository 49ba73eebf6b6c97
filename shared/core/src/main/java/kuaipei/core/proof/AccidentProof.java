package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Witness;

/**
 * The accident: its cause on two papers, or on one and in the report, and every day in its order: accident ≤ visit ≤
 * admission ≤ discharge ≤ bill ≤ report of a disability. A day that was not read breaks no order.
 */
final class AccidentProof {
    private static final List<DocumentKind> STAY =
            List.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.DISCHARGE_SUMMARY, DocumentKind.STAY_CERTIFICATE);

    private record Day(LocalDate day, Witness witness) {}

    private AccidentProof() {}

    static Evidence<String> of(Across across, Evidence<String> cause, Optional<LocalDate> reported) {
        List<List<Day>> order = List.of(
                days(across, FieldName.ACCIDENT_DATE, List.of(DocumentKind.TRAFFIC_CERTIFICATE)),
                days(across, FieldName.VISIT_DATE, List.of(DocumentKind.MEDICAL_RECORD)),
                days(across, FieldName.ADMISSION_DATE, STAY),
                days(across, FieldName.DISCHARGE_DATE, STAY),
                days(across, FieldName.ISSUE_DATE, List.of(DocumentKind.INPATIENT_RECEIPT)),
                days(across, FieldName.ISSUE_DATE, List.of(DocumentKind.DISABILITY_REPORT)));
        List<Witness> seen = new ArrayList<>();
        LocalDate before = reported.orElse(LocalDate.MIN);
        boolean broken = false;
        for (List<Day> step : order) {
            LocalDate latest = before;
            for (Day each : step) {
                seen.add(each.witness());
                broken |= each.day().isBefore(before);
                latest = each.day().isAfter(latest) ? each.day() : latest;
            }
            before = latest;
        }
        if (cause instanceof Absent<String>) {
            return broken ? new Doubtful<>(List.of(), Facts.CONTRADICTION, seen) : new Absent<>();
        }
        Evidence<String> accident = Facts.with(cause, seen.toArray(Witness[]::new));
        return broken ? Facts.doubted(accident, Facts.CONTRADICTION) : accident;
    }

    private static List<Day> days(Across across, FieldName field, List<DocumentKind> kinds) {
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
