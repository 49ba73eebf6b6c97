package kuaipei.core.proof;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Proven;
import kuaipei.core.proof.Evidence.Witness;

/** One field over several papers. Two sheets are two witnesses; two papers that differ are a contradiction. */
final class Across {
    /** A bill does not show the fact, though other papers prove it. */
    static final String NOT_ON_BILL = "not-on-bill";

    /** A person's own words about the accident may be finer than the paper's. */
    private static final Set<String> ON_THE_ROAD = Set.of("commercial-motor", "private-car", "traffic");

    private static final Set<DocumentKind> RECEIPTS =
            EnumSet.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.OUTPATIENT_RECEIPT);

    private final List<Paper> papers;
    private final Map<Paper, Map<FieldName, Evidence<String>>> alone = new LinkedHashMap<>();
    private final Sheets sheets;

    Across(List<Paper> read, HospitalRegister hospitals) {
        this.papers = read.stream().map(SecondReading::settled).toList();
        this.sheets = new Sheets(papers);
        read.forEach(paper -> alone.put(SecondReading.settled(paper), PaperProof.of(paper, hospitals)));
    }

    Sheets sheets() {
        return sheets;
    }

    List<Paper> papers() {
        return papers;
    }

    List<Paper> papers(DocumentKind kind) {
        return papers.stream().filter(paper -> paper.kind() == kind).toList();
    }

    /** Receipts that say what was paid for, of a stay or of a visit. */
    List<Paper> receipts() {
        return papers.stream().filter(paper -> RECEIPTS.contains(paper.kind())).toList();
    }

    Evidence<String> alone(Paper paper, FieldName field) {
        return PaperProof.in(alone.getOrDefault(paper, Map.of()), field);
    }

    Voices voices(FieldName... fields) {
        return voices(papers, fields);
    }

    Voices voices(Collection<Paper> from, FieldName... fields) {
        Voices voices = new Voices();
        for (FieldName field : fields) {
            from.forEach(paper -> voices.add(sheets.witness(paper), alone(paper, field)));
        }
        return voices;
    }

    /** A person's name: equal on every paper and in the register, and every bill bears it. */
    Evidence<String> name(Optional<String> known) {
        Voices voices = voices(FieldName.NAME, FieldName.PAYER);
        return onBills(
                voices.heard(known, Rule.EQUAL_ON_PAPERS, Rule.EQUALS_REGISTER),
                bill -> Stream.of(FieldName.NAME, FieldName.PAYER)
                        .flatMap(bill::readings)
                        .findAny()
                        .isPresent());
    }

    /**
     * The fact, open unless each bill shows it on one of its photographs. What is paid for is the bill: where it does not show
     * whose it is, it may be anybody's, and the other papers do not tell.
     */
    <T> Evidence<T> onBills(Evidence<T> fact, Predicate<Paper> shows) {
        Set<Integer> silent = receipts().stream().map(sheets::of).collect(Collectors.toSet());
        receipts().stream().filter(shows).map(sheets::of).forEach(silent::remove);
        return silent.isEmpty() || !(fact instanceof Proven<T>) ? fact : Facts.doubted(fact, NOT_ON_BILL);
    }

    /** The identity number; one of 15 digits agrees or disagrees with it as its history, and proves nothing. */
    Evidence<String> idNumber(Optional<String> known) {
        List<Paper> now = papers.stream()
                .filter(paper -> Facts.single(paper, FieldName.ID_NUMBER)
                        .filter(reading -> isHistory(reading.value(), known))
                        .isEmpty())
                .toList();
        return number(now, FieldName.ID_NUMBER, known);
    }

    private boolean isHistory(String number, Optional<String> known) {
        return IdNumber.isOfOldForm(number)
                && papers.stream()
                        .flatMap(paper -> Facts.single(paper, FieldName.ID_NUMBER).stream())
                        .map(reading -> reading.value())
                        .filter(other -> !IdNumber.isOfOldForm(other))
                        .findFirst()
                        .or(() -> known)
                        .flatMap(IdNumber::read)
                        .filter(person -> person.wasOnce(number))
                        .isPresent();
    }

    /** A number that check digits prove; the register's number must be the same. */
    Evidence<String> number(FieldName field) {
        return number(papers, field, Optional.empty());
    }

    private Evidence<String> number(List<Paper> from, FieldName field, Optional<String> known) {
        Voices voices = voices(from, field);
        Evidence<String> heard = voices.heard(known, Rule.EQUAL_ON_PAPERS, Rule.EQUALS_REGISTER);
        return heard instanceof Proven<String> && !voices.anyProven() ? Facts.doubted(heard, "check-digit") : heard;
    }

    /** A day of the stay, or its printed count, on papers of these kinds. */
    Evidence<String> date(FieldName field, List<DocumentKind> kinds) {
        List<Paper> from =
                papers.stream().filter(paper -> kinds.contains(paper.kind())).toList();
        // Days that do not fit their own paper's count contradict, even where another paper repeats one of them.
        boolean broken = from.stream().anyMatch(paper -> Facts.contradicts(alone(paper, field)));
        Voices voices = voices(from, field);
        listed(field)
                .ifPresent(end -> papers(DocumentKind.FEE_LIST).stream()
                        .filter(list -> Facts.values(alone(list, end)).size() == 1)
                        .filter(list -> voices.anySaysOnly(
                                Facts.values(alone(list, end)).getFirst()))
                        .forEach(list -> voices.add(sheets.witness(list), alone(list, end))));
        Evidence<String> heard = voices.heard(Optional.empty(), Rule.EQUAL_ON_PAPERS, Rule.EQUAL_ON_PAPERS);
        return broken ? Facts.doubted(heard, Facts.CONTRADICTION) : heard;
    }

    /** A fee list's days are those it charges: where they are a date's they speak for it, and else of something else. */
    private static Optional<FieldName> listed(FieldName field) {
        return switch (field) {
            case ADMISSION_DATE -> Optional.of(FieldName.FROM);
            case DISCHARGE_DATE -> Optional.of(FieldName.TO);
            default -> Optional.empty();
        };
    }

    /** What happened: two papers, or a paper and the report. */
    Evidence<String> cause(Optional<String> reported) {
        Voices voices = voices(FieldName.CAUSE);
        Optional<String> said =
                reported.map(cause -> voices.anySaysOnly("traffic") && ON_THE_ROAD.contains(cause) ? "traffic" : cause);
        Evidence<String> heard = voices.heard(said, Rule.EQUAL_ON_PAPERS, Rule.PAPER_AND_REPORT);
        return heard instanceof Proven<String>(String value, List<Witness> witnesses)
                ? new Proven<>(reported.orElse(value), witnesses)
                : heard;
    }
}
