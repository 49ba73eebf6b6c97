package kuaipei.followup;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.LaterPapers.Stage;
import kuaipei.core.claim.Outcome;
import kuaipei.core.port.Commands;
import kuaipei.core.port.LaterStore;
import tools.jackson.core.JacksonException;

/**
 * Looks after papers that were promised: whose day comes near is reminded once, whose day has passed becomes a person's
 * matter once. What a claim calls for, the claim itself decides, so any day may be looked at again.
 */
record LookAfter(LaterStore later, Commands commands) {

    private static final System.Logger LOG = System.getLogger("kuaipei.followup");

    /**
     * @param daysBefore the last day in time, from which on the claimant is reminded
     * @return how many claims were told something
     * @throws Commands.Contended if a claim was written by others at every attempt; the others were looked at all the same
     * @throws IllegalStateException if a claim cannot be read; the others were looked at all the same
     */
    int on(LocalDate today, int daysBefore) {
        int told = 0;
        Optional<RuntimeException> failed = Optional.empty();
        for (ClaimId claim : near(today, daysBefore)) {
            try {
                told += isMoved(claim, new ClaimCommand.FollowUp(today, daysBefore)) ? 1 : 0;
            } catch (Commands.Contended contended) {
                LOG.log(System.Logger.Level.WARNING, contended.getMessage());
                failed = Optional.of(contended);
            } catch (JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
                // By due day it would come first every morning, and nobody behind it would be looked at.
                LOG.log(System.Logger.Level.ERROR, "claim {0} not looked at: {1}", claim, unreadable.getClass());
                failed = Optional.of(new IllegalStateException("not looked at: " + claim, unreadable));
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        return told;
    }

    private Set<ClaimId> near(LocalDate today, int daysBefore) {
        Set<ClaimId> claims = new LinkedHashSet<>();
        later.at(Stage.AWAITED, today.plusDays(daysBefore)).forEach(each -> claims.add(each.claim()));
        later.at(Stage.REMINDED, today.minusDays(1)).forEach(each -> claims.add(each.claim()));
        return claims;
    }

    private boolean isMoved(ClaimId claim, ClaimCommand.FollowUp look) {
        return commands.carryOut(claim, look) instanceof Commands.Answered(Outcome.Moved _, var _);
    }
}
