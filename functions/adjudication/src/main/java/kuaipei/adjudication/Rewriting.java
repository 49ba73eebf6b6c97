package kuaipei.adjudication;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.decision.Reason;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.UsageWrite;

/**
 * Works out a claim's next step from everything that is stored, and writes it in one transaction. When somebody else was faster,
 * everything is read again and worked out again.
 */
record Rewriting(DecideClaim.Ports ports) {
    private static final System.Logger LOG = System.getLogger("kuaipei.adjudication");

    /** A step with what must be written in its transaction. */
    record Step(ClaimCommand command, List<BillGuard> guards, List<UsageWrite> usage) {}

    /** What a claim needs now. */
    interface Work {
        /**
         * Empty where nothing is due.
         *
         * @param fromStorage reasons that only the store could tell, at an earlier attempt
         */
        Optional<Step> step(ClaimFile file, Set<Reason> fromStorage);
    }

    /**
     * The claim as it was written; empty if nothing was due, or the step was made before.
     *
     * @throws Commands.Contended if others wrote the claim or its accumulators at every attempt
     */
    Optional<ClaimFile> carryOut(ClaimId claim, Work work) {
        Set<Reason> fromStorage = EnumSet.noneOf(Reason.class);
        for (int attempt = 1; attempt <= Limits.DECISION_ATTEMPTS; attempt++) {
            if (attempt > 1) {
                ports.pause().accept(attempt);
            }
            Optional<Change> change =
                    ports.claims().load(claim).flatMap(stored -> change(claim, stored, work, fromStorage));
            if (change.isEmpty()) {
                LOG.log(System.Logger.Level.INFO, "claim {0}: nothing is due, or it was done before", claim);
                return Optional.empty();
            }
            switch (ports.claims().append(change.get())) {
                case ClaimStore.Done _ -> {
                    return Optional.of(change.get().after().file());
                }
                case ClaimStore.Overtaken _ -> {}
                case ClaimStore.BillSeenBefore _ -> fromStorage.add(Reason.BILL_SEEN_BEFORE);
            }
        }
        throw new Commands.Contended(claim);
    }

    private Optional<Change> change(ClaimId claim, StoredClaim stored, Work work, Set<Reason> fromStorage) {
        return work.step(stored.state().file(), fromStorage)
                .flatMap(step -> Lifecycle.decide(stored.state(), step.command()) instanceof Outcome.Moved moved
                        ? Optional.of(new Change(
                                claim,
                                stored.version(),
                                moved.state(),
                                moved.events(),
                                ports.clock().instant(),
                                step.guards(),
                                step.usage()))
                        : Optional.empty());
    }
}
