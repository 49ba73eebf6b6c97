package kuaipei.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimCommand.Agrees;
import kuaipei.core.claim.ClaimCommand.CloseLater;
import kuaipei.core.claim.ClaimCommand.Compare;
import kuaipei.core.claim.ClaimCommand.Differs;
import kuaipei.core.claim.ClaimCommand.FollowUp;
import kuaipei.core.claim.ClaimCommand.LaterCommand;
import kuaipei.core.claim.ClaimEvent.LaterPapersClosed;
import kuaipei.core.claim.ClaimEvent.LaterPapersCompared;
import kuaipei.core.claim.ClaimEvent.LaterPapersReady;
import kuaipei.core.claim.ClaimEvent.LaterPapersReferred;
import kuaipei.core.claim.ClaimEvent.LaterPapersReminded;
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
import kuaipei.core.claim.Outcome.Moved;
import kuaipei.core.claim.Outcome.Refusal;
import kuaipei.core.claim.Outcome.Refused;
import kuaipei.core.claim.Outcome.Repeated;

/** What becomes of papers that follow a payment, in the states of {@link Lifecycle} that may have some. No money moves here. */
final class LaterSteps {

    private LaterSteps() {}

    /** Whether the claim is paid or being paid: while the payee alone is asked again, later papers wait with it. */
    static boolean mayFollow(ClaimState at) {
        return switch (at) {
            case Approved _, Paying _, Paid _ -> true;
            case Reported _, Reading _, AwaitingDocuments _, Referred _, Investigating _, Declined _, Withdrawn _ ->
                false;
        };
    }

    /** The claim's papers that are still to come after its payment; empty where none are. */
    static Optional<LaterPapers> awaited(ClaimState at) {
        return at.file().later().filter(LaterPapers::areAwaited);
    }

    /** Submission or reading, whichever came last, makes the comparison due, in its own transaction. */
    static Outcome readyOr(Outcome outcome) {
        if (!(outcome instanceof Moved(ClaimState state, List<ClaimEvent> events)) || !mayFollow(state)) {
            return outcome;
        }
        return state.file()
                .later()
                .filter(later -> later.isReady(state.file()))
                .<Outcome>map(later -> {
                    ClaimEvent ready = new LaterPapersReady(later.round() + 1);
                    List<ClaimEvent> all = new ArrayList<>(events);
                    all.add(ready);
                    return new Moved(Evolution.evolve(state, ready), all);
                })
                .orElse(outcome);
    }

    /** In a state that is being paid or is paid. */
    static Outcome follow(ClaimState at, LaterCommand asked) {
        return at.file().later().map(later -> follow(at, later, asked)).orElseGet(() -> nothing(at, asked));
    }

    private static Outcome follow(ClaimState at, LaterPapers later, LaterCommand asked) {
        return switch (asked) {
            case Compare(int round, Agrees(var missing))
            when later.due() && round == later.round() -> moved(at, new LaterPapersCompared(round, missing));
            case Compare(int round, Differs(var matter, var reasons, var doubts))
            when later.due() && round == later.round() ->
                moved(at, new LaterPapersReferred(round, matter, reasons, doubts));
            case FollowUp(var today, int _)
            when later.areOverdue(today) && !later.areOnTheWay(at.file()) ->
                moved(at, new LaterPapersReferred(later.round(), LaterMatter.OVERDUE, new TreeSet<>(), List.of()));
            case FollowUp(var today, int daysBefore)
            when later.isReminderDue(today, daysBefore) && !later.areOnTheWay(at.file()) ->
                moved(at, new LaterPapersReminded(today));
            case CloseLater(String by, String why)
            when !later.matters().isEmpty() -> moved(at, new LaterPapersClosed(by, why));
            case Compare _, FollowUp _, CloseLater _ -> nothing(at, asked);
        };
    }

    /** Where nothing follows a payment, or what is asked for was done before. */
    static Outcome nothing(ClaimState at, LaterCommand asked) {
        int round = at.file().later().map(LaterPapers::round).orElse(0);
        return switch (asked) {
            case Compare compare -> compare.round() <= round ? new Repeated() : new Refused(Refusal.NOT_DUE);
            case FollowUp _ -> new Repeated();
            case CloseLater _ -> new Refused(Refusal.NOT_WITH_A_PERSON);
        };
    }

    private static Outcome moved(ClaimState from, ClaimEvent event) {
        return new Moved(Evolution.evolve(from, event), List.of(event));
    }
}
