package kuaipei.payment;

import java.time.Instant;
import kuaipei.aws.Transient;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.PaymentOrder;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.FileStore;

/**
 * Gives an approved claim's order to the bank: first the order in the claim, then the file under the order's id. A death in
 * between leaves a claim in {@code Paying} whose file is written when the message comes again, byte for byte the same.
 */
record PayClaim(ClaimStore claims, Commands commands, FileStore bank, OrderFile files) {

    private static final System.Logger LOG = System.getLogger("kuaipei.payment");

    void claim(ClaimId claim) {
        StoredClaim stored = claims.load(claim).orElse(null);
        if (stored == null) {
            LOG.log(System.Logger.Level.WARNING, "unknown-claim {0}", claim);
            return;
        }
        if (ordered(stored) instanceof ClaimState.Paying paying) {
            write(paying.order());
        } else {
            LOG.log(System.Logger.Level.INFO, "{0} has nothing to pay now", claim);
        }
    }

    /** The claim with its order, if it was approved; as it stands, if not. */
    private ClaimState ordered(StoredClaim stored) {
        if (!(stored.state() instanceof ClaimState.Approved approved)) {
            return stored.state();
        }
        return switch (commands.carryOut(stored.claim(), new ClaimCommand.OrderPayment(approved.order()))) {
            case Commands.Answered(var _, StoredClaim after) -> after.state();
            case Commands.NoSuchClaim() -> stored.state();
        };
    }

    private void write(PaymentOrder order) {
        byte[] file = files.of(order, orderedAt(order));
        boolean fresh = bank.putIfAbsent("out/" + order.id() + ".xml", file, "application/xml");
        LOG.log(System.Logger.Level.INFO, "order {0} {1}", order.id(), fresh ? "given" : "was given before");
    }

    /** The order's own time, from the claim's events: the clock would make another file of it on every repeat. */
    private Instant orderedAt(PaymentOrder order) {
        return claims.events(order.id().claim()).stream()
                .filter(stored -> stored.event().equals(new ClaimEvent.PaymentOrdered(order.id())))
                .map(ClaimStore.StoredEvent::at)
                .findFirst()
                .orElseThrow(() -> new Transient("order-without-event"));
    }
}
