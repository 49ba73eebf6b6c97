package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.decision.Treatment;
import kuaipei.core.time.PolicyYears;
import org.jspecify.annotations.Nullable;

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
 * @param unmanned amounts above which a person decides
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
        UnmannedLimits unmanned,
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
                unmanned,
                decideWithinDays,
                coInsurance,
                plans,
                illnesses,
                payFirst,
                otherOverrides);
    }

    /** The terms as they hold for one claim: eased by the public emergency that it belongs to. */
    Product easedFor(ClaimFacts facts) {
        if (overrides.isEmpty()) {
            return this;
        }
        List<EmergencyOverride> held =
                overrides.stream().filter(each -> each.concerns(facts)).toList();
        Product eased = this;
        for (EmergencyOverride each : held) {
            eased = each.ease(eased, facts);
        }
        return eased.withOverrides(held);
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
        for (Coverage coverage : coverages) {
            if (kind.isInstance(coverage)) {
                return Optional.of(kind.cast(coverage));
            }
        }
        return Optional.empty();
    }

    public Set<String> accumulators() {
        return Stream.concat(
                        coverages.stream().flatMap(coverage -> coverage.accumulators().stream()),
                        sharedLimits.stream().map(SharedLimit::accumulator))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day by which a person decides what was handed over; empty where these terms promise no day of their own. */
    public Optional<LocalDate> decideBy(LocalDate handedOver) {
        return decideWithinDays.map(within -> handedOver.plusDays(within.value()));
    }

    /** The years on which the limits of a claim's policy run. */
    PolicyYears years(ClaimFacts facts) {
        return Known.years(limitYear, facts);
    }

    /** Without the stays and bills that an exclusion names: a person judges them, and no amount is prepared for them. */
    ClaimFacts counted(ClaimFacts facts) {
        List<Stay> stays = withoutExcluded(facts.stays(), Stay::treatment);
        List<Bill> bills = withoutExcluded(facts.bills(), Bill::treatment);
        return stays == facts.stays() && bills == facts.bills() ? facts : facts.with(stays, bills);
    }

    /** The list itself where nothing in it is excluded, as almost always: a decision asks this several times. */
    private <T> List<T> withoutExcluded(List<T> all, Function<T, @Nullable Treatment> treatment) {
        for (T each : all) {
            if (excludes(treatment.apply(each))) {
                return all.stream()
                        .filter(other -> !excludes(treatment.apply(other)))
                        .toList();
            }
        }
        return all;
    }

    private boolean excludes(@Nullable Treatment treatment) {
        for (Exclusion exclusion : exclusions) {
            if (exclusion.names(treatment)) {
                return true;
            }
        }
        return false;
    }

    List<Coverage> claimed(ClaimFacts facts) {
        List<Coverage> claimed = new ArrayList<>(coverages.size());
        for (Coverage coverage : coverages) {
            if (coverage.isClaimedBy(facts)) {
                claimed.add(coverage);
            }
        }
        return claimed;
    }

    /** Every paper that the claimed coverages need, each once, in the order asked. */
    public List<Need> needs(ClaimFacts facts) {
        Set<Need> needs = new LinkedHashSet<>();
        for (Coverage coverage : easedFor(facts).claimed(facts)) {
            needs.addAll(coverage.documents());
        }
        return List.copyOf(needs);
    }
}
