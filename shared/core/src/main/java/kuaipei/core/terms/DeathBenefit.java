package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.money.Money;
import kuaipei.core.time.PolicyYears;

/**
 * A fixed sum on death 身故保险金, with other sums where the person died as a passenger. A person always decides it; what
 * is reckoned here prepares that decision.
 *
 * @param sum for any covered accident
 * @param passenger sums by cause, for passengers of public transport
 * @param passengerSum whether those replace the sum or add to it
 * @param withinDays from the event's day, which is day 0
 * @param paidBefore clause by which disability paid before is deducted
 */
public record DeathBenefit(
        Stated<Sums> sum,
        Map<Cause, Stated<Sums>> passenger,
        PassengerSum passengerSum,
        Stated<Integer> withinDays,
        String paidBefore,
        List<Need> documents)
        implements Coverage {

    /** The first product's terms leave this open, so it is a parameter. */
    public enum PassengerSum {
        REPLACES,
        ADDS
    }

    public DeathBenefit {
        passenger = Map.copyOf(passenger);
        documents = List.copyOf(documents);
    }

    @Override
    public boolean isClaimedBy(ClaimFacts facts) {
        return facts.death() != null;
    }

    @Override
    public Set<String> accumulators() {
        return Set.of();
    }

    @Override
    public void reckon(ClaimFacts facts, PolicyYears years, Workings workings) {
        LocalDate died = Known.of(Known.of(facts.death(), "death").date(), "death.date");
        long day = ChronoUnit.DAYS.between(Known.eventDate(facts), died);
        if (day > withinDays.value()) {
            workings.note(withinDays.clause(), "事故后第 %d 天身故，超过 %d 天".formatted(day, withinDays.value()));
            return;
        }
        Money before = workings.amount();
        addSums(facts, workings);
        ClaimFacts.Disability disability = facts.disability();
        if (disability != null) {
            PaidBefore.deduct(disability, paidBefore, workings.amount().minus(before), workings);
        }
    }

    private void addSums(ClaimFacts facts, Workings workings) {
        Stated<Sums> asPassenger = passenger.get(Known.of(facts.event().cause(), "event.cause"));
        if (asPassenger == null || passengerSum == PassengerSum.ADDS) {
            workings.add(
                    sum.clause(),
                    "意外身故保险金",
                    sum.value().of(facts.insured(), facts.event().date()));
        }
        if (asPassenger != null) {
            workings.add(
                    asPassenger.clause(),
                    "公共交通意外身故保险金",
                    asPassenger.value().of(facts.insured(), facts.event().date()));
        }
    }
}
