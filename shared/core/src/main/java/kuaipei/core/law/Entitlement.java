package kuaipei.core.law;

import java.util.List;
import kuaipei.core.money.Money;

/** Who takes a death benefit. */
public sealed interface Entitlement {

    /** What one person takes. */
    record Share(String name, Money amount) {}

    /** The shares add up to the benefit, to the fen. */
    record Shared(List<Share> shares) implements Entitlement {
        public Shared {
            shares = List.copyOf(shares);
        }
    }

    /** The estate 遗产 of the insured person, for the heirs to claim (art. 42; Interpretation III art. 14). */
    record Estate(Money amount) implements Entitlement {}

    /** The papers do not settle it: a person does. */
    record ForPerson(Why why) implements Entitlement {}

    enum Why {
        /** Some of one order have a share stated and some have not. */
        SOME_SHARES_STATED,
        /** The stated shares of one order are not the whole. */
        SHARES_NOT_WHOLE,
        /** Descendants of a dead heir may stand in, Civil Code art. 1128. */
        DESCENDANTS_MAY_STAND_IN
    }
}
