package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;
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
 * @param beneficiary who is paid, where the wording says it
 * @param advance share that may be paid before everything is settled 预赔, on request and with approval; empty where the
 *     wording has none
 */
public record DeathBenefit(
        Stated<Sums> sum,
        Map<Cause, Stated<Sums>> passenger,
        PassengerSum passengerSum,
        Stated<Integer> withinDays,
        String paidBefore,
        Optional<Stated<BeneficiaryRule>> beneficiary,
        Optional<Stated<Rate>> advance,
        List<Need> documents)
        implements Coverage {

    /** The first product's terms leave this open, so it is a parameter. */
    public enum PassengerSum {
        REPLACES,
        ADDS
    }

    /** Who is paid. Left open by the first product's text, so it is a parameter. */
    public enum BeneficiaryRule {
        /** Whom the insured person named; where nobody was named, the heirs by law (Insurance Law art. 40 to 42). */
        DESIGNATED_ELSE_HEIRS("受益人：有指定的按指定；没有指定的，给付法定继承人"),
        /** Nobody can be named, as in a scheme that a government buys: the heirs by law. */
        HEIRS("受益人为法定继承人");

        private final String text;

        BeneficiaryRule(String text) {
            this.text = text;
        }
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
            workings.note(
                    withinDays.clause(),
                    "事故后第 %d 天身故，超过 %d 天".formatted(day, withinDays.value()),
                    Input.fact("event.date", Known.eventDate(facts)),
                    Input.fact("death.date", died),
                    Input.terms(withinDays.clause(), withinDays.value()));
            return;
        }
        Money before = workings.amount();
        addSums(facts, workings);
        ClaimFacts.Disability disability = facts.disability();
        if (disability != null) {
            PaidBefore.deduct(disability, paidBefore, workings.amount().minus(before), workings);
        }
        beneficiary.ifPresent(rule -> workings.note(rule.clause(), rule.value().text));
    }

    /** Who takes an amount on death; empty where the wording or the claim says nothing of it. */
    Optional<DeathShares> sharesOf(Money benefit, ClaimFacts facts) {
        return beneficiary.flatMap(rule -> DeathShares.of(rule, Known.of(facts.death(), "death"), benefit));
    }

    /** What may be paid in advance of an amount on death; nothing where the wording has no advance. */
    Money advanceOf(Money benefit) {
        return advance.map(share -> share.value().of(benefit)).orElse(Money.ZERO);
    }

    /** A step that tells the person who decides what the wording allows to be paid at once. */
    void explainAdvance(Money benefit, Workings workings) {
        advance.filter(share -> !benefit.isZero())
                .ifPresent(share -> workings.note(
                        share.clause(),
                        "经家属申请和批准，可先行预付身故保险金的 " + share.value() + " 即 " + advanceOf(benefit) + " 元",
                        Input.terms(share.clause(), share.value())));
    }

    private void addSums(ClaimFacts facts, Workings workings) {
        Cause cause = Known.of(facts.event().cause(), "event.cause");
        Stated<Sums> asPassenger = passenger.get(cause);
        if (asPassenger == null || passengerSum == PassengerSum.ADDS) {
            Money due = sum.value().of(facts.insured(), facts.event().date());
            workings.add(sum.clause(), "意外身故保险金", due, Input.terms(sum.clause(), due));
        }
        if (asPassenger != null) {
            Money more = asPassenger.value().of(facts.insured(), facts.event().date());
            Input[] inputs = {Input.fact("event.cause", cause.chinese()), Input.terms(asPassenger.clause(), more)};
            if (passengerSum == PassengerSum.ADDS) {
                workings.addBesides(asPassenger.clause(), "公共交通意外身故保险金，另行给付", more, inputs);
            } else {
                workings.add(asPassenger.clause(), "公共交通意外身故保险金", more, inputs);
            }
        }
    }
}
