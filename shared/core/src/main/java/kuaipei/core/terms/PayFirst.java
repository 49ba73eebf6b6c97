package kuaipei.core.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;

/**
 * Paying a small amount first and taking the remaining papers later 单证后置, on the claimant's promise that what was said is
 * true. Every fact must be proven all the same: only papers are late, no proof.
 *
 * @param most that is paid so, with its clause
 * @param withinDays in which the papers follow, calendar days from the decision
 * @param first papers that must be there at once
 */
public record PayFirst(Stated<Money> most, Stated<Integer> withinDays, List<Need> first) {

    public PayFirst {
        first = List.copyOf(first);
    }

    /**
     * What is still to come and by when; nothing where the claim must wait for its papers.
     *
     * @param missing papers that the claim needs and does not have
     */
    Optional<Decision.Later> allows(ClaimFacts facts, Money amount, List<Need> missing) {
        ClaimFacts.Promise promise = facts.promise();
        LocalDate decided = facts.decideOn();
        LocalDate event = facts.event().date();
        if (promise == null || promise.declaredOn() == null || decided == null || event == null) {
            return Optional.empty();
        }
        // Nobody can promise the truth of what has not happened yet.
        boolean declared =
                !promise.declaredOn().isBefore(event) && !promise.declaredOn().isAfter(decided);
        boolean small = !amount.isMoreThan(most.value());
        boolean enough = first.stream().noneMatch(need -> need.missingFrom(facts));
        return declared && small && enough
                ? Optional.of(new Decision.Later(
                        missing.stream().map(Need::anyOf).distinct().toList(), decided.plusDays(withinDays.value())))
                : Optional.empty();
    }

    void explain(Decision.Later later, Workings workings) {
        workings.note(
                most.clause(), "已承诺所述真实，金额不超过 " + most.value() + " 元，先行赔付", Input.terms(most.clause(), most.value()));
        workings.note(
                withinDays.clause(),
                "所缺 " + later.documents().size() + " 份材料请于 " + later.due() + " 前补交",
                Input.terms(withinDays.clause(), withinDays.value()));
    }
}
