package kuaipei.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kuaipei.core.claim.ClaimEvent.ApprovedByPerson;
import kuaipei.core.claim.ClaimEvent.AskedForDocuments;
import kuaipei.core.claim.ClaimEvent.ClaimReopened;
import kuaipei.core.claim.ClaimEvent.ClaimReported;
import kuaipei.core.claim.ClaimEvent.ClaimWithdrawn;
import kuaipei.core.claim.ClaimEvent.DecidedToPay;
import kuaipei.core.claim.ClaimEvent.DeclinedByPerson;
import kuaipei.core.claim.ClaimEvent.DocumentExpected;
import kuaipei.core.claim.ClaimEvent.DocumentRead;
import kuaipei.core.claim.ClaimEvent.DocumentUnreadable;
import kuaipei.core.claim.ClaimEvent.InvestigationStarted;
import kuaipei.core.claim.ClaimEvent.LaterPapersClosed;
import kuaipei.core.claim.ClaimEvent.LaterPapersCompared;
import kuaipei.core.claim.ClaimEvent.LaterPapersReady;
import kuaipei.core.claim.ClaimEvent.LaterPapersReferred;
import kuaipei.core.claim.ClaimEvent.LaterPapersReminded;
import kuaipei.core.claim.ClaimEvent.PaymentOrdered;
import kuaipei.core.claim.ClaimEvent.PaymentRejected;
import kuaipei.core.claim.ClaimEvent.PaymentSettled;
import kuaipei.core.claim.ClaimEvent.ReadyToDecide;
import kuaipei.core.claim.ClaimEvent.ReferredToPerson;
import kuaipei.core.claim.ClaimEvent.Submitted;
import kuaipei.core.claim.ClaimState.Approved;
import kuaipei.core.claim.ClaimState.AwaitingDocuments;
import kuaipei.core.claim.ClaimState.Declined;
import kuaipei.core.claim.ClaimState.Investigating;
import kuaipei.core.claim.ClaimState.Paid;
import kuaipei.core.claim.ClaimState.Paying;
import kuaipei.core.claim.ClaimState.Reading;
import kuaipei.core.claim.ClaimState.Referred;
import kuaipei.core.claim.ClaimState.Reported;
import kuaipei.core.claim.ClaimState.Withdrawn;

/** What each event makes of a claim. The stored state is never more than its events add up to. */
public final class Evolution {

    private Evolution() {}

