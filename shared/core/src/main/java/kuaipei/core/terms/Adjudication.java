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
import kuaipei.core.law.Entitlement;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.time.PolicyYears;

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
    public static Decision decide(Product terms, ClaimFacts facts, Set<Reason> fromStorage) {
        Product product = terms.easedFor(facts);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(fromStorage);
        reasons.addAll(Checks.reasons(product, facts));
        if (!reasons.isEmpty()) {
            return refer(product, facts, reasons);
        }
        List<DocumentKind> missing = missing(product, facts);
        if (!missing.isEmpty()) {
            return payFirst(product, facts).orElseGet(() -> new Decision.Ask(missing));
        }
        Workings workings = reckon(product, facts);
        Optional<Reason> amount = objection(product, workings);
        if (amount.isPresent()) {
            product.unmanned().explain(workings);
            return new Decision.Refer(new TreeSet<>(Set.of(amount.get())), Optional.of(workings.reckoning()));
        }
        return new Decision.Pay(workings.reckoning(), workings.days(), workings.moves());
    }

    /** A small amount on the claimant's promise, before every paper is there; nothing where the terms do not allow it. */
    private static Optional<Decision> payFirst(Product product, ClaimFacts facts) {
        if (product.payFirst().isEmpty()) {
            return Optional.empty();
        }
        PayFirst promised = product.payFirst().get();
        Workings workings = reckon(product, facts);
        if (objection(product, workings).isPresent()) {
            return Optional.empty();
        }
        return promised.allows(facts, workings.amount(), stillMissing(product, facts))
                .map(later -> {
                    promised.explain(later, workings);
                    return new Decision.Pay(
                            workings.reckoning(), workings.days(), workings.moves(), Optional.of(later));
                });
    }

    /**
     * Decides on what was read on papers. A fact of which too little was read is no reason for a person while papers are
     * missing that may prove it: the claimant is asked for them first, once and for all of them.
     *
     * @param open paths of {@code facts.doubtful()} that no paper contradicts
     */
    public static Decision decideOnPapers(Product terms, ClaimFacts facts, Set<Reason> fromStorage, Set<String> open) {
        Product product = terms.easedFor(facts);
        List<DocumentKind> missing = missing(product, facts);
        if (missing.isEmpty() || !open.containsAll(facts.doubtful())) {
            return decide(product, facts, fromStorage);
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(fromStorage);
        reasons.addAll(Checks.reasons(product, facts));
        if (reasons.isEmpty()) {
            return decide(product, facts, fromStorage);
        }
        reasons.remove(Reason.DOUBTFUL_FACT);
        if (open.stream().anyMatch(path -> path.endsWith(".hospital"))) {
            reasons.remove(Reason.HOSPITAL_UNKNOWN);
        }
        return reasons.isEmpty() ? new Decision.Ask(missing) : decide(product, facts, fromStorage);
    }

    private static List<DocumentKind> missing(Product product, ClaimFacts facts) {
        return stillMissing(product, facts).stream().map(Need::first).distinct().toList();
    }

    /** Papers that the claim needs and does not have, for whoever decides it, in the order asked. */
    public static List<Need> stillMissing(Product product, ClaimFacts facts) {
        return product.needs(facts).stream()
                .filter(need -> need.missingFrom(facts))
                .toList();
    }

    /** Whether the claim needs a paper of this kind, and none that is accepted in its place is there. */
    public static boolean isNeeded(Product product, ClaimFacts facts, DocumentKind kind) {
        return product.needs(facts).stream().anyMatch(need -> need.isMetOnlyBy(kind, facts));
    }

    /**
     * What would be paid and taken from the accumulators if the claim were paid as the terms give it: for a person who
     * approves it.
     *
     * @throws IllegalArgumentException if a fact that the amount rests on is not known
     */
    public static Decision.Pay asTheTermsGive(Product product, ClaimFacts facts) {
        Workings workings = reckon(product.easedFor(facts), facts);
        return new Decision.Pay(workings.reckoning(), workings.days(), workings.moves());
    }

    /** Looked at only when nothing else stands in the way and every paper is there. */
    private static Optional<Reason> objection(Product product, Workings workings) {
        if (workings.amount().isZero()) {
            return Optional.of(Reason.NOTHING_PAYABLE);
        }
        return product.unmanned().arePassedBy(workings) ? Optional.of(Reason.ABOVE_UNMANNED_LIMIT) : Optional.empty();
    }

    private static Decision refer(Product product, ClaimFacts facts, Set<Reason> reasons) {
        boolean reckonable = !reasons.contains(Reason.DOUBTFUL_FACT)
                && product.preparation().allows(reasons, facts)
                && !product.claimed(facts).isEmpty();
        Optional<Reckoning> prepared =
                reckonable ? Optional.of(reckon(product, facts).reckoning()) : Optional.empty();
        return new Decision.Refer(new TreeSet<>(reasons), prepared);
    }

    /**
     * What may be paid in advance on a death 预赔, on the family's request and with the approval that the wording names, while
     * the rest is still being looked into. Nothing where it is in doubt that the event is covered.
     */
    public static Money advance(Product product, ClaimFacts facts) {
        return Checks.isCoverInDoubt(product, facts)
                ? Money.ZERO
                : death(product, facts)
                        .map(death -> death.advanceOf(benefit(product, death, facts)))
                        .orElse(Money.ZERO);
    }

    /** Who takes the amount on a death by wording and law; empty where the claim tells of nobody. */
    public static Optional<Entitlement> entitled(Product product, ClaimFacts facts) {
        return death(product, facts)
                .flatMap(death -> death.sharesOf(benefit(product, death, facts), facts))
                .map(DeathShares::entitlement);
    }

    private static Optional<DeathBenefit> death(Product product, ClaimFacts facts) {
        return product.coverage(DeathBenefit.class).filter(each -> each.isClaimedBy(facts));
    }

    /** The amount on death alone, whatever else is claimed. */
    private static Money benefit(Product product, DeathBenefit death, ClaimFacts facts) {
        Workings own = new Workings(facts);
        reckon(product, death, facts, own);
        return own.amount();
    }

    static Workings reckon(Product product, ClaimFacts facts) {
        Workings workings = new Workings(facts);
        for (EmergencyOverride override : product.overrides()) {
            if (override.concerns(facts)) {
                override.explain(facts, workings);
            }
        }
        for (Exclusion exclusion : product.exclusions()) {
            if (exclusion.concerns(facts)) {
                exclusion.explain(facts, workings);
            }
        }
        ClaimFacts counted = product.counted(facts);
        product.claimed(counted).forEach(coverage -> reckon(product, coverage, counted, workings));
        product.coInsurance().ifPresent(insurers -> insurers.explain(workings));
        return workings;
    }

    private static void reckon(Product product, Coverage coverage, ClaimFacts facts, Workings workings) {
        PolicyYears years = product.years(facts);
        Money start = workings.amount();
        Money before = start.minus(workings.besides());
        coverage.reckon(facts, years, workings);
        Money added = workings.amount().minus(workings.besides()).minus(before).orNothing();
        for (SharedLimit limit : product.sharedLimits()) {
            if (limit.benefits().contains(Benefit.of(coverage))) {
                limit.apply(facts, years.yearOf(Known.eventDate(facts)), added, workings);
            }
        }
        Money benefit = workings.amount().minus(start);
        workings.came(Benefit.of(coverage), benefit);
        if (coverage instanceof DeathBenefit death) {
            if (!Checks.isCoverInDoubt(product, facts)) {
                death.explainAdvance(benefit, workings);
            }
            death.sharesOf(benefit, facts).ifPresent(shares -> shares.explain(workings));
        }
    }
}
