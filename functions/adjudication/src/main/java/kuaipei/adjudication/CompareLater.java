package kuaipei.adjudication;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.decision.Reason;
import kuaipei.core.port.Change;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.Policy;
import kuaipei.core.terms.Product;

/**
 * Compares papers that followed a payment with what was paid. Nothing is decided anew and no money moves: they agree, or a
 * person looks.
 */
final class CompareLater {
    private static final System.Logger LOG = System.getLogger("kuaipei.adjudication");

    private final DecideClaim.Ports ports;

    CompareLater(DecideClaim.Ports ports) {
        this.ports = ports;
    }

    /**
     * Compares if a comparison is due; every repeat finds none due.
     *
     * @throws Commands.Contended if others wrote the claim at every attempt
     */
    void compare(ClaimId claim) {
        Set<Reason> fromStorage = EnumSet.noneOf(Reason.class);
        for (int attempt = 1; attempt <= Limits.DECISION_ATTEMPTS; attempt++) {
            if (attempt > 1) {
                ports.pause().accept(attempt);
            }
            StoredClaim stored = ports.claims().load(claim).orElse(null);
            LaterPapers later = stored == null ? null : dueIn(stored).orElse(null);
            if (stored == null || later == null) {
                LOG.log(System.Logger.Level.INFO, "claim {0}: no comparison is due", claim);
                return;
            }
            Judgement.Compared compared = compared(stored.state().file(), fromStorage);
            Outcome outcome =
                    Lifecycle.decide(stored.state(), new ClaimCommand.Compare(later.round(), compared.found()));
            if (!(outcome instanceof Outcome.Moved(ClaimState after, var events))) {
                LOG.log(System.Logger.Level.INFO, "claim {0}: the comparison waits or was made before", claim);
                return;
            }
            Change change = new Change(
                    claim, stored.version(), after, events, ports.clock().instant(), compared.guards(), List.of());
            switch (ports.claims().append(change)) {
                case ClaimStore.Done _ -> {
                    return;
                }
                case ClaimStore.Overtaken _ -> {}
                case ClaimStore.BillSeenBefore _ -> fromStorage.add(Reason.BILL_SEEN_BEFORE);
            }
        }
        throw new Commands.Contended(claim);
    }

    private static Optional<LaterPapers> dueIn(StoredClaim stored) {
        return stored.state().file().later().filter(LaterPapers::due);
    }

    private Judgement.Compared compared(ClaimFile file, Set<Reason> fromStorage) {
        Approval paid = file.approval()
                .orElseThrow(() -> new IllegalStateException("claim " + file.id() + " was never approved"));
        Optional<Policy> policy =
                ports
                        .register()
                        .policiesOf(ports.keys().person(file.report().insured().idNumber()))
                        .stream()
                        .filter(each -> each.number().equals(paid.policy()))
                        .findFirst();
        if (policy.isEmpty()) {
            return new Judgement.Compared(
                    new ClaimCommand.Differs(
                            LaterMatter.DIFFERENT, new TreeSet<>(Set.of(Reason.NOT_INSURED)), List.of()),
                    List.of());
        }
        Product product = DecideClaim.terms(ports, policy.get(), file.report());
        return new Judgement(ports, file, policy.get(), product)
                .compare(
                        paid,
                        ports.papers().apply(file),
                        fromStorage,
                        LocalDate.ofInstant(ports.clock().instant(), DecideClaim.SHANGHAI));
    }
}