    /**
     * A claim from all its events, oldest first.
     *
     * @throws IllegalStateException if they cannot have happened in that order: the record is damaged
     */
    public static ClaimState replay(List<ClaimEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ClaimReported(ClaimId claim, Report report))) {
            throw new IllegalStateException("a claim begins with its report");
        }
        ClaimState state = new Reported(ClaimFile.opened(claim, report));
        for (ClaimEvent event : events.subList(1, events.size())) {
            state = evolve(state, event);
        }
        return state;
    }

    /**
     * The state after one event.
     *
     * @throws IllegalStateException if the event cannot happen there: nothing is passed over in silence
     */
    public static ClaimState evolve(ClaimState state, ClaimEvent event) {
        ClaimFile file = state.file();
        return switch (event) {
            case ClaimReported _ -> throw impossible(state, event);
            case DocumentExpected(ClaimDocument.Declared declared) -> withPaper(state, event, file.expecting(declared));
            case DocumentRead(DocumentId document, ClaimDocument.Read reading) ->
                within(state, event, file.answered(document, reading));
            case DocumentUnreadable(DocumentId document, ClaimDocument.Unreadable why) ->
                within(state, event, file.answered(document, why));
            case Submitted(var documents) -> submitted(state, event, file.submitting(documents));
            case ReadyToDecide(int number) when state instanceof Reading -> new Reading(file.due(number));
            case DecidedToPay(int number, Approval approval, var _)
            when state instanceof Reading -> new Approved(file.decidedWith(number, Optional.of(approval)));
            case AskedForDocuments(int number, SupplementList list, var _)
            when state instanceof Reading -> new AwaitingDocuments(file.decidedWith(number, file.approval()), list);
            case ReferredToPerson(int number, var reasons, var prepared, var doubts, var _, var _)
            when state instanceof Reading ->
                new Referred(file.decidedWith(number, file.approval()), reasons, prepared, doubts);
            case PaymentOrdered(PaymentOrderId order)
            when state instanceof Approved -> new Paying(file.ordering(order));
            case PaymentSettled(PaymentOrderId _, var on)
            when state instanceof Paying paying ->
                new Paid(file.settling(paying.order().amount()), on);
            case PaymentRejected(PaymentOrderId _, String _, SupplementList list)
            when state instanceof Paying -> new AwaitingDocuments(file, list);
            case InvestigationStarted(String by)
            when state instanceof Referred(ClaimFile _, var reasons, var prepared, var _) ->
                new Investigating(file, reasons, prepared, by);
            case ApprovedByPerson(String _, Approval approval)
            when isWithPerson(state) -> new Approved(file.decidedWith(approval.decision(), Optional.of(approval)));
            case DeclinedByPerson(String by, String why) when isWithPerson(state) -> new Declined(file, by, why);
            case ClaimWithdrawn() when !state.isSettled() -> new Withdrawn(file);
            case ClaimReopened(String _, var reasons)
            when state.isSettled() -> new Referred(file.reopened(), reasons, Optional.empty(), List.of());
            case LaterPapersReady(int round) -> following(state, event, later -> later.ready(round));
            case LaterPapersCompared(int _, var missing) ->
                following(state, event, later -> later.agreed(file.submitted(), missing));
            case LaterPapersReferred(int _, LaterMatter matter, var _, var _) ->
                following(state, event, later -> later.referred(file.submitted(), matter));
            case LaterPapersReminded _ -> following(state, event, LaterPapers::remindedOnce);
            case LaterPapersClosed _ -> following(state, event, LaterPapers::closed);
            case ReadyToDecide _,
                    DecidedToPay _,
                    AskedForDocuments _,
                    ReferredToPerson _,
                    PaymentOrdered _,
                    PaymentSettled _,
                    PaymentRejected _,
                    InvestigationStarted _,
                    ApprovedByPerson _,
                    DeclinedByPerson _,
                    ClaimWithdrawn _,
                    ClaimReopened _ -> throw impossible(state, event);
        };
    }

    /** The first paper begins the reading; in every other state it is added to the file. */
    private static ClaimState withPaper(ClaimState state, ClaimEvent event, ClaimFile file) {
        return state instanceof Reported ? new Reading(file) : within(state, event, file);
    }

    /** A new submission answers the open list. */
    private static ClaimState submitted(ClaimState state, ClaimEvent event, ClaimFile file) {
        return state instanceof AwaitingDocuments ? new Reading(file) : within(state, event, file);
    }

    private static ClaimState within(ClaimState state, ClaimEvent event, ClaimFile file) {
        return switch (state) {
            case Reading _ -> new Reading(file);
            case AwaitingDocuments(ClaimFile _, SupplementList asked) -> new AwaitingDocuments(file, asked);
            case Referred(ClaimFile _, var reasons, var prepared, var doubts) ->
                new Referred(file, reasons, prepared, doubts);
            case Investigating(ClaimFile _, var reasons, var prepared, String by) ->
                new Investigating(file, reasons, prepared, by);
            case Approved _ -> new Approved(file);
            case Paying _ -> new Paying(file);
            case Paid(ClaimFile before, var on)
            when before.later().filter(LaterPapers::areAwaited).isPresent() -> new Paid(file, on);
            case Reported _, Paid _, Declined _, Withdrawn _ -> throw impossible(state, event);
        };
    }

    private static ClaimState following(ClaimState state, ClaimEvent event, UnaryOperator<LaterPapers> changed) {
        if (!LaterSteps.mayFollow(state) || LaterSteps.awaited(state).isEmpty()) {
            throw impossible(state, event);
        }
        return within(state, event, state.file().with(state.file().later().map(changed)));
    }

    private static boolean isWithPerson(ClaimState state) {
        return state instanceof Referred || state instanceof Investigating;
    }

    private static IllegalStateException impossible(ClaimState state, ClaimEvent event) {
        return new IllegalStateException(
                "claim " + state.file().id() + ": " + event.wire() + " cannot happen in " + state.wire());
    }
}
