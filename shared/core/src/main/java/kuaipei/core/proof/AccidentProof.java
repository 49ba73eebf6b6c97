package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
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

    private AccidentProof() {}

    static Evidence<String> of(Across across, Evidence<String> cause, Optional<LocalDate> reported) {
        List<List<Day>> order = List.of(
                Day.on(across, FieldName.ACCIDENT_DATE, List.of(DocumentKind.TRAFFIC_CERTIFICATE)),
                Day.on(across, FieldName.VISIT_DATE, List.of(DocumentKind.MEDICAL_RECORD)),
                Day.on(across, FieldName.ADMISSION_DATE, STAY),
                Day.on(across, FieldName.DISCHARGE_DATE, STAY),
                Day.on(across, FieldName.ISSUE_DATE, List.of(DocumentKind.INPATIENT_RECEIPT)),
                Day.on(across, FieldName.ISSUE_DATE, List.of(DocumentKind.DISABILITY_REPORT)));
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
}
