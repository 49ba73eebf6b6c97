package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Absent;
import kuaipei.core.proof.Evidence.Doubtful;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/**
 * A death: the medical certificate and, of another office, the cancellation of the household registration or the cremation,
 * with one identity number. The day is proven where two of them print the same.
 */
final class DeathProof {
    private static final List<DocumentKind> OTHERS =
            List.of(DocumentKind.HOUSEHOLD_CANCELLATION, DocumentKind.CREMATION_CERTIFICATE);

    private DeathProof() {}

    /** Whose death it is, by number. */
    static Evidence<String> of(Across across, Evidence<String> insured) {
        List<Paper> certificates = across.papers(DocumentKind.DEATH_CERTIFICATE);
        List<Paper> others =
                OTHERS.stream().flatMap(kind -> across.papers(kind).stream()).toList();
        Set<String> numbers = new LinkedHashSet<>();
        List<Witness> witnesses = new ArrayList<>();
        List<Paper> all = new ArrayList<>(certificates);
        all.addAll(others);
        for (Paper paper : all) {
            paper.readings(FieldName.ID_NUMBER).forEach(reading -> {
                numbers.add(reading.value());
                witnesses.add(Facts.witness(Rule.DEATH_ON_TWO_PAPERS, reading));
            });
        }
        if (numbers.isEmpty()) {
            return all.isEmpty() ? new Absent<>() : new Doubtful<>(List.of(), "read-once", List.of());
        }
        if (numbers.size() > 1) {
            return new Doubtful<>(List.copyOf(numbers), Facts.CONTRADICTION, witnesses);
        }
        String number = numbers.iterator().next();
        if (Facts.values(insured).stream().anyMatch(person -> !person.equals(number))) {
            return new Doubtful<>(List.of(number), Facts.CONTRADICTION, witnesses);
        }
        boolean both = certificates.stream().anyMatch(DeathProof::isNumbered)
                && others.stream()
                        .filter(DeathProof::isNumbered)
                        .anyMatch(other -> certificates.stream()
                                .noneMatch(paper -> across.sheets().of(paper)
                                        == across.sheets().of(other)));
        return both ? new Proven<>(number, witnesses) : new Doubtful<>(List.of(number), "read-once", witnesses);
    }

    private static boolean isNumbered(Paper paper) {
        return Facts.single(paper, FieldName.ID_NUMBER)
                .filter(FieldReading::whole)
                .isPresent();
    }

    /** The day of death, as two of the papers print it. */
    static Evidence<LocalDate> day(Across across, Evidence<String> death) {
        List<DocumentKind> kinds = new ArrayList<>(OTHERS);
        kinds.add(DocumentKind.DEATH_CERTIFICATE);
        Evidence<LocalDate> day = Facts.as(across.date(FieldName.DEATH_DATE, kinds), Facts::day);
        return death instanceof Proven<String> ? day : Facts.doubted(day, "read-once");
    }
}
