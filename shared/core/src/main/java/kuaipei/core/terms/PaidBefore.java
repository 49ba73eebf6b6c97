package kuaipei.core.terms;

import kuaipei.core.decision.ClaimFacts.Disability;
import kuaipei.core.decision.Input;
import kuaipei.core.money.Money;

/** Disability that was paid before is deducted from death and from disability, never below nothing. */
final class PaidBefore {

    private PaidBefore() {}

    static void deduct(Disability disability, String clause, Money benefit, Workings workings) {
        Money paid = Known.of(disability.paidBefore(), "disability.paidBefore");
        if (!paid.isZero()) {
            workings.take(
                    clause,
                    "扣除此前已付伤残保险金 " + paid + " 元，以扣完为限",
                    paid.min(benefit),
                    Input.fact("disability.paidBefore", paid));
        }
    }
}
