package kuaipei.core.claim;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.claim.ClaimCommand.Approve;
import kuaipei.core.claim.ClaimCommand.Decide;
import kuaipei.core.claim.ClaimCommand.Decline;
import kuaipei.core.claim.ClaimCommand.ExpectDocument;
import kuaipei.core.claim.ClaimCommand.Investigate;
import kuaipei.core.claim.ClaimCommand.LaterCommand;
import kuaipei.core.claim.ClaimCommand.OrderPayment;
import kuaipei.core.claim.ClaimCommand.RecordReading;
import kuaipei.core.claim.ClaimCommand.RecordRejected;
import kuaipei.core.claim.ClaimCommand.RecordSettled;
import kuaipei.core.claim.ClaimCommand.RecordUnreadable;
import kuaipei.core.claim.ClaimCommand.Reopen;
import kuaipei.core.claim.ClaimCommand.Submit;
import kuaipei.core.claim.ClaimCommand.Withdraw;
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
import kuaipei.core.claim.Outcome.Moved;
import kuaipei.core.claim.Outcome.Refusal;
import kuaipei.core.claim.Outcome.Refused;
import kuaipei.core.claim.Outcome.Repeated;
import kuaipei.core.paper.DocumentKind;

/**
 * The life of a claim: the whole table on one page. Each pair of state and command has its own row, without wildcard or
 * default, so that a new state or command does not compile until every pair has its answer; that is why
 * {@link #decide} is longer than a method should be.
 */
public final class Lifecycle {

    /** A claim of more photographs is not read by a machine alone; it also keeps the claim's item far below 400 KB. */
    public static final int MOST_DOCUMENTS = 50;

    private Lifecycle() {}

    private record At(ClaimState state, ClaimCommand command) {}

    /** Opens a claim with its first event. */
    public static Moved open(ClaimId claim, Report report) {
        return new Moved(new Reported(ClaimFile.opened(claim, report)), List.of(new ClaimReported(claim, report)));
    }

