package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.port.BillGuard;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Limits;
import kuaipei.core.port.UsageKey;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim that was paid on a promise, and the paper that followed. */
class CompareLaterTest {
    private final Rig rig = new Rig();

    @BeforeEach
    void paid_on_a_promise() {
        rig.enrolAdult();
        rig.due(Rig.FIRST, Rig.ADULT, Stays.PROMISE);
        rig.deciding(Stays.tenDays()).decide(Rig.FIRST);
        ClaimState.Approved approved = (ClaimState.Approved) rig.state(Rig.FIRST);
        rig.command(Rig.FIRST, new ClaimCommand.OrderPayment(approved.order()));
        rig.command(Rig.FIRST, new ClaimCommand.RecordSettled(approved.order().id(), LocalDate.of(2026, 4, 21)));
    }

    private void send(DocumentKind kind) {
        send(Rig.FIRST, kind);
    }

    private void send(ClaimId claim, DocumentKind kind) {
        int number = rig.state(claim).file().documents().size() + 1;
        rig.command(claim, new ClaimCommand.ExpectDocument(SampleClaims.declared(number)));
        rig.command(claim, new ClaimCommand.Submit(SampleClaims.ids(number)));
        rig.command(
                claim,
                new ClaimCommand.RecordReading(SampleClaims.declared(number).id(), SampleClaims.read(kind)));
    }

    private void compare(Paper... later) {
        new CompareLater(rig.ports(with(later))).compare(Rig.FIRST);
    }

    private static List<Paper> with(Paper... later) {
        List<Paper> all = new ArrayList<>(Stays.tenDays());
        all.addAll(List.of(later));
        return all;
    }

    private LaterPapers later() {
        return assertInstanceOf(ClaimState.Paid.class, rig.state(Rig.FIRST))
                .file()
                .later()
                .orElseThrow();
    }

    private ClaimEvent last() {
        return rig.claims.events(Rig.FIRST).getLast().event();
    }

    private SortedSet<LaterMatter> matters() {
        return later().matters();
    }

    @Test
    void the_decision_keeps_what_follows_and_by_when() {
        assertEquals(List.of(DocumentKind.FEE_LIST), later().documents());
        assertEquals(LocalDate.of(2026, 5, 20), later().promised().due());
    }

    @Test
    void the_promised_paper_completes_the_claim_and_nothing_is_decided_or_used_again() {
        send(DocumentKind.FEE_LIST);
        compare(Stays.feeList("陈思远"));
        assertEquals(LaterPapers.Stage.COMPLETE, later().stage());
        assertEquals(new ClaimEvent.LaterPapersCompared(1, List.of()), last());
        assertEquals(1, rig.state(Rig.FIRST).file().decided());
        assertEquals(
                10,
                rig.register
                        .usage(new UsageKey("P-2", "allowanceDays", Rig.DAYS.yearFrom()))
                        .total());
    }

    @Test
    void another_persons_paper_goes_to_a_person_with_the_place_named_and_takes_nothing_back() {
        send(DocumentKind.FEE_LIST);
        compare(Stays.feeList("林秀英"));
        assertEquals(Set.of(LaterMatter.DIFFERENT), matters());
        ClaimEvent.LaterPapersReferred referred = assertInstanceOf(ClaimEvent.LaterPapersReferred.class, last());
        assertEquals(Set.of(Reason.DOUBTFUL_FACT), referred.reasons());
        assertEquals(
                List.of("insured.name"),
                referred.doubts().stream().map(doubt -> doubt.fact()).distinct().toList());
    }

    @Test
    void a_receipt_of_another_stay_goes_to_a_person() {
        send(DocumentKind.INPATIENT_RECEIPT);
        compare(Papers.receipt("0000000009"));
        assertEquals(Set.of(LaterMatter.DIFFERENT), matters());
    }

    @Test
    void a_total_that_later_papers_tell_differently_goes_to_a_person() {
        send(DocumentKind.FEE_LIST);
        compare(
                Papers.paper(
                        DocumentKind.FEE_LIST,
                        FieldName.NAME,
                        "陈思远",
                        FieldName.FROM,
                        "2026-04-01",
                        FieldName.TO,
                        "2026-04-11",
                        FieldName.TOTAL,
                        "999.00"),
                Papers.paper(
                        DocumentKind.INPATIENT_RECEIPT,
                        FieldName.PAYER,
                        "陈思远",
                        FieldName.HOSPITAL,
                        "汕头市潮南区人民医院",
                        FieldName.ADMISSION_DATE,
                        "2026-04-01",
                        FieldName.DISCHARGE_DATE,
                        "2026-04-11",
                        FieldName.TOTAL_IN_WORDS,
                        "叁佰陆拾元伍角整",
                        FieldName.TOTAL,
                        "360.50"));
        assertEquals(Set.of(LaterMatter.DIFFERENT), matters());
        assertEquals(
                List.of("bill.total", "bills"),
                assertInstanceOf(ClaimEvent.LaterPapersReferred.class, last()).doubts().stream()
                        .map(doubt -> doubt.fact())
                        .distinct()
                        .toList());
    }

