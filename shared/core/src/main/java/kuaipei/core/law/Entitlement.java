package kuaipei.core.law;

import java.util.List;
import java.util.Locale;
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
        SOME_SHARES_STATED("同一顺序的受益人有的写明份额，有的没有"),
        /** The stated shares of one order are not the whole. */
        SHARES_NOT_WHOLE("同一顺序写明的份额合计不是 100%"),
        /** Descendants of a dead heir may stand in, Civil Code art. 1128. */
        DESCENDANTS_MAY_STAND_IN("已故继承人的晚辈可能代位继承（《民法典》第 1128 条）"),
        /** The statutory heirs take it, and nobody has said yet who they are. */
        HEIRS_NOT_KNOWN("法定继承人尚待查明");

        private final String chinese;

        Why(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** As programs write it: {@code shares-not-whole}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
