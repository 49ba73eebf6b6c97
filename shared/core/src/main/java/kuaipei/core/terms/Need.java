package kuaipei.core.terms;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.ClaimFacts;
import kuaipei.core.paper.DocumentKind;

/**
 * A paper that a coverage needs, with its accepted substitutes.
 *
 * @param anyOf one of these is enough; the first is asked for
 * @param causes only for these causes; empty: for all
 * @param wanted what it must be, in Chinese, where the kind does not say it: of papers without a kind of their own, a person
 *     judges whether what came is the one
 */
public record Need(List<DocumentKind> anyOf, Set<Cause> causes, Optional<String> wanted) {

    public Need {
        anyOf = List.copyOf(anyOf);
        causes = Set.copyOf(causes);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a need names at least one kind of paper");
        }
    }

    /** Whether it is needed at all after what happened. */
    public boolean appliesTo(ClaimFacts facts) {
        Cause cause = facts.event().cause();
        return causes.isEmpty() || (cause != null && causes.contains(cause));
    }

    boolean missingFrom(ClaimFacts facts) {
        return appliesTo(facts) && Collections.disjoint(anyOf, facts.documents());
    }

    /** Whether papers of one kind alone meet it. */
    boolean isMetOnlyBy(DocumentKind kind, ClaimFacts facts) {
        return appliesTo(facts)
                && anyOf.contains(kind)
                && anyOf.stream().filter(other -> other != kind).noneMatch(facts.documents()::contains);
    }

    public DocumentKind first() {
        return anyOf.getFirst();
    }

    /** As people read it. */
    public String chinese() {
        return wanted.orElseGet(() -> first().chinese());
    }
}
