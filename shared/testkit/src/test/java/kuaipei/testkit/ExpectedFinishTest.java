package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimCommand.Conclusion;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.PaymentOrderId;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.progress.ExpectedFinish;
import kuaipei.core.time.WorkingDays;
import org.junit.jupiter.api.Test;

/** The figure that a claimant is told, at every step of a life and on both sides of promise and law. 2026-04-20 is a Monday. */
class ExpectedFinishTest {

    private static final Conclusion ASK = new ClaimCommand.Ask(SampleClaims.list());
    private static final Conclusion REFER = new ClaimCommand.Refer(SampleClaims.reasons(), Optional.empty());

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    private Instant now = Instant.EPOCH;

    @Test
    void before_the_first_submission_the_six_working_days_would_begin_today() {
        opened("2026-04-20");
        assertFinish("2026-04-20", "2026-04-28");
        assertFinish("2026-04-22", "2026-04-30");
    }

    @Test
    void the_six_working_days_run_from_the_first_submission() {
        submitted("2026-04-20");
        assertFinish("2026-04-20", "2026-04-28");
        assertFinish("2026-04-22", "2026-04-28");
    }

    @Test
    void ten_days_are_the_most_where_a_long_holiday_stretches_the_six() {
        submitted("2026-09-30");
        assertEquals(
                LocalDate.parse("2026-10-12"),
                finish("2026-09-30", new WorkingDays(holiday("2026-10-01", "2026-10-12"), Set.of(2026))));
    }

    @Test
    void a_day_that_is_past_is_never_named() {
        submitted("2026-04-20");
        assertFinish("2026-04-28", "2026-04-28");
        assertFinish("2026-05-01", "2026-05-01");
        assertFinish("2026-05-02", "2026-05-04");
    }

    @Test
    void what_ran_before_the_list_counts_also_while_it_is_open_and_after() {
        submitted("2026-04-20");
        decide("2026-04-22", 1, ASK);
        assertFinish("2026-04-22", "2026-04-28");
        assertFinish("2026-04-24", "2026-04-30");
        submitMore("2026-04-29", 2);
        assertFinish("2026-04-29", "2026-05-05");
        assertFinish("2026-04-30", "2026-05-05");
    }

