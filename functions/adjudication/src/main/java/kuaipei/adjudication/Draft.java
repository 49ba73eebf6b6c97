package kuaipei.adjudication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.decision.Reason;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.UsageWrite;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.proof.PaperProof;

/** A conclusion with what must be written in its transaction. */
record Draft(ClaimCommand.Conclusion conclusion, List<BillGuard> guards, List<UsageWrite> usage) {

    static Draft of(ClaimCommand.Conclusion conclusion) {
        return new Draft(conclusion, List.of(), List.of());
    }

    static Draft refer(Set<Reason> reasons) {
        return of(new ClaimCommand.Refer(new TreeSet<>(reasons), Optional.empty()));
    }

    /**
     * The bank rejected the account and another card was asked for. The decision stands; only a proven card that the bank has
     * not rejected changes the payee, and two of them are a person's matter.
     */
    static Draft payeeAlone(ClaimFile file, List<Paper> papers, List<StoredEvent> events) {
        Approval.Payee before = file.approval().orElseThrow().payee();
        Set<String> rejected = rejected(events);
        HospitalRegister none = new HospitalRegister(List.of());
        List<String> others = papers.stream()
                .filter(paper -> paper.kind() == DocumentKind.BANK_CARD)
                .map(paper -> PaperProof.in(PaperProof.of(paper, none), FieldName.CARD_NUMBER))
                .flatMap(fact -> fact.proven().stream())
                .flatMap(text -> CardNumber.read(text).stream())
                .map(CardNumber::number)
                .filter(number -> !rejected.contains(number))
                .distinct()
                .toList();
        return others.size() == 1
                ? of(new ClaimCommand.PayTo(new Approval.Payee(before.name(), others.getFirst())))
                : refer(Set.of(others.isEmpty() ? Reason.BAD_CARD : Reason.DOUBTFUL_FACT));
    }

    /** Every card that the bank has sent an order back from: the one that the last approval before each rejection named. */
    private static Set<String> rejected(List<StoredEvent> events) {
        Set<String> rejected = new HashSet<>();
        String card = "";
        for (StoredEvent stored : events) {
            if (stored.event() instanceof ClaimEvent.DecidedToPay decided) {
                card = decided.approval().payee().cardNumber();
            } else if (stored.event() instanceof ClaimEvent.ApprovedByPerson approved) {
                card = approved.approval().payee().cardNumber();
            } else if (stored.event() instanceof ClaimEvent.PaymentRejected) {
                rejected.add(card);
            }
        }
        return rejected;
    }
}
