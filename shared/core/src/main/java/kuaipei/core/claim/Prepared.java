package kuaipei.core.claim;

import kuaipei.core.decision.Reckoning;
import kuaipei.core.money.Money;

/**
 * What the terms give of a claim that a person decides.
 *
 * @param policy the policy that would pay
 * @param product wire name of its product
 */
public record Prepared(String policy, String product, Reckoning reckoning) {

    public Money amount() {
        return reckoning.amount();
    }
}
