package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Reason;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.Policy;
import kuaipei.core.port.UsageKey;
import kuaipei.products.HospitalFile;
import kuaipei.products.Products;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideClaimTest {
    private static final ClaimId FIRST = new ClaimId("KP-0000000001");
    private static final ClaimId SECOND = new ClaimId("KP-0000000002");
    private static final Instant NOW = Instant.parse("2026-04-20T01:00:00Z");
    private static final UsageKey DAYS = new UsageKey("P-1", "allowanceDays", LocalDate.of(2026, 1, 1));

    private final MemoryKeys keys = new MemoryKeys();
    private final MemoryRegister register = new MemoryRegister(keys);
    private final MemoryClaims claims = new MemoryClaims(register);
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void enrol() {
        register.enrol(new Policy(
                "P-1",
                "elderly-accident",
                new Report.Person("陈思远", Papers.ID),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Money.ofYuan("10.00")));
    }

    private void decide(ClaimId claim, List<Paper> papers) {
        new DecideClaim(new DecideClaim.Ports(
                        claims,
                        register,
                        keys,
                        _ -> papers,
                        HospitalFile::shipped,
                        Products.shipped()::find,
                        (_, id) -> seen.add(id.value()),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        _ -> {}))
                .decide(claim);
    }

    private Report report(String idNumber) {
        return new Report(
                Optional.empty(),
                new Report.Person("陈思远", idNumber),
                LocalDate.of(2026, 4, 1),
                "fall",
                Optional.empty(),
                "陈思远",
                "13800000000",
                List.of("claim"),
                "00");
    }

    /** A claim whose one submitted document has been read. */
    private void due(ClaimId claim, String idNumber) {
        Outcome.Moved opened = Lifecycle.open(claim, report(idNumber));
        claims.append(Change.of(claim, 0, opened, NOW));
        command(claim, new ClaimCommand.ExpectDocument(SampleClaims.declared(1)));
        command(claim, new ClaimCommand.Submit(SampleClaims.ids(1)));
        command(
                claim,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(1).id(), SampleClaims.read(DocumentKind.INPATIENT_RECEIPT)));
    }

    private void command(ClaimId claim, ClaimCommand command) {
        Commands.Answer answer = new Commands(claims, () -> NOW, _ -> {}).carryOut(claim, command);
        assertInstanceOf(
                Outcome.Moved.class,
                assertInstanceOf(Commands.Answered.class, answer).outcome());
    }

    private ClaimState state(ClaimId claim) {
        return claims.load(claim).orElseThrow().state();
    }

    private SortedSet<Reason> reasons(ClaimId claim) {
        return new TreeSet<>(
                assertInstanceOf(ClaimState.Referred.class, state(claim)).reasons());
    }

    @Test
    void complete_papers_are_paid_and_use_up_the_years_days() {
        due(FIRST, Papers.ID);
        decide(FIRST, Papers.complete("0000000001"));
        Approval approval =
                assertInstanceOf(ClaimState.Approved.class, state(FIRST)).approval();
        assertEquals(Money.ofYuan("360.00"), approval.amount());
        assertEquals(Papers.CARD, approval.payee().cardNumber());
        assertEquals(12, register.usage(DAYS).total());
        assertEquals(List.of(FIRST.value()), seen);
    }

    @Test
    void the_event_coming_twice_decides_once() {
        due(FIRST, Papers.ID);
        decide(FIRST, Papers.complete("0000000001"));
        int events = claims.events(FIRST).size();
        decide(FIRST, Papers.complete("0000000001"));
        assertEquals(events, claims.events(FIRST).size());
        assertEquals(12, register.usage(DAYS).total());
    }

    @Test
    void a_bill_that_another_claim_holds_goes_to_a_person_and_uses_nothing() {
        due(FIRST, Papers.ID);
        decide(FIRST, Papers.complete("0000000001"));
        due(SECOND, Papers.ID);
        decide(SECOND, Papers.complete("0000000001"));
        assertTrue(reasons(SECOND).contains(Reason.BILL_SEEN_BEFORE));
        assertEquals(12, register.usage(DAYS).total());
    }

    @Test
    void the_same_stay_is_paid_once_whichever_bill_shows_it() {
        due(FIRST, Papers.ID);
        decide(FIRST, Papers.complete("0000000001"));
        due(SECOND, Papers.ID);
        decide(SECOND, Papers.complete("0000000002"));
        assertTrue(reasons(SECOND).contains(Reason.BILL_SEEN_BEFORE));
    }

    @Test
    void a_missing_bank_card_is_asked_for_and_is_no_reason_for_a_person() {
        due(FIRST, Papers.ID);
        decide(
                FIRST,
                List.of(Papers.idCard(), Papers.receipt("0000000001"), Papers.summary("2026-04-01", "2026-04-12")));
        ClaimState.AwaitingDocuments awaiting = assertInstanceOf(ClaimState.AwaitingDocuments.class, state(FIRST));
        assertEquals(List.of(DocumentKind.BANK_CARD), awaiting.asked().kinds());
    }

    @Test
    void everything_missing_is_asked_for_at_once() {
        due(FIRST, Papers.ID);
        decide(FIRST, List.of(Papers.idCard()));
        assertEquals(
                List.of(
                        DocumentKind.BANK_CARD,
                        DocumentKind.STAY_CERTIFICATE,
                        DocumentKind.FEE_LIST,
                        DocumentKind.MEDICAL_RECORD),
                assertInstanceOf(ClaimState.AwaitingDocuments.class, state(FIRST))
                        .asked()
                        .kinds());
    }

    @Test
    void words_against_figures_go_to_a_person_with_the_place_named() {
        due(FIRST, Papers.ID);
        decide(
                FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        Papers.receipt("0000000001", "叁佰陆拾壹元伍角整"),
                        Papers.summary("2026-04-01", "2026-04-12")));
        ClaimState.Referred referred = assertInstanceOf(ClaimState.Referred.class, state(FIRST));
        assertEquals(new TreeSet<>(List.of(Reason.DOUBTFUL_FACT)), referred.reasons());
        assertEquals(Optional.empty(), referred.prepared());
        assertTrue(referred.doubts().stream()
                .anyMatch(doubt -> doubt.fact().equals("bill.total")
                        && doubt.paper() == DocumentKind.INPATIENT_RECEIPT
                        && doubt.where().contains("下")));
    }

    @Test
    void dates_that_two_papers_tell_differently_are_never_paid() {
        due(FIRST, Papers.ID);
        decide(
                FIRST,
                List.of(
                        Papers.idCard(),
                        Papers.bankCard(Papers.CARD),
                        Papers.receipt("0000000001"),
                        Papers.summary("2026-04-01", "2026-04-13")));
        assertTrue(reasons(FIRST).contains(Reason.DOUBTFUL_FACT));
    }

    @Test
    void somebody_without_a_policy_meets_a_person() {
        due(FIRST, "11010519491231002X");
        decide(FIRST, Papers.complete("0000000001"));
        assertEquals(new TreeSet<>(List.of(Reason.NOT_INSURED)), reasons(FIRST));
    }

    @Test
    void being_overtaken_decides_again_and_gives_up_after_the_limit() {
        due(FIRST, Papers.ID);
        claims.overtakeNext(1);
        decide(FIRST, Papers.complete("0000000001"));
        assertInstanceOf(ClaimState.Approved.class, state(FIRST));
        due(SECOND, Papers.ID);
        claims.overtakeNext(Limits.DECISION_ATTEMPTS);
        assertThrows(Commands.Contended.class, () -> decide(SECOND, Papers.complete("0000000003")));
        assertInstanceOf(ClaimState.Reading.class, state(SECOND));
    }

    @Test
    void a_rejected_account_is_replaced_without_a_new_decision_on_the_amount() {
        due(FIRST, Papers.ID);
        decide(FIRST, Papers.complete("0000000001"));
        ClaimState.Approved approved = (ClaimState.Approved) state(FIRST);
        command(FIRST, new ClaimCommand.OrderPayment(approved.order()));
        command(FIRST, new ClaimCommand.RecordRejected(approved.order().id(), "AC01"));
        command(FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        command(FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        command(
                FIRST,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
        List<Paper> papers = new ArrayList<>(Papers.complete("0000000001"));
        papers.add(Papers.bankCard(Papers.OTHER_CARD));
        decide(FIRST, papers);
        Approval approval =
                assertInstanceOf(ClaimState.Approved.class, state(FIRST)).approval();
        assertEquals(Papers.OTHER_CARD, approval.payee().cardNumber());
        assertEquals(Money.ofYuan("360.00"), approval.amount());
        assertEquals(12, register.usage(DAYS).total());
        assertEquals(
                2,
                claims.events(FIRST).stream()
                        .filter(event -> event.event() instanceof ClaimEvent.DecidedToPay)
                        .count());
    }

    @Test
    void a_claim_that_is_not_there_is_nothing_to_decide() {
        decide(new ClaimId("KP-ZZZZZZZZZZ"), List.of());
        assertTrue(seen.isEmpty());
    }
}
