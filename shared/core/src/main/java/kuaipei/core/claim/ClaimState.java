package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.decision.Reason;

/** Where a claim stands. Each state has what is known only there; {@link Lifecycle} has the moves between them. */
public sealed interface ClaimState {

    ClaimFile file();

    /** As the contract writes it: {@code AwaitingDocuments}. */
    default String wire() {
        return switch (this) {
            case Reported _ -> "Reported";
            case Reading _ -> "Reading";
            case AwaitingDocuments _ -> "AwaitingDocuments";
            case Referred _ -> "Referred";
            case Investigating _ -> "Investigating";
            case Approved _ -> "Approved";
            case Paying _ -> "Paying";
            case Paid _ -> "Paid";
            case Declined _ -> "Declined";
            case Withdrawn _ -> "Withdrawn";
        };
    }

    /** Whether the claim is closed 结案; only reopening follows. */
    default boolean isSettled() {
        return switch (this) {
            case Paid _, Declined _, Withdrawn _ -> true;
            case Reported _, Reading _, AwaitingDocuments _, Referred _, Investigating _, Approved _, Paying _ -> false;
        };
    }

    /** Whether photographs are still read: of an open claim, and of a paid one that papers follow. */
    default boolean takesPapers() {
        return switch (this) {
            case Paid _ -> LaterSteps.awaited(this).isPresent();
            case Declined _, Withdrawn _ -> false;
            case Reported _, Reading _, AwaitingDocuments _, Referred _, Investigating _, Approved _, Paying _ -> true;
        };
    }

    /** Papers that follow the payment and are not all there, where they are followed up: while it is made and after. */
    default Optional<LaterPapers> papersToFollow() {
        return LaterSteps.mayFollow(this)
                ? file().later().filter(later -> later.stage() != LaterPapers.Stage.COMPLETE)
                : Optional.empty();
    }

    /** 已报案: no paper has been announced. */
    record Reported(ClaimFile file) implements ClaimState {}

    /** 识别中: papers come and are read, and when the claimant has sent all, the decision is due. */
    record Reading(ClaimFile file) implements ClaimState {}

    /** 待补材料: one list is open; its papers are answered by a new submission. */
    record AwaitingDocuments(ClaimFile file, SupplementList asked) implements ClaimState {}

    /**
     * 转人工.
     *
     * @param prepared what the terms give, for the person who decides
     * @param doubts where that person should look
     */
    record Referred(ClaimFile file, SortedSet<Reason> reasons, Optional<Prepared> prepared, List<Doubt> doubts)
            implements ClaimState {
        public Referred {
            doubts = List.copyOf(doubts);
            reasons = new TreeSet<>(reasons);
        }
    }

    /**
     * 调查中.
     *
     * @param by the person who started it
     */
    record Investigating(ClaimFile file, SortedSet<Reason> reasons, Optional<Prepared> prepared, String by)
            implements ClaimState {
        public Investigating {
            reasons = new TreeSet<>(reasons);
        }
    }

    /** 核定赔付: the only state from which an order to pay can be made. */
    record Approved(ClaimFile file) implements ClaimState {
        public Approved {
            approvalOf(file);
        }

        public Approval approval() {
            return approvalOf(file);
        }

        /** The next order of this claim: asked for twice, it is the same order. */
        public PaymentOrder order() {
            return new PaymentOrder(file, approval(), file.ordered().size() + 1);
        }
    }

    /** 付款中: the bank has the order, or will be given it again. */
    record Paying(ClaimFile file) implements ClaimState {
        public Paying {
            approvalOf(file);
            if (file.ordered().isEmpty()) {
                throw new IllegalArgumentException("nothing is being paid without an order");
            }
        }

        public Approval approval() {
            return approvalOf(file);
        }

        /** The order that is with the bank. */
        public PaymentOrder order() {
            return new PaymentOrder(file, approval(), file.ordered().size());
        }
    }

    /**
     * 已赔付.
     *
     * @param on the bank's day of settlement, in Shanghai
     */
    record Paid(ClaimFile file, LocalDate on) implements ClaimState {
        public Paid {
            approvalOf(file);
        }

        public Approval approval() {
            return approvalOf(file);
        }
    }

    /** 已拒赔: by a person only. */
    record Declined(ClaimFile file, String by, String why) implements ClaimState {}

    /** 已撤案: by the claimant. */
    record Withdrawn(ClaimFile file) implements ClaimState {}

    private static Approval approvalOf(ClaimFile file) {
        return file.approval()
                .orElseThrow(() -> new IllegalArgumentException("claim " + file.id() + " was never approved"));
    }
}
