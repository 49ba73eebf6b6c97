package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Evolution;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import org.junit.jupiter.api.Test;

/** What holds for every life of a claim, whatever comes in whatever order. */
class LifecyclePropertyTest {

    private static final int LIVES = 400;
    private static final int COMMANDS = 60;

    @Test
    void each_command_given_twice_has_the_effect_of_once() {
        Seeds.each(LIVES, chance -> {
            ClaimState state = opened();
            for (int step = 0; step < COMMANDS; step++) {
                ClaimCommand command = RandomLife.next(chance, state);
                if (Lifecycle.decide(state, command) instanceof Outcome.Moved(ClaimState next, var _)) {
                    Outcome again = Lifecycle.decide(next, command);
                    assertTrue(!(again instanceof Outcome.Moved), next.wire() + " is moved again by " + command);
                    state = next;
                }
            }
        });
    }

    @Test
    void the_state_is_what_the_events_add_up_to() {
        Seeds.each(LIVES, chance -> {
            Life life = live(chance);
            assertEquals(life.state, Evolution.replay(life.events));
        });
    }

    @Test
    void no_claim_is_ever_paid_more_than_was_last_approved() {
        Seeds.each(LIVES, chance -> {
            Life life = live(chance);
            Money approved = life.state.file().approval().map(a -> a.amount()).orElse(Money.ZERO);
            assertTrue(
                    !life.state.file().paid().isMoreThan(approved),
                    "paid " + life.state.file().paid());
        });
    }

    @Test
    void every_order_is_ordered_once_and_settled_at_most_once() {
        Seeds.each(LIVES, chance -> {
            Map<String, Integer> settled = new HashMap<>();
            Map<String, Integer> ordered = new HashMap<>();
            for (ClaimEvent event : live(chance).events) {
                if (event instanceof ClaimEvent.PaymentSettled(var order, var _)) {
                    settled.merge(order.toString(), 1, Integer::sum);
                }
                if (event instanceof ClaimEvent.PaymentOrdered(var order)) {
                    ordered.merge(order.toString(), 1, Integer::sum);
                }
            }
            settled.forEach((order, times) -> assertEquals(1, times, order));
            ordered.forEach((order, times) -> assertEquals(1, times, order));
            assertTrue(ordered.keySet().containsAll(settled.keySet()));
        });
    }

    @Test
    void only_a_person_declines() {
        Seeds.each(
                LIVES,
                chance -> live(chance).events.forEach(event -> {
                    if (event instanceof ClaimEvent.DeclinedByPerson(String by, String _)) {
                        assertTrue(by.startsWith("person-"), by);
                    }
                }));
    }

    @Test
    void the_lives_drawn_reach_every_state() {
        Map<String, Integer> seen = new HashMap<>();
        Seeds.each(LIVES, chance -> {
            ClaimState state = opened();
            for (int step = 0; step < COMMANDS; step++) {
                if (Lifecycle.decide(state, RandomLife.next(chance, state))
                        instanceof Outcome.Moved(ClaimState next, var _)) {
                    state = next;
                    seen.merge(state.wire(), 1, Integer::sum);
                }
            }
        });
        if (System.getProperty("seed") == null) {
            SampleClaims.inEachState().keySet().stream()
                    .filter(name -> !name.equals("Reported"))
                    .forEach(name -> assertTrue(seen.containsKey(name), name + " was never reached: " + seen));
        }
    }

    @Test
    void an_impossible_event_is_never_passed_over() {
        ClaimState reported = opened();
        IllegalStateException damaged = assertThrows(
                IllegalStateException.class, () -> Evolution.evolve(reported, new ClaimEvent.ReadyToDecide(1)));
        assertEquals("claim KP-7F3K09QW2M: ReadyToDecide cannot happen in Reported", damaged.getMessage());
    }

    @Test
    void a_rejected_account_is_followed_by_the_next_order_of_the_same_decision() {
        ClaimState.Paying paying = SampleClaims.in(ClaimState.Paying.class);
        var first = paying.order().id();
        ClaimState asked = SampleClaims.after(paying, new ClaimCommand.RecordRejected(first, "AC01"));
        ClaimState expecting = SampleClaims.after(asked, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        ClaimState submitted = SampleClaims.after(expecting, new ClaimCommand.Submit(SampleClaims.ids(2)));
        ClaimState due = SampleClaims.after(
                submitted,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
        var other = new Approval.Payee("陈思远", "6228480402564890018");
        ClaimState approved = SampleClaims.after(due, new ClaimCommand.Decide(2, new ClaimCommand.PayTo(other)));
        var second = assertInstanceOf(ClaimState.Approved.class, approved).order();
        assertEquals("KP-7F3K09QW2M-1-2", second.id().toString());
        assertEquals(other, second.payee());
        assertNotEquals(first, second.id());
    }

    private static ClaimState opened() {
        return Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report()).state();
    }

    private record Life(ClaimState state, List<ClaimEvent> events) {}

    private static Life live(Random chance) {
        Outcome.Moved opened = Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report());
        ClaimState state = opened.state();
        List<ClaimEvent> events = new ArrayList<>(opened.events());
        for (int step = 0; step < COMMANDS; step++) {
            if (Lifecycle.decide(state, RandomLife.next(chance, state))
                    instanceof Outcome.Moved(ClaimState next, List<ClaimEvent> happened)) {
                state = next;
                events.addAll(happened);
            }
        }
        return new Life(state, events);
    }
}
