package kuaipei.core.proof;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Witness;

/**
 * Admission and discharge against the printed count of days. Hospitals count either both ends or one; a count that fits
 * neither, or a discharge before the admission, is a contradiction. A count that fits is no proof by itself: a day more or
 * less fits the other way of counting (docs/adr/0014). Nor was anybody discharged after the bill was made out.
 */
final class StayProof {
    private StayProof() {}

    static Map<FieldName, Evidence<String>> of(Paper paper) {
        Map<FieldName, Evidence<String>> facts = new EnumMap<>(FieldName.class);
        Optional<FieldReading> admission = Facts.single(paper, FieldName.ADMISSION_DATE);
        Optional<FieldReading> discharge = Facts.single(paper, FieldName.DISCHARGE_DATE);
        Optional<FieldReading> days = Facts.single(paper, FieldName.DAYS);
        if (admission.isEmpty() || discharge.isEmpty()) {
            return facts;
        }
        long nights = ChronoUnit.DAYS.between(
                LocalDate.parse(admission.get().value()),
                LocalDate.parse(discharge.get().value()));
        if (days.isEmpty() && nights >= 0) {
            return facts;
        }
        List<FieldReading> readings = days.map(count -> List.of(admission.get(), discharge.get(), count))
                .orElseGet(() -> List.of(admission.get(), discharge.get()));
        boolean fits = days.map(count -> Long.parseLong(count.value()))
                .filter(count -> nights >= 0 && (count == nights + 1 || count == Math.max(nights, 1)))
                .isPresent();
        if (fits) {
            return facts;
        }
        List<Witness> witnesses = Facts.witnesses(Rule.DATES_AGREE_WITH_DAYS, readings);
        for (FieldReading reading : readings) {
            facts.put(reading.field(), new Doubtful<>(List.of(reading.value()), Facts.CONTRADICTION, witnesses));
        }
        return facts;
    }

    /** The discharge, which a bill of an earlier day contradicts: two papers that agree may both be edited. */
    static Evidence<LocalDate> discharge(Evidence<LocalDate> heard, Across across) {
        List<Witness> earlier = Day.on(across, FieldName.ISSUE_DATE, List.of(DocumentKind.INPATIENT_RECEIPT)).stream()
                .filter(bill -> Facts.values(heard).stream().anyMatch(bill.day()::isBefore))
                .map(Day::witness)
                .toList();
        return earlier.isEmpty()
                ? heard
                : Facts.with(Facts.doubted(heard, Facts.CONTRADICTION), earlier.toArray(Witness[]::new));
    }
}
