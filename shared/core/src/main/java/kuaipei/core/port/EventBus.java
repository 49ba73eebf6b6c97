package kuaipei.core.port;

import java.time.Instant;
import java.util.List;
import kuaipei.core.claim.ClaimId;

/** The way out: events by name, without personal data. */
public interface EventBus {

    /** @return those that the bus did not take; send them again */
    List<Notification> publish(List<Notification> notifications);

    /**
     * @param name wire name of the event
     * @param seq of the event in its claim; consumers read the claim and go by it
     */
    record Notification(String name, ClaimId claim, long seq, Instant at) {}
}
