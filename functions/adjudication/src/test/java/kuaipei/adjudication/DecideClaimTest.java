package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Ground;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Reason;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.Policy;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;

class DecideClaimTest {
    private final Rig rig = new Rig();

    private void decide(ClaimId claim, List<Paper> papers) {
        rig.deciding(papers).decide(claim);
    }

    private SortedSet<Reason> reasons(ClaimId claim) {
        return new TreeSet<>(
                assertInstanceOf(ClaimState.Referred.class, rig.state(claim)).reasons());
    }

    @Test
    void complete_papers_are_paid_and_use_up_the_years_days() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        Approval approval = assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST))
                .approval();
        assertEquals(Money.ofYuan("360.00"), approval.amount());
        assertEquals(Papers.CARD, approval.payee().cardNumber());
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
        assertEquals(List.of(Rig.FIRST.value()), rig.seen);
    }

    private List<Ground> grounds(ClaimId claim) {
        return rig.claims.events(claim).stream()
                .flatMap(stored -> switch (stored.event()) {
                    case ClaimEvent.DecidedToPay(int _, Approval _, List<Ground> grounds) -> grounds.stream();
                    case ClaimEvent.ReferredToPerson referred -> referred.grounds().stream();
                    default -> Stream.<Ground>empty();
                })
                .toList();
    }

    private static List<String> places(List<Ground> grounds, String fact) {
        return grounds.stream()
                .filter(ground -> ground.fact().equals(fact))
                .map(ground -> ground.rule() + " " + ground.document())
                .toList();
    }

    @Test
    void the_stored_decision_names_each_facts_rule_and_places() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        List<Ground> grounds = grounds(Rig.FIRST);
        List<String> dates = List.of("equal-on-papers inpatient-receipt", "equal-on-papers discharge-summary");
        assertEquals(dates, places(grounds, "admissionDate"));
        assertEquals(dates, places(grounds, "dischargeDate"));
        assertEquals(List.of("check-digit id-card"), places(grounds, "idNumber"));
        assertEquals(List.of("check-digit bank-card"), places(grounds, "payeeCard"));
        assertEquals(List.of("paper-and-report discharge-summary"), places(grounds, "cause"));
        assertEquals(2, places(grounds, "billTotal").size());
        assertTrue(grounds.stream()
                .allMatch(ground ->
                        ground.box().topRight().x() > ground.box().topLeft().x()));
    }

    @Test
    void what_is_proven_is_cited_to_a_person_too() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(
                Rig.FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        Papers.receipt("0000000001", "叁佰陆拾壹元伍角整"),
                        Papers.summary("2026-04-01", "2026-04-12")));
        assertEquals(2, places(grounds(Rig.FIRST), "admissionDate").size());
        assertEquals(List.of(), places(grounds(Rig.FIRST), "billTotal"));
    }

    @Test
    void the_same_summary_photographed_twice_takes_the_place_of_no_second_paper() {
        rig.due(Rig.FIRST, Papers.ID);
        Paper list = Papers.paper(DocumentKind.FEE_LIST, FieldName.NAME, "陈思远", FieldName.TOTAL, "360.50");
        decide(
                Rig.FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        list,
                        Papers.summary("2026-04-01", "2026-04-12"),
                        Papers.summary("2026-04-01", "2026-04-12")));
        assertTrue(reasons(Rig.FIRST).contains(Reason.DOUBTFUL_FACT));
    }

    @Test
    void the_event_coming_twice_decides_once() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        int events = rig.claims.events(Rig.FIRST).size();
        decide(Rig.FIRST, Papers.complete("0000000001"));
        assertEquals(events, rig.claims.events(Rig.FIRST).size());
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
    }

    @Test
    void a_bill_that_another_claim_holds_goes_to_a_person_and_uses_nothing() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        rig.due(Rig.SECOND, Papers.ID);
        decide(Rig.SECOND, Papers.complete("0000000001"));
        assertTrue(reasons(Rig.SECOND).contains(Reason.BILL_SEEN_BEFORE));
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
    }

    @Test
    void the_same_stay_is_paid_once_whichever_bill_shows_it() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        rig.due(Rig.SECOND, Papers.ID);
        decide(Rig.SECOND, Papers.complete("0000000002"));
        assertTrue(reasons(Rig.SECOND).contains(Reason.BILL_SEEN_BEFORE));
    }

    /** The day of a transfer lies in both stays and is paid in one: claimed apart, a person puts them together. */
    @Test
    void a_transfer_that_is_claimed_apart_goes_to_a_person() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        rig.due(Rig.SECOND, Papers.ID);
        decide(Rig.SECOND, after("2026-04-12"));
        assertTrue(reasons(Rig.SECOND).contains(Reason.BILL_SEEN_BEFORE));
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
    }

    @Test
    void the_next_stay_that_begins_a_day_later_is_paid_too() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        rig.due(Rig.SECOND, Papers.ID);
        decide(Rig.SECOND, after("2026-04-13"));
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.SECOND));
        assertEquals(20, rig.register.usage(Rig.DAYS).total());
    }

    private static List<Paper> after(String admission) {
        return List.of(
                Papers.idCard(),
                Papers.bankCard(Papers.CARD),
                Papers.receipt("0000000002", "叁佰陆拾元伍角整", admission, "2026-04-20"),
                Papers.summary(admission, "2026-04-20"));
    }

    @Test
    void a_missing_bank_card_is_asked_for_and_is_no_reason_for_a_person() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(
                Rig.FIRST,
                List.of(Papers.idCard(), Papers.receipt("0000000001"), Papers.summary("2026-04-01", "2026-04-12")));
        ClaimState.AwaitingDocuments awaiting =
                assertInstanceOf(ClaimState.AwaitingDocuments.class, rig.state(Rig.FIRST));
        assertEquals(List.of(DocumentKind.BANK_CARD), awaiting.asked().kinds());
    }

    @Test
    void everything_missing_is_asked_for_at_once() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, List.of(Papers.idCard()));
        assertEquals(
                List.of(
                        DocumentKind.BANK_CARD,
                        DocumentKind.STAY_CERTIFICATE,
                        DocumentKind.FEE_LIST,
                        DocumentKind.MEDICAL_RECORD),
                assertInstanceOf(ClaimState.AwaitingDocuments.class, rig.state(Rig.FIRST))
                        .asked()
                        .kinds());
    }

    @Test
    void words_against_figures_go_to_a_person_with_the_place_named() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(
                Rig.FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        Papers.receipt("0000000001", "叁佰陆拾壹元伍角整"),
                        Papers.summary("2026-04-01", "2026-04-12")));
        ClaimState.Referred referred = assertInstanceOf(ClaimState.Referred.class, rig.state(Rig.FIRST));
        assertEquals(new TreeSet<>(List.of(Reason.DOUBTFUL_FACT)), referred.reasons());
        assertEquals(Optional.empty(), referred.prepared());
        assertTrue(referred.doubts().stream()
                .anyMatch(doubt -> doubt.fact().equals("bill.total")
                        && doubt.paper() == DocumentKind.INPATIENT_RECEIPT
                        && doubt.where().contains("下")));
    }

    @Test
    void dates_that_two_papers_tell_differently_are_never_paid() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(
                Rig.FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        Papers.receipt("0000000001"),
                        Papers.summary("2026-04-01", "2026-04-13")));
        assertTrue(reasons(Rig.FIRST).contains(Reason.DOUBTFUL_FACT));
    }

    @Test
    void somebody_without_a_policy_meets_a_person() {
        rig.due(Rig.FIRST, "11010519491231002X");
        decide(Rig.FIRST, Papers.complete("0000000001"));
        assertEquals(new TreeSet<>(List.of(Reason.NOT_INSURED)), reasons(Rig.FIRST));
    }

    @Test
    void a_death_certificate_takes_the_claim_to_a_person() {
        rig.due(Rig.FIRST, Papers.ID);
        List<Paper> papers = new ArrayList<>(Papers.complete("0000000001"));
        papers.add(Papers.paper(DocumentKind.DEATH_CERTIFICATE, FieldName.NAME, "陈思远"));
        decide(Rig.FIRST, papers);
        assertTrue(reasons(Rig.FIRST).contains(Reason.DEATH_CLAIM));
    }

    @Test
    void the_day_that_the_terms_promise_is_kept_with_the_referral() {
        String other = "11010519491231002X";
        rig.register.enrol(new Policy(
                "P-2",
                "critical-illness",
                new Report.Person("陈思远", other),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan("10.00")));
        rig.due(Rig.FIRST, other);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 21)), promised(Rig.FIRST));
        rig.due(Rig.SECOND, Papers.ID);
        decide(Rig.SECOND, List.of(Papers.idCard(), Papers.bankCard(Papers.CARD), Papers.receipt("1", "壹元整")));
        assertEquals(Optional.empty(), promised(Rig.SECOND));
    }

    private Optional<LocalDate> promised(ClaimId claim) {
        return assertInstanceOf(
                        ClaimEvent.ReferredToPerson.class,
                        rig.claims.events(claim).getLast().event())
                .decideBy();
    }

    @Test
    void being_overtaken_decides_again_and_gives_up_after_the_limit() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.claims.overtakeNext(1);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST));
        rig.due(Rig.SECOND, Papers.ID);
        rig.claims.overtakeNext(Limits.DECISION_ATTEMPTS);
        assertThrows(Commands.Contended.class, () -> decide(Rig.SECOND, Papers.complete("0000000003")));
        assertInstanceOf(ClaimState.Reading.class, rig.state(Rig.SECOND));
    }

    @Test
    void a_rejected_account_is_replaced_without_a_new_decision_on_the_amount() {
        rig.due(Rig.FIRST, Papers.ID);
        decide(Rig.FIRST, Papers.complete("0000000001"));
        ClaimState.Approved approved = (ClaimState.Approved) rig.state(Rig.FIRST);
        rejected(approved, 2);
        List<Paper> papers = new ArrayList<>(Papers.complete("0000000001"));
        papers.add(Papers.bankCard(Papers.OTHER_CARD));
        decide(Rig.FIRST, papers);
        Approval approval = assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST))
                .approval();
        assertEquals(Papers.OTHER_CARD, approval.payee().cardNumber());
        assertEquals(Money.ofYuan("360.00"), approval.amount());
        assertEquals(12, rig.register.usage(Rig.DAYS).total());
        assertEquals(
                2,
                rig.claims.events(Rig.FIRST).stream()
                        .filter(event -> event.event() instanceof ClaimEvent.DecidedToPay)
                        .count());
    }

    /** The bank sends the order back; another photograph of a card comes. */
    private void rejected(ClaimState.Approved approved, int document) {
        rig.command(Rig.FIRST, new ClaimCommand.OrderPayment(approved.order()));
        rig.command(Rig.FIRST, new ClaimCommand.RecordRejected(approved.order().id(), "AC01"));
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(document)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(document)));
        rig.command(
                Rig.FIRST,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(document).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
    }

    /** The papers hold every card that was ever sent, those that the bank rejected too. */
    @Test
    void after_a_second_rejection_neither_card_is_proposed_again() {
        rig.due(Rig.FIRST, Papers.ID);
        List<Paper> papers = new ArrayList<>(Papers.complete("0000000001"));
        decide(Rig.FIRST, papers);
        rejected((ClaimState.Approved) rig.state(Rig.FIRST), 2);
        papers.add(Papers.bankCard(Papers.OTHER_CARD));
        decide(Rig.FIRST, papers);
        rejected((ClaimState.Approved) rig.state(Rig.FIRST), 3);
        papers.add(Papers.bankCard(Papers.THIRD_CARD));
        decide(Rig.FIRST, papers);
        assertEquals(
                Papers.THIRD_CARD,
                assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST))
                        .approval()
                        .payee()
                        .cardNumber());
    }

    @Test
    void after_a_second_rejection_a_card_that_cannot_be_read_is_a_persons_matter() {
        rig.due(Rig.FIRST, Papers.ID);
        List<Paper> papers = new ArrayList<>(Papers.complete("0000000001"));
        decide(Rig.FIRST, papers);
        rejected((ClaimState.Approved) rig.state(Rig.FIRST), 2);
        papers.add(Papers.bankCard(Papers.OTHER_CARD));
        decide(Rig.FIRST, papers);
        rejected((ClaimState.Approved) rig.state(Rig.FIRST), 3);
        decide(Rig.FIRST, papers);
        assertEquals(new TreeSet<>(List.of(Reason.BAD_CARD)), reasons(Rig.FIRST));
    }

    /** What the terms pay for the bill is not on the photographs; the allowance alone is not all that is due. */
    @Test
    void a_bill_that_the_terms_reimburse_goes_to_a_person_and_the_allowance_with_it() {
        rig.enrolAdult();
        rig.due(Rig.FIRST, Rig.ADULT);
        List<Paper> papers = new ArrayList<>(Stays.tenDays());
        papers.add(Stays.feeList("陈思远"));
        papers.add(Papers.receipt("0000000001", "叁佰陆拾元伍角整", "2026-04-01", "2026-04-11"));
        decide(Rig.FIRST, papers);
        assertEquals(new TreeSet<>(List.of(Reason.DOUBTFUL_FACT)), reasons(Rig.FIRST));
        assertTrue(((ClaimState.Referred) rig.state(Rig.FIRST))
                .doubts().stream()
                        .anyMatch(doubt -> doubt.fact().equals("bills")
                                && doubt.why().equals("not-itemised")
                                && doubt.paper() == DocumentKind.INPATIENT_RECEIPT));
    }

    @Test
    void a_claim_that_is_not_there_is_nothing_to_decide() {
        decide(new ClaimId("KP-ZZZZZZZZZZ"), List.of());
        assertTrue(rig.seen.isEmpty());
    }
}
