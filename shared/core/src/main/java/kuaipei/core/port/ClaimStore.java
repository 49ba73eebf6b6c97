package kuaipei.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;

/** The claims table: each claim's state and events, always written together or not at all. */
public interface ClaimStore {

    /** The claim as it stands, read consistently. */
    Optional<StoredClaim> load(ClaimId claim);

    /** Every event of the claim, oldest first; empty if there is no such claim. */
    List<StoredEvent> events(ClaimId claim);

    /** Writes state, events, guards and accumulators in one transaction, or nothing of it. */
    Written append(Change change);

    /** @param version sequence number of the last event, from 1 */
    record StoredClaim(ClaimId claim, long version, ClaimState state) {}

    /** @param seq from 1, without gaps */
    record StoredEvent(ClaimId claim, long seq, Instant at, ClaimEvent event) {}

    /** How a write ended. */
    sealed interface Written {}

    /** @param version of the claim now */
    record Done(long version) implements Written {}

    /** Somebody else wrote the claim or an accumulator since it was read: read again, decide again. */
    record Overtaken() implements Written {}

    /** Another claim holds the bill: nothing was written. */
    record BillSeenBefore(BillGuard bill) implements Written {}
}
