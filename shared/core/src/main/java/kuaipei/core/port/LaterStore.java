package kuaipei.core.port;

import java.time.LocalDate;
import java.util.List;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.LaterPapers;

/** Claims that papers follow after their payment, found by how far those papers are. */
@FunctionalInterface
public interface LaterStore {

    /**
     * Claims whose papers stood there a moment ago, in any order; whoever acts on one reads the claim itself.
     *
     * @param lastDue the latest last day in time to be named
     */
    List<Following> at(LaterPapers.Stage stage, LocalDate lastDue);

    /** @param due last day on which its papers are in time */
    record Following(ClaimId claim, LocalDate due) {}
}
