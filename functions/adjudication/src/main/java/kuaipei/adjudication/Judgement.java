package kuaipei.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.Doubt;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.claim.Prepared;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Usage;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.law.Supplements;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Limits;
import kuaipei.core.port.Policy;
import kuaipei.core.port.RegisterStore;
import kuaipei.core.port.UsageKey;
import kuaipei.core.port.UsageWrite;
import kuaipei.core.progress.AskedSoFar;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.PapersToFacts;
import kuaipei.core.proof.TakenAgain;
import kuaipei.core.terms.Adjudication;
import kuaipei.core.terms.Need;
import kuaipei.core.terms.Product;
import kuaipei.core.terms.Reimbursement;
import kuaipei.core.time.PolicyYears;
import kuaipei.products.Grading;

/** One claim under one policy: the accumulators read, the decision made, what it must write. */
final class Judgement {
    /** Guards both ends of a stay as a bill is guarded: its days are paid once, whichever papers show them. */
    private static final String STAY = "stay";

    private final DecideClaim.Ports ports;
    private final ClaimFile file;
    private final Policy policy;
    private final Product product;
    private final Map<UsageKey, RegisterStore.Standing> standings = new HashMap<>();

    Judgement(DecideClaim.Ports ports, ClaimFile file, Policy policy, Product product) {
        this.ports = ports;
        this.file = file;
        this.policy = policy;
        this.product = product;
    }

    Draft draft(List<Paper> papers, Set<Reason> fromStorage, LocalDate today) {
        PapersToFacts judged = judged(papers, usage(), today);
        return conclude(
                Adjudication.decideOnPapers(product, judged.facts(), fromStorage, judged.open()),
                judged,
                papers,
                fromStorage);
    }

    private PapersToFacts judged(List<Paper> papers, Usage usage, LocalDate today) {
        return PapersToFacts.of(
                file.id(),
                file.report(),
                new PapersToFacts.Cover(
                        policy.product(),
                        product.coverages().stream().anyMatch(Reimbursement.class::isInstance),
                        policy.insured().name(),
                        policy.insured().idNumber(),
                        policy.coverFrom(),
                        policy.coverTo(),
                        usage),
                today,
                papers,
                new ClaimProof.Registers(ports.hospitals().get(), Judgement::isGraded));
    }

    private Draft conclude(Decision decision, PapersToFacts judged, List<Paper> papers, Set<Reason> fromStorage) {
        return switch (decision) {
            case Decision.Ask(List<DocumentKind> missing) -> ask(missing, judged, papers, fromStorage);
            case Decision.Refer(var reasons, Optional<Reckoning> prepared) ->
                refer(reasons, prepared, judged.doubts(), judged);
            case Decision.Pay pay -> {
                Draft paid = pay(pay, judged);
                int items = paid.guards().size() + paid.usage().size();
                if (hasUnread(papers)) {
                    yield pay.later().isPresent()
                            ? ask(pay.later().get().documents(), judged, papers, fromStorage)
                            : refer(
                                    Set.of(Reason.UNREADABLE_DOCUMENT),
                                    Optional.of(pay.reckoning()),
                                    List.of(),
                                    judged);
                }
                yield items > Limits.MOST_ITEMS
                        ? refer(Set.of(Reason.ABOVE_UNMANNED_LIMIT), Optional.of(pay.reckoning()), List.of(), judged)
                        : paid;
            }
        };
    }

    /** Once for everything; again only on a new fact, else a person goes on (Insurance Law art. 22). */
    private Draft ask(List<DocumentKind> missing, PapersToFacts judged, List<Paper> papers, Set<Reason> fromStorage) {
        LocalDate today = Objects.requireNonNull(judged.facts().decideOn(), "decided on no day");
        AskedSoFar asked = AskedSoFar.of(ports.claims().events(file.id()));
        SupplementList list = SupplementList.of(file.id(), Integer.toString(file.pending()), missing)
                .with(pages(judged));
        Optional<NewFact> news = new AskAgain(asked, file, papers)
                .news(missing, some -> missingFrom(some, judged.facts().usage(), today));
        Optional<Supplements.Asked> next = asked.lists().byMachine(list, today, news);
        if (next.isPresent()) {
            return Draft.of(new ClaimCommand.Ask(next.get().list(), next.get().ground()));
        }
        Set<Reason> reasons = EnumSet.of(Reason.ASKED_BEFORE);
        reasons.addAll(fromStorage);
        return conclude(Adjudication.decide(product, judged.facts(), reasons), judged, papers, reasons);
    }

    /** Pages are asked for with other papers, where their list is needed at all. */
    private List<MissingPages> pages(PapersToFacts judged) {
        return Adjudication.isNeeded(product, judged.facts(), DocumentKind.FEE_LIST)
                ? judged.missingPages()
                : List.of();
    }

    private List<DocumentKind> missingFrom(List<Paper> papers, Usage usage, LocalDate today) {
        return Adjudication.stillMissing(product, judged(papers, usage, today).facts()).stream()
                .map(Need::first)
                .toList();
    }

    /** A comparison with the bills and stays that are now known of the claim: no other claim may use them. */
    record Compared(ClaimCommand.Comparison found, List<BillGuard> guards) {}

