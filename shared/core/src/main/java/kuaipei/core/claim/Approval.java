package kuaipei.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;

/**
 * A decision to pay 核定赔付, with all that its payment and its letter rest on.
 *
 * @param decision its number in the claim, from 1
 * @param policy the policy that pays
 * @param product wire name of its product
 * @param days days counted within the limits; empty where the product has none
 * @param moves what it took from the policy's accumulators
 * @param later papers that follow the payment; empty where all were there, and in approvals from before it was kept
 */
public record Approval(
        int decision,
        String policy,
        String product,
        Reckoning reckoning,
        OptionalInt days,
        List<UsageMove> moves,
        Payee payee,
        Optional<Decision.Later> later) {

    public Approval {
        moves = List.copyOf(moves);
        if (!reckoning.amount().isMoreThan(Money.ZERO)) {
            throw new IllegalArgumentException("nothing to pay is not a payment");
        }
    }

    /** Of a claim whose papers were all there. */
    public Approval(
            int decision,
            String policy,
            String product,
            Reckoning reckoning,
            OptionalInt days,
            List<UsageMove> moves,
            Payee payee) {
        this(decision, policy, product, reckoning, days, moves, payee, Optional.empty());
    }

    public Money amount() {
        return reckoning.amount();
    }

    Approval to(Payee other) {
        return new Approval(decision, policy, product, reckoning, days, moves, other, later);
    }

    /** Who is paid 领款人, and where. */
    public record Payee(String name, String cardNumber) {
        @Override
        public String toString() {
            return "Payee[…]";
        }
    }
}
