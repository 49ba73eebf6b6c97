package kuaipei.core.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.law.Supplements;
import kuaipei.core.port.ClaimStore.StoredEvent;

/**
 * The lists that a claim was asked for, and what came on the last of them.
 *
 * @param lists of papers; an account that is asked for after a rejected payment is none of them
 * @param came documents submitted since the last list and not before
 * @param on day of the last submission since then, in Shanghai; none while the list is open
 */
public record AskedSoFar(Supplements lists, Set<DocumentId> came, Optional<LocalDate> on) {

    public AskedSoFar {
        came = Set.copyOf(came);
    }

    /** @param events of the claim, oldest first */
    public static AskedSoFar of(List<StoredEvent> events) {
        Supplements lists = Supplements.NONE;
        Set<DocumentId> before = new HashSet<>();
        Set<DocumentId> came = new HashSet<>();
        Optional<LocalDate> on = Optional.empty();
        for (StoredEvent stored : events) {
            LocalDate day = Course.day(stored.at());
            if (stored.event() instanceof ClaimEvent.Submitted(var documents)) {
                came.addAll(documents);
                came.removeAll(before);
                on = Optional.of(day);
            } else if (stored.event() instanceof ClaimEvent.AskedForDocuments(int _, var list, var ground)) {
                lists = with(lists, list, day, ground);
                before.addAll(came);
                came.clear();
                on = Optional.empty();
            }
        }
        return new AskedSoFar(lists, came, on);
    }

    /** A later list without a ground is from before grounds were kept: it takes the place of the one that it repeats. */
    private static Supplements with(
            Supplements lists, SupplementList list, LocalDate day, Optional<SupplementGround> ground) {
        return ground.map(why -> lists.again(list, day, why)).orElseGet(() -> Supplements.NONE.first(list, day));
    }
}
