package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.portfolio.ClaimMove;
import org.junit.jupiter.api.Test;

/** What a claim still owes, at steps where no number stands in the state itself. */
class ClaimMoveTest {

    private static ClaimState cardAgain() {
        ClaimState.Paying paying = SampleClaims.in(ClaimState.Paying.class);
        ClaimState state = SampleClaims.after(
                paying, new ClaimCommand.RecordRejected(paying.order().id(), "AC01"));
        state = SampleClaims.after(state, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        state = SampleClaims.after(state, new ClaimCommand.Submit(SampleClaims.ids(2)));
        return SampleClaims.after(
                state,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
    }

    private static Money outstanding(ClaimState before, ClaimCommand command) {
        Outcome.Moved moved = assertInstanceOf(Outcome.Moved.class, Lifecycle.decide(before, command));
        List<ClaimEvent> events = moved.events();
        return ClaimMove.of(SampleClaims.CLAIM, 9, events, moved.state(), Instant.EPOCH)
                .orElseThrow()
                .outstanding();
    }

    @Test
    void what_was_approved_is_owed_while_a_person_looks_for_an_account() {
        ClaimCommand referred = new ClaimCommand.Decide(
                2, new ClaimCommand.Refer(new TreeSet<>(SampleClaims.reasons()), Optional.empty()));
        assertEquals(SampleClaims.approval(1).amount(), outstanding(cardAgain(), referred));
    }

    @Test
    void a_claim_that_was_paid_owes_nothing_when_it_is_taken_up_again() {
        assertEquals(
                Money.ZERO,
                outstanding(
                        SampleClaims.in(ClaimState.Paid.class),
                        new ClaimCommand.Reopen("person-1", SampleClaims.reasons())));
    }
}
