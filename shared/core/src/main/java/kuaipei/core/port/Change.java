package kuaipei.core.port;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Outcome.Moved;

/**
 * One transaction on one claim.
 *
 * @param expected the version that was read; 0 for a claim that must not exist yet
 * @param guards bills that this claim must be the only one to hold; the same bill twice counts once
 * @param usage accumulators with the versions that were read
 */
public record Change(
        ClaimId claim,
        long expected,
        ClaimState after,
        List<ClaimEvent> events,
        Instant at,
        List<BillGuard> guards,
        List<UsageWrite> usage) {

    public Change {
        events = List.copyOf(events);
        guards = List.copyOf(new LinkedHashSet<>(guards));
        usage = List.copyOf(usage);
        if (expected < 0) {
            throw new IllegalArgumentException("versions count from 0");
        }
    }

    /** A change of the claim alone. */
    public static Change of(ClaimId claim, long expected, Moved moved, Instant at) {
        return new Change(claim, expected, moved.state(), moved.events(), at, List.of(), List.of());
    }

    /** Items the transaction writes besides the state: the limit of {@link Limits#MOST_ITEMS} counts them. */
    public int size() {
        return 1 + 2 * events.size() + guards.size() + usage.size();
    }
}
