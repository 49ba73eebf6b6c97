package kuaipei.core.terms;

import java.util.Collections;
import java.util.Set;
import kuaipei.core.decision.Reason;

/**
 * When a person who decides is shown an amount.
 *
 * @param rule how the reasons are meant
 * @param reasons that forbid an amount, or the only ones that allow it
 */
public record Preparation(Rule rule, Set<Reason> reasons) {

    public enum Rule {
        UNLESS_ANY_OF,
        ONLY_IF_ALL_OF
    }

    public Preparation {
        reasons = Set.copyOf(reasons);
    }

    boolean allows(Set<Reason> held) {
        return switch (rule) {
            case UNLESS_ANY_OF -> Collections.disjoint(held, reasons);
            case ONLY_IF_ALL_OF -> reasons.containsAll(held);
        };
    }
}
