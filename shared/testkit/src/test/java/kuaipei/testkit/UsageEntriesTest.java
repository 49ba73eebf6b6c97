package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.UsageEntries;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.port.UsageKey;
import org.junit.jupiter.api.Test;

/** What is left of a policy's limits when a decision is taken up again: reversal entries, never edits. */
class UsageEntriesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T01:00:00Z");
    private static final UsageKey DAYS = new UsageKey("P-1", "allowanceDays", SampleClaims.YEAR);

    private final MemoryRegister register = new MemoryRegister(new MemoryKeys());
    private final MemoryClaims claims = new MemoryClaims(register);
    private final Commands commands = new Commands(claims, () -> NOW, _ -> {}, Optional.of(register));

    private static Approval approval(int decision, int days) {
        Money amount = Money.ofYuan("30.00").times(days);
        return new Approval(
                decision,
                "P-1",
                "elderly-accident",
                new Reckoning(amount, List.of(new Step("5.1", "住院津贴", Money.ZERO, amount, List.of()))),
                OptionalInt.of(days),
                List.of(new UsageMove("allowanceDays", SampleClaims.YEAR, days)),
                new Approval.Payee("陈思远", "6222020200112233446"));
    }

    private ClaimState carryOut(ClaimCommand command) {
        Commands.Answer answer = commands.carryOut(SampleClaims.CLAIM, command);
        Commands.Answered answered = assertInstanceOf(Commands.Answered.class, answer);
        assertInstanceOf(Outcome.Moved.class, answered.outcome());
        return answered.claim().state();
    }

    private long used() {
        return register.usage(DAYS).total();
    }

    /** Twelve days are decided and given to the bank. */
    private ClaimState.Paying paying() {
        claims.append(Change.of(SampleClaims.CLAIM, 0, Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report()), NOW));
        carryOut(new ClaimCommand.ExpectDocument(SampleClaims.declared(1)));
        carryOut(new ClaimCommand.RecordReading(
                SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.DISCHARGE_SUMMARY)));
        carryOut(new ClaimCommand.Submit(SampleClaims.ids(1)));
        carryOut(new ClaimCommand.Decide(1, new ClaimCommand.Pay(approval(1, 12))));
        return order();
    }

    private ClaimState.Paying order() {
        ClaimState.Approved approved = (ClaimState.Approved)
                claims.load(SampleClaims.CLAIM).orElseThrow().state();
        return (ClaimState.Paying) carryOut(new ClaimCommand.OrderPayment(approved.order()));
    }

    private void paid() {
        carryOut(new ClaimCommand.RecordSettled(paying().order().id(), LocalDate.of(2026, 5, 1)));
    }

    private void reopened() {
        paid();
        carryOut(new ClaimCommand.Reopen("person-1", SampleClaims.reasons()));
    }

    @Test
    void a_reopened_claim_keeps_its_days_while_the_money_is_out() {
        reopened();
        assertEquals(12, used());
    }

    @Test
    void the_new_decision_reverses_the_old_entries_and_makes_its_own() {
        reopened();
        ClaimState before = claims.load(SampleClaims.CLAIM).orElseThrow().state();
        long version = register.usage(DAYS).version();
        ClaimState after = carryOut(new ClaimCommand.Approve("person-1", approval(2, 15)));
        assertEquals(15, used());
        assertEquals(version + 1, register.usage(DAYS).version());
        assertEquals(
                List.of(
                        new UsageMove("allowanceDays", SampleClaims.YEAR, -12),
                        new UsageMove("allowanceDays", SampleClaims.YEAR, 15)),
                UsageEntries.between(before, after));
    }

    @Test
    void declining_to_pay_more_leaves_what_was_paid_taken() {
        reopened();
        carryOut(SampleClaims.refusal("person-1"));
        assertEquals(12, used());
    }

    @Test
    void what_was_never_paid_is_given_back_when_the_claim_is_withdrawn() {
        carryOutRejected();
        assertEquals(12, used());
        carryOut(new ClaimCommand.Withdraw());
        assertEquals(0, used());
    }

    @Test
    void and_taken_again_once_when_it_is_reopened_and_approved() {
        carryOutRejected();
        carryOut(new ClaimCommand.Withdraw());
        carryOut(new ClaimCommand.Reopen("person-1", SampleClaims.reasons()));
        assertEquals(0, used());
        carryOut(new ClaimCommand.Approve("person-1", approval(2, 12)));
        assertEquals(12, used());
    }

    private void carryOutRejected() {
        carryOut(new ClaimCommand.RecordRejected(paying().order().id(), "AC01"));
    }

    @Test
    void another_card_for_the_same_decision_takes_nothing_again() {
        carryOutRejected();
        ClaimDocument.Declared card = SampleClaims.declared(2);
        carryOut(new ClaimCommand.ExpectDocument(card));
        carryOut(new ClaimCommand.RecordReading(card.id(), SampleClaims.read(DocumentKind.BANK_CARD)));
        carryOut(new ClaimCommand.Submit(SampleClaims.ids(2)));
        carryOut(new ClaimCommand.Decide(2, new ClaimCommand.PayTo(new Approval.Payee("陈思远", "4111111111111111"))));
        assertEquals(12, used());
    }

    @Test
    void whoever_moved_the_limits_meanwhile_is_not_overwritten() {
        reopened();
        claims.overtakeNext(1);
        carryOut(new ClaimCommand.Approve("person-1", approval(2, 15)));
        assertEquals(15, used());
    }

    @Test
    void in_every_life_the_entries_add_up_to_what_the_standing_approval_took() {
        Seeds.each(300, chance -> {
            ClaimState state =
                    Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report()).state();
            Map<String, Long> sums = new HashMap<>();
            for (int step = 0; step < 60; step++) {
                if (Lifecycle.decide(state, RandomLife.next(chance, state))
                        instanceof Outcome.Moved(ClaimState next, var _)) {
                    for (UsageMove move : UsageEntries.between(state, next)) {
                        sums.merge(move.benefit() + move.yearFrom(), move.quantity(), Long::sum);
                    }
                    state = next;
                    Map<String, Long> taken = new HashMap<>();
                    UsageEntries.taken(state)
                            .forEach(move -> taken.merge(move.benefit() + move.yearFrom(), move.quantity(), Long::sum));
                    sums.values().removeIf(sum -> sum == 0);
                    assertEquals(taken, sums);
                    assertTrue(state.file().paid().isZero() || !taken.isEmpty(), "paid, and nothing is taken");
                }
            }
        });
    }
}
