package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.claim.LaterPapers.Stage;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that follow a payment: taken, compared, reminded of and closed, in each state in which there may be some. */
class LaterPapersTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);

    private static ClaimState in(String state) {
        return Optional.ofNullable(SampleClaims.withPapersToFollow().get(state)).orElseThrow();
    }

    private static LaterPapers later(ClaimState state) {
        return state.file().later().orElseThrow();
    }

    private static ClaimCommand expect(int number, Optional<DocumentKind> kind) {
        ClaimDocument.Declared any = SampleClaims.declared(number);
        return new ClaimCommand.ExpectDocument(
                new ClaimDocument.Declared(any.id(), any.sha256(), any.sizeBytes(), any.contentType(), kind));
    }

    private static ClaimState sent(ClaimState state, int number, DocumentKind kind) {
        ClaimState expecting = SampleClaims.after(state, expect(number, Optional.empty()));
        ClaimState submitted = SampleClaims.after(expecting, new ClaimCommand.Submit(SampleClaims.ids(number)));
        return SampleClaims.after(
                submitted,
                new ClaimCommand.RecordReading(SampleClaims.declared(number).id(), SampleClaims.read(kind)));
    }

    private static ClaimCommand agrees(int round, DocumentKind... missing) {
        return new ClaimCommand.Compare(round, new ClaimCommand.Agrees(List.of(missing)));
    }

    private static ClaimCommand differs(int round) {
        return new ClaimCommand.Compare(
                round, new ClaimCommand.Differs(LaterMatter.DIFFERENT, SampleClaims.reasons(), List.of()));
    }

    private static List<String> events(ClaimState state, ClaimCommand command) {
        return Lifecycle.decide(state, command) instanceof Outcome.Moved(var _, List<ClaimEvent> events)
                ? events.stream().map(ClaimEvent::wire).toList()
                : List.of();
    }

    private static Outcome.Refusal refusal(ClaimState state, ClaimCommand command) {
        return assertInstanceOf(Outcome.Refused.class, Lifecycle.decide(state, command))
                .refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Approved", "Paying", "Paid"})
    void a_paper_that_was_promised_is_taken_and_makes_a_comparison_due_without_a_decision(String state) {
        ClaimState came = sent(in(state), 2, DocumentKind.FEE_LIST);
        assertEquals(state, came.wire());
        assertTrue(later(came).due());
        assertEquals(0, came.file().pending());
        assertEquals(in(state).file().approval(), came.file().approval());
    }

    @ParameterizedTest
    @CsvSource({
        "Approved,MEDICAL_RECORD,true",
        "Paid,DISCHARGE_SUMMARY,true",
        "Paid,FEE_LIST,true",
        "Paid,BANK_CARD,false"
    })
    void exactly_those_papers_and_their_substitutes_are_taken(String state, DocumentKind kind, boolean taken) {
        ClaimCommand command = expect(2, Optional.of(kind));
        if (taken) {
            assertEquals(List.of("DocumentExpected"), events(in(state), command));
        } else {
            assertEquals(Outcome.Refusal.NOT_AWAITED, refusal(in(state), command));
        }
    }

    @Test
    void a_reading_before_the_submission_makes_it_due_with_the_submission_and_once() {
        ClaimState expecting = SampleClaims.after(in("Paid"), expect(2, Optional.empty()));
        ClaimCommand reading =
                new ClaimCommand.RecordReading(SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.FEE_LIST));
        assertEquals(List.of("DocumentRead"), events(expecting, reading));
        ClaimState read = SampleClaims.after(expecting, reading);
        ClaimCommand submit = new ClaimCommand.Submit(SampleClaims.ids(2));
        assertEquals(List.of("Submitted", "LaterPapersReady"), events(read, submit));
        assertInstanceOf(Outcome.Repeated.class, Lifecycle.decide(SampleClaims.after(read, submit), submit));
    }

    @Test
    void what_is_left_stays_awaited_and_when_all_came_the_claim_is_as_closed_as_any() {
        ClaimState one =
                SampleClaims.after(sent(in("Paid"), 2, DocumentKind.FEE_LIST), agrees(1, DocumentKind.MEDICAL_RECORD));
        assertEquals(List.of(DocumentKind.MEDICAL_RECORD), later(one).documents());
        assertEquals(Outcome.Refusal.NOT_AWAITED, refusal(one, expect(3, Optional.of(DocumentKind.FEE_LIST))));
        ClaimState all = SampleClaims.after(sent(one, 3, DocumentKind.DISCHARGE_SUMMARY), agrees(2));
        assertEquals(Stage.COMPLETE, later(all).stage());
        assertEquals(Outcome.Refusal.CLAIM_SETTLED, refusal(all, expect(4, Optional.empty())));
    }

    @Test
    void a_comparison_of_a_round_before_changes_nothing_and_one_that_is_not_due_is_refused() {
        ClaimState due = sent(in("Paid"), 2, DocumentKind.FEE_LIST);
        ClaimState expecting = SampleClaims.after(due, expect(3, Optional.empty()));
        ClaimState more = SampleClaims.after(expecting, new ClaimCommand.Submit(SampleClaims.ids(3)));
        assertInstanceOf(Outcome.Repeated.class, Lifecycle.decide(more, agrees(1)));
        assertEquals(Outcome.Refusal.NOT_DUE, refusal(more, agrees(2)));
    }

    @Test
    void what_differs_is_a_persons_matter_until_the_person_closes_it_and_is_paid_all_the_same() {
        ClaimState differing = SampleClaims.after(sent(in("Paid"), 2, DocumentKind.FEE_LIST), differs(1));
        assertEquals(Stage.WITH_A_PERSON, later(differing).stage());
        assertEquals(in("Paid").file().paid(), differing.file().paid());
        ClaimCommand close = new ClaimCommand.CloseLater("person-1", "原件已核对");
        ClaimState closed = SampleClaims.after(differing, close);
        assertEquals(Stage.COMPLETE, later(closed).stage());
        assertEquals(Outcome.Refusal.NOT_WITH_A_PERSON, refusal(closed, close));
    }

    @ParameterizedTest
    @CsvSource({"-8,", "-7,LaterPapersReminded", "0,LaterPapersReminded", "1,LaterPapersReferred"})
    void the_claimant_is_reminded_before_the_day_and_a_person_looks_after_it(int days, String event) {
        ClaimCommand look = new ClaimCommand.FollowUp(DUE.plusDays(days), 7);
        assertEquals(event == null ? List.of() : List.of(event), events(in("Paid"), look));
    }

    @Test
    void each_is_told_once_however_often_the_day_is_looked_at() {
        ClaimState reminded = SampleClaims.after(in("Paid"), new ClaimCommand.FollowUp(DUE.minusDays(7), 7));
        assertEquals(List.of(), events(reminded, new ClaimCommand.FollowUp(DUE.minusDays(6), 7)));
        ClaimState overdue = SampleClaims.after(reminded, new ClaimCommand.FollowUp(DUE.plusDays(1), 7));
        assertEquals(List.of(), events(overdue, new ClaimCommand.FollowUp(DUE.plusDays(2), 7)));
    }

    @Test
    void nobody_is_reminded_of_papers_that_are_on_their_way() {
        ClaimState expecting = SampleClaims.after(in("Paid"), expect(2, Optional.empty()));
        ClaimState submitted = SampleClaims.after(expecting, new ClaimCommand.Submit(SampleClaims.ids(2)));
        for (LocalDate day : List.of(DUE, DUE.plusDays(1))) {
            assertEquals(List.of(), events(submitted, new ClaimCommand.FollowUp(day, 7)));
            assertEquals(
                    List.of(), events(sent(in("Paid"), 2, DocumentKind.FEE_LIST), new ClaimCommand.FollowUp(day, 7)));
        }
    }

    @Test
    void papers_that_come_after_the_day_settle_the_matter() {
        ClaimState overdue = SampleClaims.after(in("Paid"), new ClaimCommand.FollowUp(DUE.plusDays(1), 7));
        assertEquals(Stage.WITH_A_PERSON, later(overdue).stage());
        ClaimState came = SampleClaims.after(sent(overdue, 2, DocumentKind.FEE_LIST), agrees(1));
        assertEquals(Stage.COMPLETE, later(came).stage());
    }

    private static ClaimState rejected() {
        ClaimState.Paying paying = (ClaimState.Paying) in("Paying");
        return SampleClaims.after(
                paying, new ClaimCommand.RecordRejected(paying.order().id(), "AC01"));
    }

    @Test
    void a_card_for_a_rejected_account_is_no_later_paper() {
        ClaimState due = sent(rejected(), 2, DocumentKind.BANK_CARD);
        var other = new Approval.Payee("陈思远", "6228480402564890018");
        assertEquals(List.of("DecidedToPay"), events(due, new ClaimCommand.Decide(2, new ClaimCommand.PayTo(other))));
        ClaimState approved = SampleClaims.after(due, new ClaimCommand.Decide(2, new ClaimCommand.PayTo(other)));
        assertEquals(Stage.AWAITED, later(approved).stage());
        assertEquals(List.of(), events(in("Reading", rejected()), new ClaimCommand.FollowUp(DUE.plusDays(1), 7)));
    }

    private static ClaimState in(String state, ClaimState from) {
        ClaimState reading = sent(from, 2, DocumentKind.BANK_CARD);
        assertEquals(state, reading.wire());
        return reading;
    }

    @Test
    void a_later_paper_that_came_with_the_card_is_compared_once_the_payment_goes_on() {
        ClaimState both = sent(sent(rejected(), 2, DocumentKind.BANK_CARD), 3, DocumentKind.FEE_LIST);
        var other = new Approval.Payee("陈思远", "6228480402564890018");
        assertEquals(
                List.of("DecidedToPay", "LaterPapersReady"),
                events(both, new ClaimCommand.Decide(2, new ClaimCommand.PayTo(other))));
    }

    @Test
    void a_person_who_approves_anew_takes_the_promise_over() {
        ClaimState reopened =
                SampleClaims.after(in("Paid"), new ClaimCommand.Reopen("person-1", SampleClaims.reasons()));
        Approval whole = SampleClaims.approval(2);
        var more = new Reckoning(
                Money.ofYuan("400.00"),
                List.of(new Step("5.1", "住院津贴", Money.ZERO, Money.ofYuan("400.00"), List.of())));
        ClaimState approved = SampleClaims.after(
                reopened,
                new ClaimCommand.Approve(
                        "person-1",
                        new Approval(
                                2, whole.policy(), whole.product(), more, whole.days(), whole.moves(), whole.payee())));
        assertEquals(Optional.empty(), approved.file().later());
    }

    @Test
    void whatever_follows_no_money_moves_and_no_decision_is_made() {
        Seeds.each(200, (Random chance) -> {
            ClaimState state = in("Paid");
            for (int step = 0; step < 40; step++) {
                ClaimCommand command = RandomLife.following(chance, state);
                if (Lifecycle.decide(state, command) instanceof Outcome.Moved(ClaimState next, var _)) {
                    assertEquals("Paid", next.wire());
                    assertEquals(state.file().approval(), next.file().approval());
                    assertEquals(state.file().ordered(), next.file().ordered());
                    assertEquals(state.file().paid(), next.file().paid());
                    assertEquals(state.file().decided(), next.file().decided());
                    assertEquals(0, next.file().pending());
                    state = next;
                }
            }
        });
    }
}
