package kuaipei.local.demo;

import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.ClaimProof;
import tools.jackson.databind.JsonNode;

/**
 * What came of one story.
 *
 * @param outcome {@code paid}, {@code referred}, or the state where it stands still
 * @param secondsFromLastPhoto from the last photograph to the outcome
 * @param progress as the interface answered it at the end
 * @param notices what the claimant was told, oldest first
 */
record Told(
        Story story,
        String claim,
        String outcome,
        double secondsFromLastPhoto,
        JsonNode progress,
        JsonNode notices,
        ClaimState state,
        List<Paper> papers,
        ClaimProof proof) {

    boolean isAsExpected() {
        long asked = progress.path("steps")
                .valueStream()
                .filter(step -> step.path("event").asString().equals("AskedForDocuments"))
                .count();
        return outcome.equals(story.expectedOutcome())
                && asked == (story.later().isEmpty() ? 0 : 1);
    }

    /** What was reckoned: to pay, or prepared for a person. */
    Optional<Reckoning> reckoning() {
        return switch (state) {
            case ClaimState.Paid paid -> Optional.of(paid.approval().reckoning());
            case ClaimState.Paying paying -> Optional.of(paying.approval().reckoning());
            case ClaimState.Approved approved -> Optional.of(approved.approval().reckoning());
            case ClaimState.Referred referred -> referred.prepared().map(prepared -> prepared.reckoning());
            case ClaimState.Investigating investigating ->
                investigating.prepared().map(prepared -> prepared.reckoning());
            case ClaimState.Reported _,
                    ClaimState.Reading _,
                    ClaimState.AwaitingDocuments _,
                    ClaimState.Declined _,
                    ClaimState.Withdrawn _ -> Optional.empty();
        };
    }
}