    /** What the command does to a claim in that state. */
    public static Outcome decide(ClaimState state, ClaimCommand command) {
        return switch (new At(state, command)) {
            case At(Reported at, ExpectDocument asked) -> expect(at, asked);
            case At(Reading at, ExpectDocument asked) -> expect(at, asked);
            case At(AwaitingDocuments at, ExpectDocument asked) -> expect(at, asked);
            case At(Referred at, ExpectDocument asked) -> expect(at, asked);
            case At(Investigating at, ExpectDocument asked) -> expect(at, asked);
            case At(Approved at, ExpectDocument asked) -> expectLater(at, asked, Refusal.BEING_PAID);
            case At(Paying at, ExpectDocument asked) -> expectLater(at, asked, Refusal.BEING_PAID);
            case At(Paid at, ExpectDocument asked) -> expectLater(at, asked, Refusal.CLAIM_SETTLED);
            case At(Declined _, ExpectDocument _) -> refused(Refusal.CLAIM_SETTLED);
            case At(Withdrawn _, ExpectDocument _) -> refused(Refusal.CLAIM_SETTLED);

            case At(Reported at, RecordReading asked) -> read(at, asked);
            case At(Reading at, RecordReading asked) -> readyOr(read(at, asked));
            case At(AwaitingDocuments at, RecordReading asked) -> read(at, asked);
            case At(Referred at, RecordReading asked) -> read(at, asked);
            case At(Investigating at, RecordReading asked) -> read(at, asked);
            case At(Approved at, RecordReading asked) -> LaterSteps.readyOr(read(at, asked));
            case At(Paying at, RecordReading asked) -> LaterSteps.readyOr(read(at, asked));
            case At(Paid at, RecordReading asked) ->
                LaterSteps.readyOr(
                        at.takesPapers() ? read(at, asked) : answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED));
            case At(Declined at, RecordReading asked) -> answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED);
            case At(Withdrawn at, RecordReading asked) -> answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED);

            case At(Reported at, RecordUnreadable asked) -> unreadable(at, asked);
            case At(Reading at, RecordUnreadable asked) -> readyOr(unreadable(at, asked));
            case At(AwaitingDocuments at, RecordUnreadable asked) -> unreadable(at, asked);
            case At(Referred at, RecordUnreadable asked) -> unreadable(at, asked);
            case At(Investigating at, RecordUnreadable asked) -> unreadable(at, asked);
            case At(Approved at, RecordUnreadable asked) -> LaterSteps.readyOr(unreadable(at, asked));
            case At(Paying at, RecordUnreadable asked) -> LaterSteps.readyOr(unreadable(at, asked));
            case At(Paid at, RecordUnreadable asked) ->
                LaterSteps.readyOr(
                        at.takesPapers()
                                ? unreadable(at, asked)
                                : answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED));
            case At(Declined at, RecordUnreadable asked) -> answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED);
            case At(Withdrawn at, RecordUnreadable asked) -> answeredOr(at, asked.document(), Refusal.CLAIM_SETTLED);

            case At(Reported _, Submit _) -> refused(Refusal.UNKNOWN_DOCUMENT);
            case At(Reading at, Submit asked) -> readyOr(submit(at, asked));
            case At(AwaitingDocuments at, Submit asked) -> readyOr(submit(at, asked));
            case At(Referred at, Submit asked) -> submit(at, asked);
            case At(Investigating at, Submit asked) -> submit(at, asked);
            case At(Approved at, Submit asked) -> submitLater(at, asked, Refusal.BEING_PAID);
            case At(Paying at, Submit asked) -> submitLater(at, asked, Refusal.BEING_PAID);
            case At(Paid at, Submit asked) -> submitLater(at, asked, Refusal.CLAIM_SETTLED);
            case At(Declined at, Submit asked) -> submittedOr(at, asked, Refusal.CLAIM_SETTLED);
            case At(Withdrawn at, Submit asked) -> submittedOr(at, asked, Refusal.CLAIM_SETTLED);

            case At(Reported at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Reading at, Decide asked) -> LaterSteps.readyOr(conclude(at, asked));
            case At(AwaitingDocuments at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Referred at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Investigating at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Approved at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Paying at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Paid at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Declined at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);
            case At(Withdrawn at, Decide asked) -> decidedOr(at, asked, Refusal.NOT_DUE);

            case At(Reported at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Reading at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(AwaitingDocuments at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Referred at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Investigating at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Approved at, OrderPayment asked) -> order(at, asked);
            case At(Paying at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Paid at, OrderPayment asked) -> orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Declined at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
            case At(Withdrawn at, OrderPayment asked) ->
                orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);

            case At(Reported at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Reading at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(AwaitingDocuments at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Referred at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Investigating at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Approved at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Paying at, RecordSettled asked) -> settle(at, asked);
            case At(Paid at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Declined at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Withdrawn at, RecordSettled asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);

            case At(Reported at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Reading at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(AwaitingDocuments at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Referred at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Investigating at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Approved at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Paying at, RecordRejected asked) -> reject(at, asked);
            case At(Paid at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Declined at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
            case At(Withdrawn at, RecordRejected asked) -> orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);

            case At(Reported _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Reading _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(AwaitingDocuments _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Referred at, Investigate asked) -> moved(at, new InvestigationStarted(asked.by()));
            case At(Investigating _, Investigate _) -> repeated();
            case At(Approved _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Paying _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Paid _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Declined _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Withdrawn _, Investigate _) -> refused(Refusal.NOT_WITH_A_PERSON);

            case At(Reported _, Approve _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Reading _, Approve _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(AwaitingDocuments _, Approve _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Referred at, Approve asked) -> approve(at, asked);
            case At(Investigating at, Approve asked) -> approve(at, asked);
            case At(Approved at, Approve asked) -> approvedOr(at, asked, Refusal.NOT_WITH_A_PERSON);
            case At(Paying at, Approve asked) -> approvedOr(at, asked, Refusal.NOT_WITH_A_PERSON);
            case At(Paid at, Approve asked) -> approvedOr(at, asked, Refusal.NOT_WITH_A_PERSON);
            case At(Declined _, Approve _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Withdrawn _, Approve _) -> refused(Refusal.NOT_WITH_A_PERSON);

            case At(Reported _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Reading _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(AwaitingDocuments _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Referred at, Decline asked) -> moved(at, declined(asked));
            case At(Investigating at, Decline asked) -> moved(at, declined(asked));
            case At(Approved _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Paying _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Paid _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);
            case At(Declined _, Decline _) -> repeated();
            case At(Withdrawn _, Decline _) -> refused(Refusal.NOT_WITH_A_PERSON);

            case At(Reported at, Withdraw _) -> moved(at, new ClaimWithdrawn());
            case At(Reading at, Withdraw _) -> moved(at, new ClaimWithdrawn());
            case At(AwaitingDocuments at, Withdraw _) -> moved(at, new ClaimWithdrawn());
            case At(Referred at, Withdraw _) -> moved(at, new ClaimWithdrawn());
            case At(Investigating at, Withdraw _) -> moved(at, new ClaimWithdrawn());
            case At(Approved _, Withdraw _) -> refused(Refusal.BEING_PAID);
            case At(Paying _, Withdraw _) -> refused(Refusal.BEING_PAID);
            case At(Paid _, Withdraw _) -> refused(Refusal.CLAIM_SETTLED);
            case At(Declined _, Withdraw _) -> refused(Refusal.CLAIM_SETTLED);
            case At(Withdrawn _, Withdraw _) -> repeated();

            case At(Reported _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Reading _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(AwaitingDocuments _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Referred _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Investigating _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Approved _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Paying _, Reopen _) -> refused(Refusal.NOT_SETTLED);
            case At(Paid at, Reopen asked) -> moved(at, new ClaimReopened(asked.by(), asked.reasons()));
            case At(Declined at, Reopen asked) -> moved(at, new ClaimReopened(asked.by(), asked.reasons()));
            case At(Withdrawn at, Reopen asked) -> moved(at, new ClaimReopened(asked.by(), asked.reasons()));

            case At(Reported at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(Reading at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(AwaitingDocuments at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(Referred at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(Investigating at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(Approved at, LaterCommand asked) -> LaterSteps.follow(at, asked);
            case At(Paying at, LaterCommand asked) -> LaterSteps.follow(at, asked);
            case At(Paid at, LaterCommand asked) -> LaterSteps.follow(at, asked);
            case At(Declined at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
            case At(Withdrawn at, LaterCommand asked) -> LaterSteps.nothing(at, asked);
        };
    }

    private static Outcome expect(ClaimState at, ExpectDocument asked) {
        if (at.file().document(asked.declared().id()).isPresent()) {
            return repeated();
        }
        if (at.file().documents().size() >= MOST_DOCUMENTS) {
            return refused(Refusal.TOO_MANY_DOCUMENTS);
        }
        return moved(at, new DocumentExpected(asked.declared()));
    }

    /** Once it is paid, a claim takes the papers that follow its payment and no others. */
    private static Outcome expectLater(ClaimState at, ExpectDocument asked, Refusal otherwise) {
        if (at.file().document(asked.declared().id()).isPresent()) {
            return repeated();
        }
        return LaterSteps.awaited(at)
                .map(later -> later.accept(asked.declared().kind()) ? expect(at, asked) : refused(Refusal.NOT_AWAITED))
                .orElseGet(() -> refused(otherwise));
    }

    private static Outcome read(ClaimState at, RecordReading asked) {
        return isOpen(at, asked.document())
                ? moved(at, new DocumentRead(asked.document(), asked.reading()))
                : answeredOr(at, asked.document(), Refusal.UNKNOWN_DOCUMENT);
    }

    private static Outcome unreadable(ClaimState at, RecordUnreadable asked) {
        return isOpen(at, asked.document())
                ? moved(at, new DocumentUnreadable(asked.document(), asked.why()))
                : answeredOr(at, asked.document(), Refusal.UNKNOWN_DOCUMENT);
    }

    private static boolean isOpen(ClaimState at, DocumentId document) {
        return at.file().document(document).filter(known -> !known.isAnswered()).isPresent();
    }

    /** The first answer of the reader stands; a redelivery that ends otherwise changes nothing. */
    private static Outcome answeredOr(ClaimState at, DocumentId document, Refusal otherwise) {
        return at.file().document(document).filter(ClaimDocument::isAnswered).isPresent()
                ? repeated()
                : refused(otherwise);
    }

    private static Outcome submit(ClaimState at, Submit asked) {
        if (!asked.documents().stream().allMatch(id -> at.file().document(id).isPresent())) {
            return refused(Refusal.UNKNOWN_DOCUMENT);
        }
        return at.file().submitted().containsAll(asked.documents())
                ? repeated()
                : moved(at, new Submitted(asked.documents()));
    }

    private static Outcome submittedOr(ClaimState at, Submit asked, Refusal otherwise) {
        return at.file().submitted().containsAll(asked.documents()) ? repeated() : refused(otherwise);
    }

    private static Outcome submitLater(ClaimState at, Submit asked, Refusal otherwise) {
        return LaterSteps.awaited(at).isPresent()
                ? LaterSteps.readyOr(submit(at, asked))
                : submittedOr(at, asked, otherwise);
    }

    /** Whichever came last, submission or reading, makes the decision due, in its own transaction. */
    private static Outcome readyOr(Outcome outcome) {
        if (outcome instanceof Moved(ClaimState state, List<ClaimEvent> events)
                && state.file().isComplete()
                && state.file().pending() == 0) {
            ClaimEvent ready = new ReadyToDecide(state.file().decided() + 1);
            List<ClaimEvent> all = new ArrayList<>(events);
            all.add(ready);
            return new Moved(Evolution.evolve(state, ready), all);
        }
        return outcome;
    }

    private static Outcome conclude(Reading at, Decide asked) {
        int number = asked.number();
        if (at.file().pending() == 0 || number != at.file().pending()) {
            return decidedOr(at, asked, Refusal.NOT_DUE);
        }
        return switch (asked.conclusion()) {
            case ClaimCommand.Pay(Approval approval, var grounds) ->
                moved(at, new DecidedToPay(number, approval, grounds));
            case ClaimCommand.PayTo(Approval.Payee payee) ->
                at.file()
                        .approval()
                        .map(approval -> moved(at, new DecidedToPay(number, approval.to(payee))))
                        .orElseGet(() -> refused(Refusal.NOT_APPROVED));
            case ClaimCommand.Ask(SupplementList list, var ground) ->
                number > 1 && ground.isEmpty()
                        ? refused(Refusal.ASKED_BEFORE)
                        : moved(at, new AskedForDocuments(number, list, ground));
            case ClaimCommand.Refer(var reasons, var prepared, var doubts, var grounds, var decideBy) ->
                moved(at, new ReferredToPerson(number, reasons, prepared, doubts, grounds, decideBy));
        };
    }

    private static Outcome decidedOr(ClaimState at, Decide asked, Refusal otherwise) {
        return asked.number() <= at.file().decided() ? repeated() : refused(otherwise);
    }

    private static Outcome order(Approved at, OrderPayment asked) {
        return at.order().equals(asked.order())
                ? moved(at, new PaymentOrdered(asked.order().id()))
                : orderedOr(at, asked.order().id(), Refusal.NOT_APPROVED);
    }

    private static Outcome settle(Paying at, RecordSettled asked) {
        return at.order().id().equals(asked.order())
                ? moved(at, new PaymentSettled(asked.order(), asked.on()))
                : orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
    }

    /** Asks for the payee alone: decision and accumulators stay as they are. */
    private static Outcome reject(Paying at, RecordRejected asked) {
        if (!at.order().id().equals(asked.order())) {
            return orderedOr(at, asked.order(), Refusal.UNKNOWN_ORDER);
        }
        SupplementList list =
                SupplementList.of(at.file().id(), asked.order().toString(), List.of(DocumentKind.BANK_CARD));
        return moved(at, new PaymentRejected(asked.order(), asked.code(), list));
    }

    private static Outcome orderedOr(ClaimState at, PaymentOrderId order, Refusal otherwise) {
        return at.file().ordered().contains(order) ? repeated() : refused(otherwise);
    }

    private static Outcome approve(ClaimState at, Approve asked) {
        if (!asked.approval().amount().isMoreThan(at.file().paid())) {
            return refused(Refusal.NOTHING_MORE_TO_PAY);
        }
        return asked.approval().decision() == at.file().decided() + 1
                ? moved(at, new ApprovedByPerson(asked.by(), asked.approval()))
                : refused(Refusal.NOT_DUE);
    }

    private static Outcome approvedOr(ClaimState at, Approve asked, Refusal otherwise) {
        return at.file().approval().filter(asked.approval()::equals).isPresent() ? repeated() : refused(otherwise);
    }

    private static Outcome moved(ClaimState from, ClaimEvent event) {
        return new Moved(Evolution.evolve(from, event), List.of(event));
    }

    private static DeclinedByPerson declined(Decline asked) {
        return new DeclinedByPerson(asked.by(), asked.ground().letter(asked.what()));
    }

    private static Outcome repeated() {
        return new Repeated();
    }

    private static Outcome refused(Refusal why) {
        return new Refused(why);
    }
}
