package kuaipei.core.terms;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.paper.DocumentKind;

/**
 * A paper that a coverage needs, with its accepted substitutes.
 *
 * @param anyOf one of these is enough; the first is asked for
 * @param causes only for these causes; empty: for all
 */
public record Need(List<DocumentKind> anyOf, Set<Cause> causes) {

    public Need {
        anyOf = List.copyOf(anyOf);
        causes = Set.copyOf(causes);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a need names at least one kind of paper");
        }
    }

    boolean missingFrom(ClaimFacts facts) {
        Cause cause = facts.event().cause();
        boolean applies = causes.isEmpty() || (cause != null && causes.contains(cause));
        return applies && Collections.disjoint(anyOf, facts.documents());
    }

    DocumentKind first() {
        return anyOf.getFirst();
    }
}