    @Test
    void a_list_that_was_answered_the_same_day_moves_nothing() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, ASK);
        submitMore("2026-04-20", 2);
        assertFinish("2026-04-21", "2026-04-28");
    }

    @Test
    void papers_that_nobody_asked_for_stop_no_clock() {
        submitted("2026-04-20");
        submitMore("2026-04-24", 2);
        assertFinish("2026-04-24", "2026-04-28");
    }

    @Test
    void a_person_has_the_laws_thirty_days_from_the_first_submission_and_a_list_stops_them() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, REFER);
        assertFinish("2026-04-21", "2026-05-20");
        command("2026-04-25", new ClaimCommand.Investigate("person-1"));
        assertFinish("2026-04-25", "2026-05-20");
    }

    @Test
    void the_thirty_days_stand_still_from_list_to_papers() {
        submitted("2026-04-20");
        decide("2026-04-22", 1, ASK);
        submitMore("2026-04-29", 2);
        decide("2026-04-29", 2, REFER);
        assertFinish("2026-04-29", "2026-05-27");
    }

    @Test
    void a_day_promised_by_the_terms_is_named_where_it_is_earlier_than_the_law() {
        submitted("2026-04-20");
        decide("2026-04-21", 1, referredUntil("2026-04-22"));
        assertFinish("2026-04-21", "2026-04-22");
        command("2026-04-21", new ClaimCommand.Investigate("person-1"));
        assertFinish("2026-04-21", "2026-04-22");
    }

    @Test
    void a_day_promised_later_than_the_law_is_not_named() {
        submitted("2026-04-20");
        decide("2026-04-21", 1, referredUntil("2026-05-21"));
        assertFinish("2026-04-21", "2026-05-20");
    }

    @Test
    void what_the_machine_approved_is_paid_three_working_days_after_the_agreement() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, new ClaimCommand.Pay(SampleClaims.approval(1)));
        assertFinish("2026-04-20", "2026-04-23");
        order("2026-04-21");
        assertFinish("2026-04-21", "2026-04-23");
    }

    @Test
    void what_a_person_approved_late_is_paid_days_after_the_agreement_and_not_today() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, REFER);
        command("2026-05-18", new ClaimCommand.Approve("person-1", approval(2, "4999.99")));
        assertFinish("2026-05-18", "2026-05-21");
    }

    @Test
    void from_five_thousand_yuan_a_person_promises_seven_working_days() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, REFER);
        command("2026-05-18", new ClaimCommand.Approve("person-1", approval(2, "5000.00")));
        assertFinish("2026-05-18", "2026-05-27");
    }

    @Test
    void the_law_pays_within_ten_days_of_the_agreement_where_the_promise_is_longer() {
        submitted("2026-09-25");
        decide("2026-09-25", 1, REFER);
        command("2026-09-30", new ClaimCommand.Approve("person-1", approval(2, "5000.00")));
        WorkingDays calendar = new WorkingDays(holiday("2026-10-01", "2026-10-10"), Set.of(2026));
        assertEquals(LocalDate.parse("2026-10-12"), finish("2026-09-30", calendar));
    }

    @Test
    void a_rejected_account_moves_our_promise_and_not_the_laws_ten_days() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, new ClaimCommand.Pay(SampleClaims.approval(1)));
        PaymentOrderId rejected = order("2026-04-20");
        command("2026-04-22", new ClaimCommand.RecordRejected(rejected, "AC01"));
        assertFinish("2026-04-22", "2026-04-27");
        assertFinish("2026-04-27", "2026-04-30");
        assertFinish("2026-04-29", "2026-04-30");
        submitMore("2026-04-27", 2);
        decide("2026-04-27", 2, new ClaimCommand.PayTo(SampleClaims.approval(1).payee()));
        assertFinish("2026-04-28", "2026-04-30");
    }

    @Test
    void a_person_who_only_finds_the_account_does_not_begin_the_ten_days_anew() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, new ClaimCommand.Pay(SampleClaims.approval(1)));
        PaymentOrderId rejected = order("2026-04-20");
        command("2026-04-28", new ClaimCommand.RecordRejected(rejected, "AC01"));
        submitMore("2026-04-28", 2);
        decide("2026-04-28", 2, REFER);
        assertFinish("2026-04-28", "2026-04-30");
        command("2026-04-29", new ClaimCommand.Approve("person-1", approval(3, "360.00")));
        assertFinish("2026-04-29", "2026-04-30");
    }

    @Test
    void another_amount_is_another_agreement() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, new ClaimCommand.Pay(SampleClaims.approval(1)));
        PaymentOrderId rejected = order("2026-04-20");
        command("2026-04-28", new ClaimCommand.RecordRejected(rejected, "AC01"));
        submitMore("2026-04-28", 2);
        decide("2026-04-28", 2, REFER);
        command("2026-04-29", new ClaimCommand.Approve("person-1", approval(3, "390.00")));
        assertFinish("2026-04-29", "2026-05-04");
    }

    @Test
    void an_account_that_comes_after_the_laws_ten_days_is_promised_its_three() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, new ClaimCommand.Pay(SampleClaims.approval(1)));
        PaymentOrderId rejected = order("2026-04-20");
        command("2026-04-22", new ClaimCommand.RecordRejected(rejected, "AC01"));
        assertFinish("2026-05-04", "2026-05-07");
        submitMore("2026-05-04", 2);
        assertFinish("2026-05-05", "2026-05-07");
    }

    @Test
    void the_clocks_begin_anew_when_a_claim_is_taken_up_again() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, referredUntil("2026-04-21"));
        command("2026-04-22", new ClaimCommand.Withdraw());
        assertFinish("2026-05-05", "2026-04-22");
        command("2026-06-01", new ClaimCommand.Reopen("person-1", SampleClaims.reasons()));
        assertFinish("2026-06-03", "2026-07-01");
    }

    @Test
    void a_list_that_was_open_when_the_claim_was_withdrawn_stops_nothing_later() {
        submitted("2026-04-20");
        decide("2026-04-20", 1, ASK);
        command("2026-04-22", new ClaimCommand.Withdraw());
        command("2026-06-01", new ClaimCommand.Reopen("person-1", SampleClaims.reasons()));
        assertFinish("2026-06-03", "2026-07-01");
    }

    @Test
    void an_event_that_seems_older_than_the_one_before_it_sets_no_day_back() {
        submitted("2026-04-21");
        decide("2026-04-20", 1, ASK);
        assertFinish("2026-04-21", "2026-04-29");
    }

    private void opened(String day) {
        now = noon(day);
        claims.append(Change.of(SampleClaims.CLAIM, 0, Lifecycle.open(SampleClaims.CLAIM, SampleClaims.report()), now));
    }

    private void submitted(String day) {
        opened(day);
        submitMore(day, 1);
    }

    /** One more photograph is announced, submitted and read. */
    private void submitMore(String day, int number) {
        command(day, new ClaimCommand.ExpectDocument(SampleClaims.declared(number)));
        command(day, new ClaimCommand.Submit(SampleClaims.ids(number)));
        command(
                day,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(number).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
    }

    private void decide(String day, int number, Conclusion conclusion) {
        command(day, new ClaimCommand.Decide(number, conclusion));
    }

    private PaymentOrderId order(String day) {
        ClaimState.Approved approved = (ClaimState.Approved) state();
        command(day, new ClaimCommand.OrderPayment(approved.order()));
        return approved.order().id();
    }

    private void command(String day, ClaimCommand command) {
        now = noon(day);
        ClaimState before = state();
        new Commands(claims, () -> now, _ -> {}).carryOut(SampleClaims.CLAIM, command);
        assertEquals(SampleClaims.after(before, command), state(), "the command changes nothing: " + command);
    }

    private static Conclusion referredUntil(String day) {
        return new ClaimCommand.Refer(
                SampleClaims.reasons(), Optional.empty(), List.of(), List.of(), Optional.of(LocalDate.parse(day)));
    }

    private static Approval approval(int number, String amount) {
        Approval sample = SampleClaims.approval(number);
        Money sum = Money.ofYuan(amount);
        return new Approval(
                number,
                sample.policy(),
                sample.product(),
                new Reckoning(sum, List.of(new Step("3.1", "意外身故保险金", Money.ZERO, sum, List.of()))),
                OptionalInt.empty(),
                List.of(),
                sample.payee());
    }

    private static Map<LocalDate, Boolean> holiday(String first, String after) {
        Map<LocalDate, Boolean> off = new HashMap<>();
        LocalDate.parse(first).datesUntil(LocalDate.parse(after)).forEach(day -> off.put(day, true));
        return off;
    }

    private ClaimState state() {
        return claims.load(SampleClaims.CLAIM).orElseThrow().state();
    }

    private LocalDate finish(String day, WorkingDays calendar) {
        return ExpectedFinish.of(state(), claims.events(SampleClaims.CLAIM), noon(day), calendar);
    }

    private void assertFinish(String asked, String expected) {
        assertEquals(LocalDate.parse(expected), finish(asked, new WorkingDays(Map.of(), Set.of(2026))), asked);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }
}
