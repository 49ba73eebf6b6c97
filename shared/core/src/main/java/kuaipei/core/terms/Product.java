package kuaipei.core.terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.money.Money;
import kuaipei.core.time.PolicyYears;

/**
 * A product 险种 in the edition that an event's day selects: everything that its terms say, resolved to values.
 *
 * @param code as programs write it: {@code elderly-accident}
 * @param chinese its name
 * @param wording the day of the wording that applies
 * @param events which it covers
 * @param age whom it covers
 * @param waitingDays in which a disease is not covered, from the first day of cover; none on renewal
 * @param exclusions each with its clause
 * @param coverages in the order in which they are reckoned
 * @param sharedLimits sums insured that several coverages share
 * @param limitYear on which yearly limits run
 * @param preparation when a person is shown an amount
 * @param unmannedLimit above which a person decides; empty where every amount may run unmanned
 * @param decideWithinDays in which a person decides what was handed over, calendar days; empty where the product promises
 *     nothing of its own
 * @param coInsurance how several insurers share what is paid
 * @param plans one of which was bought; empty where there is only one
 * @param illnesses codes that a lump sum is paid for
 * @param payFirst when a small amount is paid before every paper is there
 * @param overrides public emergencies that ease these terms
 */
public record Product(
        String code,
        String chinese,
        String wording,
        EventRule events,
        Age age,
        Optional<Stated<Integer>> waitingDays,
        List<Exclusion> exclusions,
        List<Coverage> coverages,
        List<SharedLimit> sharedLimits,
        LimitYear limitYear,
        Preparation preparation,
        Optional<Money> unmannedLimit,
        Optional<Stated<Integer>> decideWithinDays,
        Optional<CoInsurance> coInsurance,
        Set<String> plans,
        Set<String> illnesses,
        Optional<PayFirst> payFirst,
        List<EmergencyOverride> overrides) {

    /** Completed years on the event's day, both ends covered. */
    public record Age(int least, int most) {
        public static final Age ANY = new Age(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public Product {
        exclusions = List.copyOf(exclusions);
        coverages = List.copyOf(coverages);
        sharedLimits = List.copyOf(sharedLimits);
        plans = Set.copyOf(plans);
        illnesses = Set.copyOf(illnesses);
        overrides = List.copyOf(overrides);
    }

    /** The same terms, eased by these public emergencies where a claim names one. */
    public Product withOverrides(List<EmergencyOverride> known) {
        return changed(waitingDays, coverages, known);
    }

    /** The same terms with another waiting period and other coverages. */
    Product with(Optional<Stated<Integer>> otherWaiting, List<Coverage> otherCoverages) {
        return changed(otherWaiting, otherCoverages, overrides);
    }

    private Product changed(
            Optional<Stated<Integer>> otherWaiting,
            List<Coverage> otherCoverages,
            List<EmergencyOverride> otherOverrides) {
        return new Product(
                code,
                chinese,
                wording,
                events,
                age,
                otherWaiting,
                exclusions,
                otherCoverages,
                sharedLimits,
                limitYear,
                preparation,
                unmannedLimit,
                decideWithinDays,
                coInsurance,
                plans,
                illnesses,
                payFirst,
                otherOverrides);
    }

    /** The terms as they hold for one claim: eased by the public emergency that it belongs to. */
    Product easedFor(ClaimFacts facts) {
        List<EmergencyOverride> held =
                overrides.stream().filter(each -> each.concerns(facts)).toList();
        Product eased = this;
        for (EmergencyOverride each : held) {
            eased = each.ease(eased, facts);
        }
        return overrides.isEmpty() ? this : eased.withOverrides(held);
    }

    /** The claim without bills of a suspected phase: they come before the event, and rightly so. */
    ClaimFacts withoutSuspectedPhase(ClaimFacts facts) {
        if (overrides.isEmpty()) {
            return facts;
        }
        return facts.with(
                facts.stays(),
                facts.bills().stream()
                        .filter(bill -> overrides.stream().noneMatch(each -> each.countsAsSuspected(bill, facts)))
                        .toList());
    }

    /** The one coverage of a kind, if the product has it. */
    public <C extends Coverage> Optional<C> coverage(Class<C> kind) {
        return coverages.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public Set<String> accumulators() {
        return Stream.concat(
                        coverages.stream().flatMap(coverage -> coverage.accumulators().stream()),
                        sharedLimits.stream().map(SharedLimit::accumulator))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The years on which the limits of a claim's policy run. */
    PolicyYears years(ClaimFacts facts) {
        return Known.years(limitYear, facts);
    }

    /** Without the stays and bills that an exclusion names: a person judges them, and no amount is prepared for them. */
    ClaimFacts counted(ClaimFacts facts) {
        return facts.with(
                facts.stays().stream()
                        .filter(stay -> exclusions.stream().noneMatch(each -> each.names(stay.treatment())))
                        .toList(),
                facts.bills().stream()
                        .filter(bill -> exclusions.stream().noneMatch(each -> each.names(bill.treatment())))
                        .toList());
    }

    Stream<Coverage> claimed(ClaimFacts facts) {
        return coverages.stream().filter(coverage -> coverage.isClaimedBy(facts));
    }

    /** Every paper that the claimed coverages need, each once, in the order asked. */
    public List<Need> needs(ClaimFacts facts) {
        return List.copyOf(easedFor(facts)
                .claimed(facts)
                .flatMap(coverage -> coverage.documents().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