    /**
     * All papers of a claim against what was paid before they were there: the same proof and the same terms, with the
     * accumulators as they were without this claim.
     */
    Compared compare(Approval paid, List<Paper> papers, Set<Reason> fromStorage, LocalDate today) {
        PapersToFacts judged = judged(papers, usage().without(paid.moves()), today);
        ClaimFacts facts = judged.facts()
                .paidTo(new ClaimFacts.Payee(paid.payee().name(), paid.payee().cardNumber()));
        ClaimCommand.Comparison found =
                switch (Adjudication.decideOnPapers(product, facts, fromStorage, judged.open())) {
                    case Decision.Ask(List<DocumentKind> missing) -> new ClaimCommand.Agrees(missing);
                    case Decision.Refer(var reasons, var _) ->
                        new ClaimCommand.Differs(LaterMatter.DIFFERENT, reasons, judged.doubts());
                    case Decision.Pay pay
                    when !pay.reckoning().amount().equals(paid.amount()) ->
                        new ClaimCommand.Differs(LaterMatter.OTHER_AMOUNT, new TreeSet<>(), judged.doubts());
                    case Decision.Pay pay ->
                        new ClaimCommand.Agrees(
                                pay.later().map(Decision.Later::documents).orElse(List.of()));
                };
        return new Compared(found, found instanceof ClaimCommand.Agrees ? guards(judged) : List.of());
    }

    private Draft refer(Set<Reason> reasons, Optional<Reckoning> reckoning, List<Doubt> doubts, PapersToFacts judged) {
        return Draft.of(new ClaimCommand.Refer(
                new TreeSet<>(reasons),
                reckoning.map(steps -> new Prepared(policy.number(), policy.product(), steps)),
                doubts,
                judged.grounds(),
                Optional.ofNullable(judged.facts().decideOn()).flatMap(product::decideBy)));
    }

    private Draft pay(Decision.Pay pay, PapersToFacts judged) {
        ClaimFacts.Payee payee = judged.facts().payee();
        Approval approval = new Approval(
                file.pending(),
                policy.number(),
                policy.product(),
                pay.reckoning(),
                pay.days(),
                pay.moves(),
                new Approval.Payee(
                        Objects.requireNonNull(payee.name(), "a payee without a name"),
                        Objects.requireNonNull(payee.cardNumber(), "a payee without a card")),
                pay.later());
        return new Draft(new ClaimCommand.Pay(approval, judged.grounds()), guards(judged), writes(pay.moves()));
    }

    /** Whether the industry's grading has an item of a sub-class with a grade. */
    private static boolean isGraded(String subClass, int grade) {
        return Grading.shipped().items().stream()
                .anyMatch(item -> item.subClass().equals(subClass) && item.grade() == grade);
    }

    private List<BillGuard> guards(PapersToFacts judged) {
        List<BillGuard> guards = new ArrayList<>();
        judged.bills().forEach(bill -> guards.add(new BillGuard(bill.code(), bill.number(), policy.number())));
        judged.facts().stays().stream()
                .flatMap(stay -> Stream.of(stay.admission(), stay.discharge()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(day -> guards.add(new BillGuard(STAY, day.toString(), policy.number())));
        return guards;
    }

    /** Everything that earlier claims took from the policy, with the versions that the decision rests on. */
    private Usage usage() {
        PolicyYears years = product.limitYear().of(policy.coverFrom(), policy.coverTo());
        Usage usage = Usage.NONE;
        for (int year = 0; year <= years.last(); year++) {
            for (String benefit : product.accumulators()) {
                UsageKey key = new UsageKey(policy.number(), benefit, years.first(year));
                RegisterStore.Standing standing = ports.register().usage(key);
                standings.put(key, standing);
                if (standing.total() > 0) {
                    usage = usage.plus(new UsageMove(benefit, years.first(year), standing.total()));
                }
            }
        }
        return usage;
    }

    private List<UsageWrite> writes(List<UsageMove> moves) {
        Map<UsageKey, Long> taken = new HashMap<>();
        for (UsageMove move : moves) {
            taken.merge(
                    new UsageKey(policy.number(), move.benefit(), move.yearFrom()), move.quantity(), Math::addExact);
        }
        List<UsageWrite> writes = new ArrayList<>();
        taken.forEach((key, quantity) -> {
            RegisterStore.Standing standing = standings.getOrDefault(key, new RegisterStore.Standing(0, 0));
            writes.add(new UsageWrite(key, standing.version(), Math.addExact(standing.total(), quantity)));
        });
        return writes;
    }

    /**
     * Whether a photograph could not be used that nobody has replaced: what stands on it might speak against the rest. Once
     * a list was asked, its papers have taken the place of those before.
     */
    private boolean hasUnread(List<Paper> papers) {
        Set<DocumentKind> usable = TakenAgain.usable(papers);
        boolean unreadable = file.papers().stream()
                .filter(document -> document.status() instanceof ClaimDocument.Unreadable)
                .anyMatch(document ->
                        !document.declared().kind().map(usable::contains).orElse(false));
        return file.decided() == 0
                && (unreadable || !TakenAgain.among(papers).papers().isEmpty());
    }
}
