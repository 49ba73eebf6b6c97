package kuaipei.core.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Doubt;
import kuaipei.core.claim.Ground;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Usage;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Doubtful;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of one claim give the decision. A fact that is not proven is doubtful by its path, and carries the value
 * that was read, if one was, so that a person sees where to look.
 *
 * @param open paths that are doubtful only because too little was read; more papers may prove them
 * @param doubts places that speak of what is doubtful
 * @param bills bills that stand among the papers, by code and number
 * @param grounds the places that prove what is proven
 * @param missingPages of fee lists whose other pages are among the papers
 */
public record PapersToFacts(
        ClaimFacts facts,
        ClaimProof proof,
        Set<String> open,
        List<Bill> bills,
        List<Doubt> doubts,
        List<Ground> grounds,
        List<MissingPages> missingPages) {
    private static final Set<DocumentKind> DEATH = EnumSet.of(
            DocumentKind.DEATH_CERTIFICATE, DocumentKind.HOUSEHOLD_CANCELLATION, DocumentKind.CREMATION_CERTIFICATE);

    private static final Set<DocumentKind> STAY =
            EnumSet.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.DISCHARGE_SUMMARY, DocumentKind.STAY_CERTIFICATE);

    private static final Set<DocumentKind> BILLS =
            EnumSet.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.OUTPATIENT_RECEIPT, DocumentKind.VAT_INVOICE);

    /** Which items of a bill the catalogue covers is on no photograph. */
    private static final String NOT_ITEMISED = "not-itemised";

    /** A bill's identity as printed. */
    public record Bill(String code, String number) {}

    /**
     * Who is insured by which policy, and what earlier claims took.
     *
     * @param product code of the policy's product
     * @param reimburses whether its terms pay for bills
     */
    public record Cover(
            String product,
            boolean reimburses,
            String name,
            String idNumber,
            LocalDate coverFrom,
            LocalDate coverTo,
            Usage usage) {}

    /** @param decideOn the day of the decision in Shanghai */
    public static PapersToFacts of(
            ClaimId claim,
            Report report,
            Cover cover,
            LocalDate decideOn,
            List<Paper> read,
            ClaimProof.Registers registers) {
        List<Paper> papers = read.stream().map(SecondReading::settled).toList();
        HospitalRegister hospitals = registers.hospitals();
        ClaimProof proof = ClaimProof.of(
                read,
                Optional.of(new ClaimProof.Known(
                        cover.name(), cover.idNumber(), report.cause(), Optional.of(report.eventDate()))),
                registers);
        Set<String> doubtful = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        Doubts doubts = new Doubts(papers);
        Standing standing = new Standing(doubtful, open, doubts);
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        papers.stream()
                .filter(paper -> paper.quality().usable())
                .map(Paper::kind)
                .forEach(kinds::add);
        standing.note("insured.name", proof.insuredName());
        standing.note("insured.idNumber", proof.idNumber());
        standing.note("event.cause", proof.cause());
        standing.against("bill.total", proof.billTotal());
        if (cover.reimburses() && !Collections.disjoint(kinds, BILLS)) {
            // What the terms pay for the bill is not known, and what they pay beside it is not all.
            standing.note("bills", bill(papers));
        }
        standing.against("event.order", proof.happened().accident());
        standing.against("event.transport", proof.happened().transport());
        if (!report.insured().name().equals(cover.name())) {
            doubtful.add("insured.name");
            open.remove("insured.name");
        }
        ClaimFacts facts = new ClaimFacts(
                claim.value(),
                cover.product(),
                decideOn,
                new ClaimFacts.Insured(
                        cover.name(), cover.idNumber(), cover.coverFrom(), cover.coverTo(), null, null, null),
                new ClaimFacts.Event(
                        report.eventDate(), Cause.ofWire(report.cause()).orElse(null), null),
                isOnlyHeavy(kinds) ? List.of() : List.of(stay(proof, hospitals, standing)),
                List.of(),
                death(kinds, proof, standing),
                disability(kinds, standing, proof),
                null,
                kinds,
                cover.usage(),
                new ClaimFacts.Payee(
                        report.payeeName(),
                        standing.note("payee.cardNumber", proof.payeeCard())
                                .map(CardNumber::number)
                                .orElse(null)),
                report.promise()
                        .map(promise -> new ClaimFacts.Promise(promise.declaredOn()))
                        .orElse(null),
                doubtful);
        return new PapersToFacts(
                facts, proof, open, bills(papers), doubts.all(), Citations.of(proof, papers), missingPages(papers));
    }

    private static Evidence<String> bill(List<Paper> papers) {
        List<FieldReading> totals = papers.stream()
                .filter(paper -> BILLS.contains(paper.kind()))
                .flatMap(paper -> paper.readings(FieldName.TOTAL))
                .toList();
        return new Doubtful<>(List.of(), NOT_ITEMISED, Facts.witnesses(Rule.PRINTED, totals));
    }

    private static List<MissingPages> missingPages(List<Paper> papers) {
        List<Paper> usable =
                papers.stream().filter(paper -> paper.quality().usable()).toList();
        List<Paper> lists = usable.stream()
                .filter(paper -> paper.kind() == DocumentKind.FEE_LIST)
                .toList();
        return FeeListPages.in(lists, new Sheets(usable)).stream()
                .flatMap(list -> list.missing().stream())
                .toList();
    }

    /** A death or a disability is claimed by its paper, and a person decides it; what is proven of it is prepared. */
    private static ClaimFacts.@Nullable Death death(Set<DocumentKind> kinds, ClaimProof proof, Standing standing) {
        if (Collections.disjoint(kinds, DEATH)) {
            return null;
        }
        standing.note("death.person", proof.happened().death());
        return new ClaimFacts.Death(
                standing.note("death.date", proof.happened().deathDate()).orElse(null));
    }

    /** A grade alone names no items: which they are is a person's to say, and the amount with them. */
    private static ClaimFacts.@Nullable Disability disability(
            Set<DocumentKind> kinds, Standing standing, ClaimProof proof) {
        if (!kinds.contains(DocumentKind.DISABILITY_REPORT)) {
            return null;
        }
        standing.doubtful().add("disability.items");
        standing.against("disability.grade", proof.happened().disabilityGrade());
        return new ClaimFacts.Disability(List.of(), null, null);
    }

    private static boolean isOnlyHeavy(Set<DocumentKind> kinds) {
        boolean heavy = !Collections.disjoint(kinds, DEATH) || kinds.contains(DocumentKind.DISABILITY_REPORT);
        return heavy && Collections.disjoint(kinds, STAY);
    }

    private static ClaimFacts.Stay stay(ClaimProof proof, HospitalRegister hospitals, Standing standing) {
        String hospital = standing.note("stays[0].hospital", proof.hospital()).orElse(null);
        Integer grade = grade(proof, hospital, hospitals);
        return new ClaimFacts.Stay(
                hospital,
                grade,
                false,
                standing.note("stays[0].admission", proof.admissionDate()).orElse(null),
                standing.note("stays[0].discharge", proof.dischargeDate()).orElse(null),
                // Where terms do not pay by it, papers may count differently: only the decision knows whether it is
                // missing.
                proof.stayDays().proven().orElse(null),
                null);
    }

    /** A hospital that the register has without a grade, or not at all, is unknown; the decision says so itself. */
    private static @Nullable Integer grade(ClaimProof proof, @Nullable String hospital, HospitalRegister hospitals) {
        return proof.hospitalGrade()
                .proven()
                .or(() -> hospital == null
                        ? Optional.empty()
                        : hospitals.find(hospital).flatMap(Hospital::grade))
                .orElse(null);
    }

    private static List<Bill> bills(List<Paper> papers) {
        Set<Bill> bills = new LinkedHashSet<>();
        for (Paper paper : papers) {
            Optional<FieldReading> code = Facts.single(paper, FieldName.BILL_CODE);
            Optional<FieldReading> number = Facts.single(paper, FieldName.BILL_NUMBER);
            if (code.isPresent() && number.isPresent()) {
                bills.add(new Bill(code.get().value(), number.get().value()));
            }
        }
        return List.copyOf(bills);
    }

    /** Collects what is not proven. */
    private record Standing(Set<String> doubtful, Set<String> open, Doubts doubts) {
        /** Notes the path only where papers contradict each other. */
        void against(String path, Evidence<?> fact) {
            if (Facts.contradicts(fact)) {
                doubtful.add(path);
                doubts.note(path, fact);
            }
        }

        /** The proven value, or the one that was read; notes the path where it is not proven. */
        <T> Optional<T> note(String path, Evidence<T> fact) {
            if (fact.proven().isPresent()) {
                return fact.proven();
            }
            doubtful.add(path);
            doubts.note(path, fact);
            if (!Facts.contradicts(fact)) {
                open.add(path);
            }
            return fact instanceof Doubtful<T>(List<T> readings, var _, var _) && readings.size() == 1
                    ? Optional.of(readings.getFirst())
                    : Optional.empty();
        }
    }
}
