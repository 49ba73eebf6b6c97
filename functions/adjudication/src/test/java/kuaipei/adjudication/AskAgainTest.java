package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.law.SupplementGround.Rest;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.progress.AskedSoFar;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;

/** Papers are asked for once; Insurance Law art. 22. The sample claim lacks a discharge summary, and is sent another paper. */
class AskAgainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final List<Paper> WITHOUT_SUMMARY =
            List.of(Papers.idCard(), Papers.bankCard(Papers.CARD), Papers.receipt("0000000001"));

    private final Rig rig = new Rig();

    private void askedOnce() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.deciding(WITHOUT_SUMMARY).decide(Rig.FIRST);
        assertEquals(List.of(DocumentKind.STAY_CERTIFICATE, DocumentKind.MEDICAL_RECORD), asked());
    }

    private List<DocumentKind> asked() {
        return assertInstanceOf(ClaimState.AwaitingDocuments.class, rig.state(Rig.FIRST))
                .asked()
                .kinds();
    }

    private void came(int number, ClaimCommand answer) {
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(number)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(number)));
        rig.command(Rig.FIRST, answer);
        rig.deciding(WITHOUT_SUMMARY).decide(Rig.FIRST);
    }

    private void unreadable(int number) {
        came(
                number,
                new ClaimCommand.RecordUnreadable(
                        SampleClaims.declared(number).id(), new ClaimDocument.Unreadable("blur")));
    }

    private void read(int number, DocumentKind kind, Quality quality) {
        came(
                number,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(number).id(), new ClaimDocument.Read(kind, quality, "readings/x.json")));
    }

    private Optional<NewFact> ground() {
        ClaimEvent.AskedForDocuments last = assertInstanceOf(
                ClaimEvent.AskedForDocuments.class,
                rig.claims.events(Rig.FIRST).getLast().event());
        return last.ground().map(NewFact.class::cast);
    }

    private void assertWithAPerson() {
        ClaimState.Referred referred = assertInstanceOf(ClaimState.Referred.class, rig.state(Rig.FIRST));
        assertEquals(new TreeSet<>(List.of(Reason.DOUBTFUL_FACT, Reason.ASKED_BEFORE)), referred.reasons());
    }

    @Test
    void the_first_list_needs_no_ground() {
        askedOnce();
        assertEquals(Optional.empty(), ground());
    }

    private List<MissingPages> pages(Paper... besides) {
        List<Paper> papers = new ArrayList<>(
                List.of(Papers.idCard(), Papers.bankCard(Papers.CARD), Papers.page("第1页/共3页"), Papers.page("第3页/共3页")));
        papers.addAll(List.of(besides));
        rig.due(Rig.FIRST, Papers.ID);
        rig.deciding(papers).decide(Rig.FIRST);
        return assertInstanceOf(ClaimState.AwaitingDocuments.class, rig.state(Rig.FIRST))
                .asked()
                .pages();
    }

    @Test
    void a_page_that_the_fee_list_lacks_is_asked_for_with_the_papers_that_are_missing() {
        assertEquals(List.of(new MissingPages(List.of(2), 3)), pages());
    }

    @Test
    void no_page_is_asked_for_where_another_paper_stands_for_the_list() {
        assertEquals(List.of(), pages(Papers.receipt("0000000001")));
    }

    @Test
    void a_whole_list_lacks_no_page() {
        assertEquals(List.of(), pages(Papers.page("第2页/共3页")));
    }

    @Test
    void what_was_asked_for_and_did_not_come_is_for_a_person_and_not_asked_for_again() {
        askedOnce();
        read(2, DocumentKind.OTHER, Quality.GOOD);
        assertWithAPerson();
    }

    @Test
    void a_photograph_of_the_asked_paper_that_cannot_be_read_lets_ask_once_more_and_no_third_time() {
        askedOnce();
        unreadable(2);
        assertEquals(List.of(DocumentKind.STAY_CERTIFICATE, DocumentKind.MEDICAL_RECORD), asked());
        assertEquals(Optional.of(new NewFact("补来的照片没能看清（有一份材料）", TODAY)), ground());
        unreadable(3);
        assertWithAPerson();
    }

    @Test
    void a_weak_photograph_of_the_asked_paper_is_named() {
        askedOnce();
        read(2, DocumentKind.STAY_CERTIFICATE, new Quality(Quality.Verdict.RETAKE, "blur"));
        assertEquals(Optional.of(new NewFact("补来的照片没能看清（住院证明）", TODAY)), ground());
    }

    @Test
    void a_weak_photograph_of_another_paper_is_no_new_fact() {
        askedOnce();
        read(2, DocumentKind.TAXI_RECEIPT, new Quality(Quality.Verdict.RETAKE, "blur"));
        assertWithAPerson();
    }

    @Test
    void what_is_left_of_the_list_may_come_one_by_one() {
        askedOnce();
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        rig.command(
                Rig.FIRST,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.STAY_CERTIFICATE)));
        List<Paper> more = new ArrayList<>(WITHOUT_SUMMARY);
        more.add(Papers.paper(DocumentKind.STAY_CERTIFICATE, FieldName.NAME, "陈思远"));
        rig.deciding(more).decide(Rig.FIRST);
        assertEquals(List.of(DocumentKind.MEDICAL_RECORD), asked());
        assertEquals(
                Optional.of(new Rest(TODAY)),
                assertInstanceOf(
                                ClaimEvent.AskedForDocuments.class,
                                rig.claims.events(Rig.FIRST).getLast().event())
                        .ground());
    }

    @Test
    void one_that_was_unreadable_before_the_list_is_no_new_fact() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(5)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(5)));
        rig.command(
                Rig.FIRST,
                new ClaimCommand.RecordUnreadable(SampleClaims.declared(5).id(), new ClaimDocument.Unreadable("blur")));
        rig.deciding(WITHOUT_SUMMARY).decide(Rig.FIRST);
        read(2, DocumentKind.OTHER, Quality.GOOD);
        assertWithAPerson();
    }

    @Test
    void what_came_is_decided_as_ever() {
        rig.due(Rig.FIRST, Papers.ID);
        rig.deciding(WITHOUT_SUMMARY).decide(Rig.FIRST);
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        rig.command(
                Rig.FIRST,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.DISCHARGE_SUMMARY)));
        rig.deciding(Papers.complete("0000000001")).decide(Rig.FIRST);
        assertEquals(
                Money.ofYuan("360.00"),
                assertInstanceOf(ClaimState.Approved.class, rig.state(Rig.FIRST))
                        .approval()
                        .amount());
    }

    @Test
    void a_need_that_only_the_new_papers_brought_is_a_new_fact_and_one_that_was_there_before_is_none() {
        askedOnce();
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        Paper brought = new Paper(
                SampleClaims.declared(2).id().value(),
                DocumentKind.MEDICAL_RECORD,
                "test",
                Quality.GOOD,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<Paper> papers = List.of(Papers.idCard(), brought);
        AskAgain again = new AskAgain(
                AskedSoFar.of(rig.claims.events(Rig.FIRST)),
                rig.state(Rig.FIRST).file(),
                papers);
        List<DocumentKind> missing = List.of(DocumentKind.TRAFFIC_CERTIFICATE);
        assertEquals(
                Optional.of(new NewFact("补来的材料写明了先前没有的情况，因此需要道路交通事故认定书", TODAY)),
                again.news(missing, some -> some.contains(brought) ? missing : List.of()));
        assertEquals(Optional.empty(), again.news(missing, _ -> missing));
    }

    @Test
    void an_open_list_has_no_new_fact() {
        askedOnce();
        AskAgain again = new AskAgain(
                AskedSoFar.of(rig.claims.events(Rig.FIRST)),
                rig.state(Rig.FIRST).file(),
                WITHOUT_SUMMARY);
        assertEquals(Optional.empty(), again.news(List.of(DocumentKind.TRAFFIC_CERTIFICATE), _ -> List.of()));
    }

    @Test
    void the_life_of_a_claim_refuses_a_second_list_without_a_ground() {
        askedOnce();
        rig.command(Rig.FIRST, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        rig.command(Rig.FIRST, new ClaimCommand.Submit(SampleClaims.ids(2)));
        rig.command(
                Rig.FIRST,
                new ClaimCommand.RecordReading(SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.OTHER)));
        SupplementList second = SupplementList.of(Rig.FIRST, "2", List.of(DocumentKind.BANK_CARD));
        var refused = Lifecycle.decide(rig.state(Rig.FIRST), new ClaimCommand.Decide(2, new ClaimCommand.Ask(second)));
        assertEquals(new Outcome.Refused(Outcome.Refusal.ASKED_BEFORE), refused);
    }
}
