package kuaipei.core.decision;

import java.util.List;
import kuaipei.core.money.Money;

/**
 * The ordered steps of an amount: letter to the claimant, audit trail and regression test in one.
 *
 * @param amount never below nothing
 * @param steps each begins where the one before it ended; the last ends at the amount
 */
public record Reckoning(Money amount, List<Step> steps) {

    public Reckoning {
        steps = List.copyOf(steps);
        if (amount.fen() < 0) {
            throw new IllegalArgumentException("a reckoning never ends below nothing: " + amount);
        }
        Money at = Money.ZERO;
        for (Step step : steps) {
            if (!step.before().equals(at)) {
                throw new IllegalArgumentException(
                        "step " + step.clause() + " begins at " + step.before() + ", not at " + at);
            }
            at = step.after();
        }
        if (!at.equals(amount)) {
            throw new IllegalArgumentException("the steps end at " + at + ", not at " + amount);
        }
    }
}
