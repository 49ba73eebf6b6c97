package kuaipei.core.terms;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;

/** Decides a claim 核定: pays, asks once for everything missing, or hands over to a person. It never refuses. */
public final class Adjudication {

    private Adjudication() {}

    public static Decision decide(Product product, ClaimFacts facts) {
        return decide(product, facts, Set.of());
    }

    /**
     * Decides by the product's terms.
     *
     * @param fromStorage reasons that only storage knows: a bill seen before, nobody insured, an unreadable document
     */
    public static Decision decide(Product product, ClaimFacts facts, Set<Reason> fromStorage) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(fromStorage);
        reasons.addAll(Checks.reasons(product, facts));
        if (!reasons.isEmpty()) {
            return refer(product, facts, reasons);
        }
        List<DocumentKind> missing = missing(product, facts);
        if (!missing.isEmpty()) {
            return new Decision.Ask(missing);
        }
        Workings workings = reckon(product, facts);
        Optional<Reason> amount = objection(product, workings.amount());
        if (amount.isPresent()) {
            return new Decision.Refer(new TreeSet<>(Set.of(amount.get())), Optional.of(workings.reckoning()));
        }
        return new Decision.Pay(workings.reckoning(), workings.days(), workings.moves());
    }

    /**
     * Decides on what was read on papers. A fact of which too little was read is no reason for a person while papers are
     * missing that may prove it: the claimant is asked for them first, once and for all of them.
     *
     * @param open paths of {@code facts.doubtful()} that no paper contradicts
     */
    public static Decision decideOnPapers(
            Product product, ClaimFacts facts, Set<Reason> fromStorage, Set<String> open) {
        List<DocumentKind> missing = missing(product, facts);
        if (missing.isEmpty() || !open.containsAll(facts.doubtful())) {
            return decide(product, facts, fromStorage);
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(fromStorage);
        reasons.addAll(Checks.reasons(product, facts));
        reasons.remove(Reason.DOUBTFUL_FACT);
        if (open.stream().anyMatch(path -> path.endsWith(".hospital"))) {
            reasons.remove(Reason.HOSPITAL_UNKNOWN);
        }
        return reasons.isEmpty() ? new Decision.Ask(missing) : decide(product, facts, fromStorage);
    }

    private static List<DocumentKind> missing(Product product, ClaimFacts facts) {
        return product.needs(facts).stream()
                .filter(need -> need.missingFrom(facts))
                .map(Need::first)
                .distinct()
                .toList();
    }

    /** Looked at only when nothing else stands in the way and every paper is there. */
    private static Optional<Reason> objection(Product product, Money amount) {
        if (amount.isZero()) {
            return Optional.of(Reason.NOTHING_PAYABLE);
        }
        return product.unmannedLimit().filter(amount::isMoreThan).map(limit -> Reason.ABOVE_UNMANNED_LIMIT);
    }

    private static Decision refer(Product product, ClaimFacts facts, Set<Reason> reasons) {
        boolean reckonable = !reasons.contains(Reason.DOUBTFUL_FACT)
                && product.preparation().allows(reasons)
                && product.claimed(facts).findAny().isPresent();
        Optional<Reckoning> prepared =
                reckonable ? Optional.of(reckon(product, facts).reckoning()) : Optional.empty();
        return new Decision.Refer(new TreeSet<>(reasons), prepared);
    }

    static Workings reckon(Product product, ClaimFacts facts) {
        Workings workings = new Workings();
        product.claimed(facts).forEach(coverage -> coverage.reckon(facts, Known.years(facts), workings));
        return workings;
    }
}