    @Test
    void an_amount_that_the_papers_do_not_give_goes_to_a_person() {
        rig.due(Rig.SECOND, Rig.ADULT, Stays.PROMISE);
        Approval whole = rig.state(Rig.FIRST).file().approval().orElseThrow();
        Money other = Money.ofYuan("900.00");
        Approval less = new Approval(
                1,
                whole.policy(),
                whole.product(),
                new Reckoning(other, List.of(new Step("5.1", "住院津贴", Money.ZERO, other, List.of()))),
                whole.days(),
                List.of(),
                whole.payee(),
                whole.later());
        rig.command(Rig.SECOND, new ClaimCommand.Decide(1, new ClaimCommand.Pay(less)));
        send(Rig.SECOND, DocumentKind.FEE_LIST);
        new CompareLater(rig.ports(with(Stays.feeList("陈思远")))).compare(Rig.SECOND);
        assertEquals(
                Set.of(LaterMatter.OTHER_AMOUNT),
                rig.state(Rig.SECOND).file().later().orElseThrow().matters());
    }

    @Test
    void what_is_not_the_promised_paper_leaves_it_awaited() {
        send(DocumentKind.OTHER);
        compare(Papers.paper(DocumentKind.OTHER));
        assertEquals(LaterPapers.Stage.AWAITED, later().stage());
        assertEquals(new ClaimEvent.LaterPapersCompared(1, List.of(DocumentKind.FEE_LIST)), last());
    }

    @Test
    void a_bill_that_another_claim_was_paid_on_goes_to_a_person() {
        rig.claims.append(new Change(
                Rig.SECOND,
                0,
                Lifecycle.open(Rig.SECOND, SampleClaims.report()).state(),
                Lifecycle.open(Rig.SECOND, SampleClaims.report()).events(),
                Instant.EPOCH,
                List.of(new BillGuard("44060126", "0000000009", "P-2")),
                List.of()));
        send(DocumentKind.FEE_LIST);
        Paper list = Papers.paper(
                DocumentKind.FEE_LIST,
                FieldName.NAME,
                "陈思远",
                FieldName.BILL_CODE,
                "44060126",
                FieldName.BILL_NUMBER,
                "0000000009");
        compare(list);
        assertEquals(
                Set.of(Reason.BILL_SEEN_BEFORE),
                assertInstanceOf(ClaimEvent.LaterPapersReferred.class, last()).reasons());
    }

    @Test
    void the_event_coming_twice_compares_once() {
        send(DocumentKind.FEE_LIST);
        compare(Stays.feeList("陈思远"));
        int events = rig.claims.events(Rig.FIRST).size();
        compare(Stays.feeList("陈思远"));
        assertEquals(events, rig.claims.events(Rig.FIRST).size());
    }

    @Test
    void an_event_that_comes_late_compares_what_was_sent_since_then() {
        send(DocumentKind.OTHER);
        send(DocumentKind.FEE_LIST);
        compare(Papers.paper(DocumentKind.OTHER), Stays.feeList("陈思远"));
        assertEquals(new ClaimEvent.LaterPapersCompared(2, List.of()), last());
    }

    @Test
    void being_overtaken_compares_again_and_gives_up_after_the_limit() {
        send(DocumentKind.FEE_LIST);
        rig.claims.overtakeNext(Limits.DECISION_ATTEMPTS);
        assertThrows(Commands.Contended.class, () -> compare(Stays.feeList("陈思远")));
        rig.claims.overtakeNext(1);
        compare(Stays.feeList("陈思远"));
        assertEquals(LaterPapers.Stage.COMPLETE, later().stage());
    }

    @Test
    void a_claim_that_no_paper_follows_has_nothing_to_compare() {
        int events = rig.claims.events(Rig.FIRST).size();
        compare(Stays.feeList("林秀英"));
        assertEquals(events, rig.claims.events(Rig.FIRST).size());
    }

    @Test
    void the_bus_event_reaches_the_comparison() {
        send(DocumentKind.FEE_LIST);
        new AdjudicationHandler(rig.ports(with(Stays.feeList("陈思远"))))
                .handleRequest(LambdaEvents.read("adjudication-later-papers", SQSEvent.class), LambdaEvents.context());
        assertEquals(LaterPapers.Stage.COMPLETE, later().stage());
    }
}
