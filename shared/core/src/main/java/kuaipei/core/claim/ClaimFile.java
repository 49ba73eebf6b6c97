package kuaipei.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.money.Money;

/**
 * What every state of a claim knows.
 *
 * @param documents in the order announced
 * @param submitted the documents of which the claimant said "that is all I have"
 * @param decided number of the last decision; 0 before the first
 * @param pending number of the decision that is due; 0 if none is
 * @param ordered every payment order given so far, oldest first
 * @param approval the last decision to pay: kept while the payee alone is asked again and when a claim is reopened
 * @param paid settled so far
 * @param later papers that follow the payment; empty where none do, and in claims from before they were kept
 */
public record ClaimFile(
        ClaimId id,
        Report report,
        List<ClaimDocument> documents,
        SortedSet<DocumentId> submitted,
        int decided,
        int pending,
        List<PaymentOrderId> ordered,
        Optional<Approval> approval,
        Money paid,
        Optional<LaterPapers> later) {

    public ClaimFile {
        documents = List.copyOf(documents);
        submitted = new TreeSet<>(submitted);
        ordered = List.copyOf(ordered);
    }

    static ClaimFile opened(ClaimId id, Report report) {
        return new ClaimFile(
                id,
                report,
                List.of(),
                new TreeSet<>(),
                0,
                0,
                List.of(),
                Optional.empty(),
                Money.ZERO,
                Optional.empty());
    }

    /** The document of that id, if this claim has announced it. */
    public Optional<ClaimDocument> document(DocumentId wanted) {
        return documents.stream()
                .filter(document -> document.id().equals(wanted))
                .findFirst();
    }

    /** Submitted, and the reader has answered on every paper of the submission. */
    boolean isComplete() {
        return !submitted.isEmpty()
                && documents.stream()
                        .filter(document -> submitted.contains(document.id()))
                        .allMatch(ClaimDocument::isAnswered);
    }

    /** The documents a decision rests on: the submitted ones, in the order announced. */
    public List<ClaimDocument> papers() {
        return documents.stream()
                .filter(document -> submitted.contains(document.id()))
                .toList();
    }

    ClaimFile expecting(ClaimDocument.Declared declared) {
        List<ClaimDocument> more = new ArrayList<>(documents);
        more.add(new ClaimDocument(declared, new ClaimDocument.Expected()));
        return new ClaimFile(id, report, more, submitted, decided, pending, ordered, approval, paid, later);
    }

    ClaimFile answered(DocumentId which, ClaimDocument.Status answer) {
        List<ClaimDocument> replaced = documents.stream()
                .map(document -> document.id().equals(which) ? document.with(answer) : document)
                .toList();
        return new ClaimFile(id, report, replaced, submitted, decided, pending, ordered, approval, paid, later);
    }

    /** A submission adds to those before it; a decision that was due waits for the new papers. */
    ClaimFile submitting(SortedSet<DocumentId> more) {
        TreeSet<DocumentId> all = new TreeSet<>(submitted);
        all.addAll(more);
        return new ClaimFile(
                id, report, documents, all, decided, 0, ordered, approval, paid, later.map(LaterPapers::waiting));
    }

    ClaimFile due(int decision) {
        return new ClaimFile(id, report, documents, submitted, decided, decision, ordered, approval, paid, later);
    }

    /** Papers follow the decision that promised them; another decision has its own. */
    ClaimFile decidedWith(int decision, Optional<Approval> outcome) {
        boolean isSame = approval.map(Approval::decision).equals(outcome.map(Approval::decision));
        Optional<LaterPapers> following = isSame
                ? later.map(papers -> papers.afterPayee(this))
                : outcome.flatMap(Approval::later).map(promised -> LaterPapers.promised(promised, submitted));
        return new ClaimFile(id, report, documents, submitted, decision, 0, ordered, outcome, paid, following);
    }

    ClaimFile with(Optional<LaterPapers> changed) {
        return new ClaimFile(id, report, documents, submitted, decided, pending, ordered, approval, paid, changed);
    }

    /** Taken up again: an approval of which nothing was paid before the claim was closed does not stand any longer. */
    ClaimFile reopened() {
        return paid.isZero()
                ? new ClaimFile(
                        id,
                        report,
                        documents,
                        submitted,
                        decided,
                        pending,
                        ordered,
                        Optional.empty(),
                        paid,
                        Optional.empty())
                : this;
    }

    ClaimFile ordering(PaymentOrderId order) {
        List<PaymentOrderId> more = new ArrayList<>(ordered);
        more.add(order);
        return new ClaimFile(id, report, documents, submitted, decided, pending, more, approval, paid, later);
    }

    ClaimFile settling(Money amount) {
        return new ClaimFile(
                id, report, documents, submitted, decided, pending, ordered, approval, paid.plus(amount), later);
    }
}
