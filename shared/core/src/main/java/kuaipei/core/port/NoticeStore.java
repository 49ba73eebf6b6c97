package kuaipei.core.port;

import java.time.Instant;
import java.util.List;
import kuaipei.core.claim.ClaimId;

/** What the claimant was told: one notice per event, under the event's number. */
public interface NoticeStore {

    /** @return false if this event's notice was written before: the claimant is not told twice */
    boolean putIfAbsent(Notice notice);

    /** The claim's notices, oldest first. */
    List<Notice> of(ClaimId claim);

    /**
     * @param seq of the event it tells
     * @param text in Chinese, as the claimant reads it
     */
    record Notice(ClaimId claim, long seq, Instant at, String text) {}
}
