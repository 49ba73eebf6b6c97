package kuaipei.core.port;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.UsageEntries;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.port.ClaimStore.BillSeenBefore;
import kuaipei.core.port.ClaimStore.Done;
import kuaipei.core.port.ClaimStore.Overtaken;
import kuaipei.core.port.ClaimStore.StoredClaim;

/**
 * Carries a command out on a claim: read, decide, write, and again where somebody else was faster.
 *
 * @param pause waits before the attempt of that number, from 2; with jitter, so that writers do not meet again
 * @param register whose accumulators move with an approval, in the same transaction; empty for functions whose commands
 *     change none
 */
public record Commands(ClaimStore claims, InstantSource clock, IntConsumer pause, Optional<RegisterStore> register) {

    /** For commands that change no approval. */
    public Commands(ClaimStore claims, InstantSource clock, IntConsumer pause) {
        this(claims, clock, pause, Optional.empty());
    }

    /** How a command ended on a claim that may not exist. */
    public sealed interface Answer {}

    /** The claim as it stands afterwards, whether or not the command moved it. */
    public record Answered(Outcome outcome, StoredClaim claim) implements Answer {}

    public record NoSuchClaim() implements Answer {}

    /** The claim was written by others on every attempt; the queue delivers again. */
    public static final class Contended extends RuntimeException {
        public Contended(ClaimId claim) {
            super("claim " + claim + " was written by others " + Limits.WRITE_ATTEMPTS + " times in a row");
        }
    }

    /**
     * Carries out the command that the claim's state calls for.
     *
     * @throws Contended if the claim was overtaken {@link Limits#WRITE_ATTEMPTS} times
     */
    public Answer carryOut(ClaimId claim, Function<ClaimState, ClaimCommand> command) {
        for (int attempt = 1; attempt <= Limits.WRITE_ATTEMPTS; attempt++) {
            if (attempt > 1) {
                pause.accept(attempt);
            }
            StoredClaim stored = claims.load(claim).orElse(null);
            if (stored == null) {
                return new NoSuchClaim();
            }
            Outcome outcome = Lifecycle.decide(stored.state(), command.apply(stored.state()));
            if (!(outcome instanceof Outcome.Moved moved)) {
                return new Answered(outcome, stored);
            }
            switch (claims.append(change(stored, moved))) {
                case Done(long version) -> {
                    return new Answered(moved, new StoredClaim(claim, version, moved.state()));
                }
                case Overtaken() -> {}
                case BillSeenBefore(BillGuard bill) ->
                    throw new IllegalStateException("a change without guards met " + bill.key());
            }
        }
        throw new Contended(claim);
    }

    private Change change(StoredClaim stored, Outcome.Moved moved) {
        return new Change(
                stored.claim(),
                stored.version(),
                moved.state(),
                moved.events(),
                clock.instant(),
                List.of(),
                register.map(accumulators -> entries(stored.state(), moved.state(), accumulators))
                        .orElse(List.of()));
    }

    /** The totals after what the change enters, each on the version that was read here. */
    private static List<UsageWrite> entries(ClaimState before, ClaimState after, RegisterStore register) {
        Map<UsageKey, Long> sums = new LinkedHashMap<>();
        for (UsageMove move : UsageEntries.between(before, after)) {
            UsageKey key = new UsageKey(UsageEntries.policy(before, after), move.benefit(), move.yearFrom());
            sums.merge(key, move.quantity(), Math::addExact);
        }
        List<UsageWrite> writes = new ArrayList<>();
        sums.forEach((key, quantity) -> {
            RegisterStore.Standing standing = register.usage(key);
            if (quantity != 0) {
                writes.add(new UsageWrite(key, standing.version(), Math.addExact(standing.total(), quantity)));
            }
        });
        return writes;
    }

    /** Carries out one command whatever the state. */
    public Answer carryOut(ClaimId claim, ClaimCommand command) {
        return carryOut(claim, _ -> command);
    }
}
