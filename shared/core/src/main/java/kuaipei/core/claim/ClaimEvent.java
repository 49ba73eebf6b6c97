package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.paper.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What happened to a claim. Events are never changed; the state is what they add up to. */
public sealed interface ClaimEvent {

    /** Its name on the bus and in the table, fixed for ever; the class may be renamed, this may not. */
    default String wire() {
        return switch (this) {
            case ClaimReported _ -> "Reported";
            case DocumentExpected _ -> "DocumentExpected";
            case DocumentRead _ -> "DocumentRead";
            case DocumentUnreadable _ -> "DocumentUnreadable";
            case Submitted _ -> "Submitted";
            case ReadyToDecide _ -> "ReadyToDecide";
            case DecidedToPay _ -> "DecidedToPay";
            case AskedForDocuments _ -> "AskedForDocuments";
            case ReferredToPerson _ -> "ReferredToPerson";
            case PaymentOrdered _ -> "PaymentOrdered";
            case PaymentSettled _ -> "PaymentSettled";
            case PaymentRejected _ -> "PaymentRejected";
            case InvestigationStarted _ -> "InvestigationStarted";
            case ApprovedByPerson _ -> "ApprovedByPerson";
            case DeclinedByPerson _ -> "DeclinedByPerson";
            case ClaimWithdrawn _ -> "Withdrawn";
            case ClaimReopened _ -> "Reopened";
            case LaterPapersReady _ -> "LaterPapersReady";
            case LaterPapersCompared _ -> "LaterPapersCompared";
            case LaterPapersReferred _ -> "LaterPapersReferred";
            case LaterPapersReminded _ -> "LaterPapersReminded";
            case LaterPapersClosed _ -> "LaterPapersClosed";
        };
    }

    record ClaimReported(ClaimId claim, Report report) implements ClaimEvent {}

    record DocumentExpected(ClaimDocument.Declared declared) implements ClaimEvent {}

    record DocumentRead(DocumentId document, ClaimDocument.Read reading) implements ClaimEvent {}

    record DocumentUnreadable(DocumentId document, ClaimDocument.Unreadable why) implements ClaimEvent {}

    record Submitted(SortedSet<DocumentId> documents) implements ClaimEvent {
        public Submitted {
            documents = new TreeSet<>(documents);
        }
    }

    /** @param number of the decision that is due */
    record ReadyToDecide(int number) implements ClaimEvent {}

    /**
     * @param number of the decision round; the approval's own number is older if only the payee is new
     * @param grounds the places that prove what the decision rests on; none in events from before they were kept
     */
    record DecidedToPay(int number, Approval approval, List<Ground> grounds) implements ClaimEvent {
        public DecidedToPay {
            grounds = kept(grounds);
        }

        /** Without its grounds: only the payee is new. */
        public DecidedToPay(int number, Approval approval) {
            this(number, approval, List.of());
        }
    }

    /**
     * @param ground why it is asked a second time; none for the first list, and in events from before grounds were kept
     */
    record AskedForDocuments(int number, SupplementList list, Optional<SupplementGround> ground)
            implements ClaimEvent {}

    /**
     * @param doubts where the person should look
     * @param grounds the places that prove what is proven; none in events from before they were kept
     * @param decideBy the day by which the terms promise the person's decision; empty where they promise none
     */
    record ReferredToPerson(
            int number,
            SortedSet<Reason> reasons,
            Optional<Prepared> prepared,
            List<Doubt> doubts,
            List<Ground> grounds,
            Optional<LocalDate> decideBy)
            implements ClaimEvent {
        public ReferredToPerson {
            doubts = List.copyOf(doubts);
            grounds = kept(grounds);
            reasons = new TreeSet<>(reasons);
        }
    }

    private static List<Ground> kept(@Nullable List<Ground> grounds) {
        return grounds == null ? List.of() : List.copyOf(grounds);
    }

    record PaymentOrdered(PaymentOrderId order) implements ClaimEvent {}

    record PaymentSettled(PaymentOrderId order, LocalDate on) implements ClaimEvent {}

    /** @param list asks for the payee alone */
    record PaymentRejected(PaymentOrderId order, String code, SupplementList list) implements ClaimEvent {}

    record InvestigationStarted(String by) implements ClaimEvent {}

    record ApprovedByPerson(String by, Approval approval) implements ClaimEvent {}

    record DeclinedByPerson(String by, String why) implements ClaimEvent {}

    record ClaimWithdrawn() implements ClaimEvent {}

    /** @param round of the comparison with what was paid that is due */
    record LaterPapersReady(int round) implements ClaimEvent {}

    /** @param missing what is still to come; empty where all came and nothing contradicts what was paid */
    record LaterPapersCompared(int round, List<DocumentKind> missing) implements ClaimEvent {
        public LaterPapersCompared {
            missing = List.copyOf(missing);
        }
    }

    /** @param doubts where a person should look; none where nothing came */
    record LaterPapersReferred(int round, LaterMatter matter, SortedSet<Reason> reasons, List<Doubt> doubts)
            implements ClaimEvent {
        public LaterPapersReferred {
            reasons = new TreeSet<>(reasons);
            doubts = List.copyOf(doubts);
        }
    }

    record LaterPapersReminded(LocalDate on) implements ClaimEvent {}

    record LaterPapersClosed(String by, String why) implements ClaimEvent {}

    record ClaimReopened(String by, SortedSet<Reason> reasons) implements ClaimEvent {
        public ClaimReopened {
            reasons = new TreeSet<>(reasons);
        }
    }
}
