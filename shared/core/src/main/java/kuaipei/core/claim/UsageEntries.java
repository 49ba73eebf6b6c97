package kuaipei.core.claim;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.claim.ClaimState.Declined;
import kuaipei.core.claim.ClaimState.Withdrawn;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;

/**
 * What an event of a claim enters into the accumulators of its policy. A claim has always taken exactly what the approval that
 * stands says: whatever changes that approval is followed by entries that reverse the old moves and make the new ones. An
 * entry that was made is never changed.
 *
 * <p>Reopening a paid claim gives nothing back yet: the money is with the claimant, and no other claim may use its limits. The
 * decision that follows reverses and enters anew in one transaction; if a person declines to pay more, what was paid stays
 * taken. A claim that is withdrawn or declined before anything was paid gives back what it took.
 */
public final class UsageEntries {

    private UsageEntries() {}

    /** Entries that take the accumulators from one state of a claim to a later one, reversals first; usually none. */
    public static List<UsageMove> between(ClaimState before, ClaimState after) {
        List<UsageMove> old = taken(before);
        List<UsageMove> now = taken(after);
        if (old.equals(now)) {
            return List.of();
        }
        List<UsageMove> entries = new ArrayList<>();
        old.forEach(move -> entries.add(move.reversed()));
        entries.addAll(now);
        return entries;
    }

    /** What a claim has taken as it stands. */
    public static List<UsageMove> taken(ClaimState state) {
        boolean closedUnpaid = (state instanceof Declined || state instanceof Withdrawn)
                && !state.file().paid().isMoreThan(Money.ZERO);
        return closedUnpaid
                ? List.of()
                : state.file().approval().map(Approval::moves).orElse(List.of());
    }

    /** The policy whose accumulators an entry is for: that of the approval that makes or takes it back. */
    public static String policy(ClaimState before, ClaimState after) {
        return after.file()
                .approval()
                .or(() -> before.file().approval())
                .map(Approval::policy)
                .orElseThrow(() ->
                        new IllegalArgumentException("claim " + after.file().id() + " was never approved"));
    }
}
