package kuaipei.core.port;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.IntConsumer;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.port.ClaimStore.BillSeenBefore;
import kuaipei.core.port.ClaimStore.Done;
import kuaipei.core.port.ClaimStore.Overtaken;
import kuaipei.core.port.ClaimStore.StoredClaim;

/**
 * Carries a command out on a claim: read, decide, write, and again where somebody else was faster.
 *
 * @param pause waits before the attempt of that number, from 2; with jitter, so that writers do not meet again
 */
public record Commands(ClaimStore claims, InstantSource clock, IntConsumer pause) {

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
            switch (claims.append(Change.of(claim, stored.version(), moved, clock.instant()))) {
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

    /** Carries out one command whatever the state. */
    public Answer carryOut(ClaimId claim, ClaimCommand command) {
        return carryOut(claim, _ -> command);
    }
}
