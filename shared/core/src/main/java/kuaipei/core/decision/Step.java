package kuaipei.core.decision;

import kuaipei.core.money.Money;

/**
 * One step of a reckoning 理算.
 *
 * @param clause number of the clause in the wording: {@code 5.1}
 * @param text what was done, in Chinese as the claimant reads it
 * @param before amount before the step
 * @param after amount after it
 */
public record Step(String clause, String text, Money before, Money after) {}
