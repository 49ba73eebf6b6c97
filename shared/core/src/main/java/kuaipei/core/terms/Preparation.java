package kuaipei.core.terms;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.decision.Reason;

/**
 * When a person who decides is shown an amount.
 *
 * @param rule how the reasons are meant
 * @param reasons that forbid an amount, or the only ones that allow it
 * @param heavy instead of this one where a death or a disability is claimed, which a person always decides
 */
public record Preparation(Rule rule, Set<Reason> reasons, Optional<Preparation> heavy) {

    public enum Rule {
        UNLESS_ANY_OF,
        ONLY_IF_ALL_OF
    }

    public Preparation {
        reasons = Set.copyOf(reasons);
    }

    boolean allows(Set<Reason> held, ClaimFacts facts) {
        boolean isHeavy = facts.death() != null || facts.disability() != null;
        return (isHeavy ? heavy.orElse(this) : this).allows(held);
    }

    private boolean allows(Set<Reason> held) {
        return switch (rule) {
            case UNLESS_ANY_OF -> Collections.disjoint(held, reasons);
            case ONLY_IF_ALL_OF -> reasons.containsAll(held);
        };
    }
}
