package kuaipei.core.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Prepared;
import kuaipei.core.money.Money;

/**
 * What a claim's figures were after an event that may have moved them. Written beside the event and never changed, so that
 * the portfolio can be seen as it stood on any evening.
 *
 * @param seq of the event in its claim
 * @param product wire name, or {@link #UNASSIGNED} while nothing says which
 * @param day in Shanghai: the bank's day for a settlement, else the event's
 * @param outstanding after the event: approved and unpaid, or prepared for a person
 * @param paid settled so far in all
 * @param closed whether the event closed the claim
 */
public record ClaimMove(
        ClaimId claim, long seq, String product, LocalDate day, Money outstanding, Money paid, boolean closed) {

    /** A claim that was closed before any policy was found. */
    public static final String UNASSIGNED = "unassigned";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /**
     * The move of one change; empty if none of its events moves a figure.
     *
     * @param seq of the last event
     * @param after the state after all of them
     */
    public static Optional<ClaimMove> of(
            ClaimId claim, long seq, List<ClaimEvent> events, ClaimState after, Instant at) {
        if (events.stream().noneMatch(ClaimMove::mayMove)) {
            return Optional.empty();
        }
        return Optional.of(new ClaimMove(
                claim,
                seq,
                product(after),
                after instanceof ClaimState.Paid paid
                        ? paid.on()
                        : at.atZone(SHANGHAI).toLocalDate(),
                outstanding(after),
                after.file().paid(),
                after.isSettled()));
    }

    private static boolean mayMove(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.DecidedToPay _,
                    ClaimEvent.AskedForDocuments _,
                    ClaimEvent.ReferredToPerson _,
                    ClaimEvent.PaymentSettled _,
                    ClaimEvent.PaymentRejected _,
                    ClaimEvent.ApprovedByPerson _,
                    ClaimEvent.DeclinedByPerson _,
                    ClaimEvent.ClaimWithdrawn _,
                    ClaimEvent.ClaimReopened _ -> true;
            case ClaimEvent.ClaimReported _,
                    ClaimEvent.DocumentExpected _,
                    ClaimEvent.DocumentRead _,
                    ClaimEvent.DocumentUnreadable _,
                    ClaimEvent.Submitted _,
                    ClaimEvent.ReadyToDecide _,
                    ClaimEvent.PaymentOrdered _,
                    ClaimEvent.InvestigationStarted _,
                    ClaimEvent.LaterPapersReady _,
                    ClaimEvent.LaterPapersCompared _,
                    ClaimEvent.LaterPapersReferred _,
                    ClaimEvent.LaterPapersReminded _,
                    ClaimEvent.LaterPapersClosed _ -> false;
        };
    }

    private static Money outstanding(ClaimState state) {
        return switch (state) {
            case ClaimState.Approved _, ClaimState.Paying _, ClaimState.Reading _, ClaimState.AwaitingDocuments _ ->
                unpaid(state.file());
            case ClaimState.Referred(var file, var _, var prepared, var _) -> withAPerson(file, prepared);
            case ClaimState.Investigating(var file, var _, var prepared, var _) -> withAPerson(file, prepared);
            case ClaimState.Reported _, ClaimState.Paid _, ClaimState.Declined _, ClaimState.Withdrawn _ -> Money.ZERO;
        };
    }

    /** Approved and not paid: also while the payee alone is asked again. */
    private static Money unpaid(ClaimFile file) {
        return file.approval()
                .map(approval -> approval.amount().minus(file.paid()).orNothing())
                .orElse(Money.ZERO);
    }

    /** What is prepared; where nothing is, what was approved before and could not be paid is still owed. */
    private static Money withAPerson(ClaimFile file, Optional<Prepared> prepared) {
        return prepared.map(Prepared::amount).orElseGet(() -> unpaid(file));
    }

    private static String product(ClaimState state) {
        Optional<Prepared> prepared = switch (state) {
            case ClaimState.Referred referred -> referred.prepared();
            case ClaimState.Investigating investigating -> investigating.prepared();
            case ClaimState.Reported _,
                    ClaimState.Reading _,
                    ClaimState.AwaitingDocuments _,
                    ClaimState.Approved _,
                    ClaimState.Paying _,
                    ClaimState.Paid _,
                    ClaimState.Declined _,
                    ClaimState.Withdrawn _ -> Optional.empty();
        };
        return prepared.map(Prepared::product)
                .or(() -> state.file().approval().map(Approval::product))
                .or(() -> state.file().report().product())
                .orElse(UNASSIGNED);
    }
}
