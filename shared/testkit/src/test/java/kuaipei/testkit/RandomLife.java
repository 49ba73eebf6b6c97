package kuaipei.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.paper.DocumentKind;

/** Draws commands as the world sends them: likely ones, late ones and senseless ones. */
final class RandomLife {

    private static final int DOCUMENTS = 4;

    private RandomLife() {}

    /** Half of the commands fit the state, so that long lives happen; the others may be anything. */
    static ClaimCommand next(Random chance, ClaimState state) {
        return chance.nextBoolean() ? fitting(chance, state) : any(chance, state);
    }

    private static ClaimCommand fitting(Random chance, ClaimState state) {
        return switch (state) {
            case ClaimState.Reported _ -> expect(chance);
            case ClaimState.Reading reading when reading.file().pending() > 0 -> decide(chance, state);
            case ClaimState.Reading _ ->
                switch (chance.nextInt(3)) {
                    case 0 -> expect(chance);
                    case 1 -> submit(chance, state);
                    default -> answer(chance, state);
                };
            case ClaimState.AwaitingDocuments _ -> chance.nextBoolean() ? expect(chance) : submit(chance, state);
            case ClaimState.Referred _, ClaimState.Investigating _ ->
                new ClaimCommand.Approve(
                        "person-1", SampleClaims.approval(state.file().decided() + 1));
            case ClaimState.Approved _, ClaimState.Paying _, ClaimState.Paid _
            when state.file().later().filter(LaterPapers::areAwaited).isPresent() && chance.nextInt(4) > 0 ->
                following(chance, state);
            case ClaimState.Approved approved -> new ClaimCommand.OrderPayment(approved.order());
            case ClaimState.Paying paying ->
                chance.nextBoolean()
                        ? new ClaimCommand.RecordSettled(paying.order().id(), LocalDate.of(2026, 5, 1))
                        : new ClaimCommand.RecordRejected(paying.order().id(), "AC01");
            case ClaimState.Paid _, ClaimState.Declined _, ClaimState.Withdrawn _ ->
                new ClaimCommand.Reopen("person-1", SampleClaims.reasons());
        };
    }

    static ClaimCommand any(Random chance, ClaimState state) {
        PaymentOrderId order = new PaymentOrderId(state.file().id(), 1 + chance.nextInt(2), 1 + chance.nextInt(3));
        return switch (chance.nextInt(13)) {
            case 0 -> expect(chance);
            case 1, 2 -> answer(chance, state);
            case 3 -> submit(chance, state);
            case 4 -> decide(chance, state);
            case 5 -> new ClaimCommand.RecordSettled(order, LocalDate.of(2026, 5, 2));
            case 6 -> new ClaimCommand.RecordRejected(order, "AC04");
            case 7 -> new ClaimCommand.Investigate("person-2");
            case 8 -> new ClaimCommand.Approve("person-2", SampleClaims.approval(1 + chance.nextInt(3)));
            case 9 -> SampleClaims.refusal("person-2");
            case 10 -> new ClaimCommand.Withdraw();
            case 11 -> following(chance, state);
            default -> new ClaimCommand.Reopen("person-2", SampleClaims.reasons());
        };
    }

    /** Without one every list but the first is refused. */
    private static Optional<SupplementGround> ground(Random chance) {
        return chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(new SupplementGround.NewFact("没能看清", SampleClaims.YEAR));
    }

    /** What happens to papers that follow a payment, or is thought to. */
    static ClaimCommand following(Random chance, ClaimState state) {
        int round = state.file().later().map(LaterPapers::round).orElse(0) - (chance.nextInt(4) == 0 ? 1 : 0);
        return switch (chance.nextInt(8)) {
            case 0 -> expect(chance);
            case 1 -> answer(chance, state);
            case 2 -> submit(chance, state);
            case 3 -> new ClaimCommand.Compare(round, new ClaimCommand.Agrees(List.of(DocumentKind.FEE_LIST)));
            case 4 -> new ClaimCommand.Compare(round, new ClaimCommand.Agrees(List.of()));
            case 5 ->
                new ClaimCommand.Compare(
                        round, new ClaimCommand.Differs(LaterMatter.DIFFERENT, SampleClaims.reasons(), List.of()));
            case 6 -> new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 1 + chance.nextInt(31)), 7);
            default -> new ClaimCommand.CloseLater("person-1", "补交完毕");
        };
    }

    private static ClaimCommand expect(Random chance) {
        return new ClaimCommand.ExpectDocument(SampleClaims.declared(1 + chance.nextInt(DOCUMENTS)));
    }

    private static ClaimCommand answer(Random chance, ClaimState state) {
        List<ClaimDocument> known = state.file().documents();
        DocumentId document = known.isEmpty()
                ? SampleClaims.declared(9).id()
                : known.get(chance.nextInt(known.size())).id();
        return chance.nextInt(4) == 0
                ? new ClaimCommand.RecordUnreadable(document, new ClaimDocument.Unreadable("blur"))
                : new ClaimCommand.RecordReading(document, SampleClaims.read(DocumentKind.FEE_LIST));
    }

    private static ClaimCommand submit(Random chance, ClaimState state) {
        int known = state.file().documents().size();
        return known == 0
                ? new ClaimCommand.Submit(SampleClaims.ids(1))
                : new ClaimCommand.Submit(new TreeSet<>(List.of(
                        state.file().documents().get(chance.nextInt(known)).id())));
    }

    private static ClaimCommand decide(Random chance, ClaimState state) {
        int number = Math.max(1, state.file().pending() - (chance.nextInt(4) == 0 ? 1 : 0));
        return new ClaimCommand.Decide(
                number,
                switch (chance.nextInt(4)) {
                    case 0 -> new ClaimCommand.Ask(SampleClaims.list(), ground(chance));
                    case 1 -> new ClaimCommand.Refer(SampleClaims.reasons(), Optional.empty());
                    case 2 -> new ClaimCommand.PayTo(SampleClaims.approval(1).payee());
                    default ->
                        new ClaimCommand.Pay(
                                chance.nextBoolean()
                                        ? SampleClaims.approval(number)
                                        : SampleClaims.approvalBeforePapers(number));
                });
    }
}
