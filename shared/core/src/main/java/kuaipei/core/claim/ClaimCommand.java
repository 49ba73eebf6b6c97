package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.RefusalGround;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.paper.DocumentKind;

/** What may be asked of a claim. Every command may come twice; the second time it changes nothing. */
public sealed interface ClaimCommand {

    /** The phone announces a photograph. */
    record ExpectDocument(ClaimDocument.Declared declared) implements ClaimCommand {}

    /** The reader has read a paper. */
    record RecordReading(DocumentId document, ClaimDocument.Read reading) implements ClaimCommand {}

    /** The reader cannot read a photograph, or gave up on it. */
    record RecordUnreadable(DocumentId document, ClaimDocument.Unreadable why) implements ClaimCommand {}

    /** "That is all I have." */
    record Submit(SortedSet<DocumentId> documents) implements ClaimCommand {
        public Submit {
            documents = new TreeSet<>(documents);
        }
    }

    /**
     * The machine's decision.
     *
     * @param number of the decision that was due
     */
    record Decide(int number, Conclusion conclusion) implements ClaimCommand {}

    /** The order is given to the bank. */
    record OrderPayment(PaymentOrder order) implements ClaimCommand {}

    /**
     * The bank has paid ({@code ACSC}).
     *
     * @param on the day of settlement, in Shanghai
     */
    record RecordSettled(PaymentOrderId order, LocalDate on) implements ClaimCommand {}

    /**
     * The bank has rejected the order ({@code RJCT}).
     *
     * @param code the bank's reason: {@code AC01}
     */
    record RecordRejected(PaymentOrderId order, String code) implements ClaimCommand {}

    /** A person starts an investigation. */
    record Investigate(String by) implements ClaimCommand {}

    /**
     * A person approves.
     *
     * @param approval its number is that of the next decision
     */
    record Approve(String by, Approval approval) implements ClaimCommand {}

    /**
     * A person declines; the machine never does.
     *
     * @param ground the clause and what the law wants proved of it; without it there is no refusal
     * @param what happened, as the letter says it; never blank
     */
    record Decline(String by, RefusalGround ground, String what) implements ClaimCommand {
        public Decline {
            if (what.isBlank()) {
                throw new IllegalArgumentException("a refusal says what happened (Insurance Law art. 24)");
            }
        }
    }

    /** The claimant withdraws. */
    record Withdraw() implements ClaimCommand {}

    /** A person takes a settled claim up again. */
    record Reopen(String by, SortedSet<Reason> reasons) implements ClaimCommand {
        public Reopen {
            reasons = new TreeSet<>(reasons);
        }
    }

    /** What is asked about papers that follow a payment. */
    sealed interface LaterCommand extends ClaimCommand {}

    /**
     * What papers that came later say of what was paid.
     *
     * @param round of the comparison that was due
     */
    record Compare(int round, Comparison found) implements LaterCommand {}

    /**
     * The day's look at papers that are still to come.
     *
     * @param today in Shanghai
     * @param daysBefore the last day in time, from which on the claimant is reminded; 0 or more
     */
    record FollowUp(LocalDate today, int daysBefore) implements LaterCommand {}

    /** A person has looked into it and waits for nothing more. */
    record CloseLater(String by, String why) implements LaterCommand {}

    /** How a comparison ends. */
    sealed interface Comparison {}

    /** @param missing what is still to come; empty where all came */
    record Agrees(List<DocumentKind> missing) implements Comparison {
        public Agrees {
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param reasons for which the papers as they are now would not be paid by the machine
     * @param doubts where a person should look
     */
    record Differs(LaterMatter matter, SortedSet<Reason> reasons, List<Doubt> doubts) implements Comparison {
        public Differs {
            reasons = new TreeSet<>(reasons);
            doubts = List.copyOf(doubts);
        }
    }

    /** How a decision ends for the claim. */
    sealed interface Conclusion {}

    /**
     * Paid as approved.
     *
     * @param grounds the places that prove what it rests on
     */
    record Pay(Approval approval, List<Ground> grounds) implements Conclusion {
        public Pay {
            grounds = List.copyOf(grounds);
        }

        /** Without its grounds. */
        public Pay(Approval approval) {
            this(approval, List.of());
        }
    }

    /** The decision before stands, and another account is paid: the answer to a rejected order. */
    record PayTo(Approval.Payee payee) implements Conclusion {}

    /**
     * Asked once for everything missing.
     *
     * @param ground why it is asked again; the first decision's list alone needs none (Insurance Law art. 22)
     */
    record Ask(SupplementList list, Optional<SupplementGround> ground) implements Conclusion {
        /** The first list. */
        public Ask(SupplementList list) {
            this(list, Optional.empty());
        }
    }

    /**
     * Handed over to a person.
     *
     * @param doubts where the person should look
     * @param grounds the places that prove what is proven
     * @param decideBy the day by which the terms promise the person's decision; empty where they promise none
     */
    record Refer(
            SortedSet<Reason> reasons,
            Optional<Prepared> prepared,
            List<Doubt> doubts,
            List<Ground> grounds,
            Optional<LocalDate> decideBy)
            implements Conclusion {
        public Refer {
            reasons = new TreeSet<>(reasons);
            doubts = List.copyOf(doubts);
            grounds = List.copyOf(grounds);
        }

        /** Without a place to look at, or a day. */
        public Refer(SortedSet<Reason> reasons, Optional<Prepared> prepared) {
            this(reasons, prepared, List.of(), List.of(), Optional.empty());
        }
    }
}
