package kuaipei.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.Promise;
import kuaipei.core.decision.Reason;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import org.junit.jupiter.api.Test;

/** From photographs: a small amount is paid on the claimant's promise while a paper is missing, if every fact is proven. */
class PayFirstTest {
    private final Rig rig = new Rig();

    private ClaimState decided(Optional<Promise> promise, List<Paper> papers) {
        rig.enrolAdult();
        rig.due(Rig.FIRST, Rig.ADULT, promise);
        rig.deciding(papers).decide(Rig.FIRST);
        return rig.state(Rig.FIRST);
    }

    private static List<DocumentKind> asked(ClaimState state) {
        return assertInstanceOf(ClaimState.AwaitingDocuments.class, state)
                .asked()
                .kinds();
    }

    private static Set<Reason> reasons(ClaimState state) {
        return EnumSet.copyOf(assertInstanceOf(ClaimState.Referred.class, state).reasons());
    }

    @Test
    void a_promise_pays_ten_days_before_the_fee_list_is_there() {
        assertEquals(
                Money.ofYuan("1000.00"),
                assertInstanceOf(ClaimState.Approved.class, decided(Stays.PROMISE, Stays.tenDays()))
                        .approval()
                        .amount());
    }

    @Test
    void without_a_promise_the_fee_list_is_asked_for() {
        assertEquals(List.of(DocumentKind.FEE_LIST), asked(decided(Optional.empty(), Stays.tenDays())));
    }

    @Test
    void beside_a_photograph_that_cannot_be_used_nothing_is_paid_first_and_the_paper_is_asked_for() {
        Paper list = Stays.feeList("陈思远");
        List<Paper> papers = new ArrayList<>(Stays.tenDays());
        papers.add(new Paper(
                list.document(),
                list.page(),
                list.kind(),
                list.layout(),
                new Quality(Quality.Verdict.RETAKE, "blur"),
                list.fields(),
                list.rows(),
                list.lines(),
                list.codes()));
        assertEquals(List.of(DocumentKind.FEE_LIST), asked(decided(Stays.PROMISE, papers)));
    }

    @Test
    void a_promise_from_before_the_accident_pays_nothing_first() {
        Promise early = new Promise(Promise.Words.TRUTH_1, LocalDate.of(2026, 3, 31));
        assertEquals(List.of(DocumentKind.FEE_LIST), asked(decided(Optional.of(early), Stays.tenDays())));
    }

    @Test
    void a_day_more_is_no_longer_small_and_waits_for_its_paper() {
        List<Paper> papers = Stays.papers(
                Stays.stay(DocumentKind.DISCHARGE_SUMMARY, "2026-04-12", "11"),
                Stays.stay(DocumentKind.STAY_CERTIFICATE, "2026-04-12", "11"));
        assertEquals(List.of(DocumentKind.FEE_LIST), asked(decided(Stays.PROMISE, papers)));
    }

    @Test
    void a_fact_that_was_read_once_is_asked_for_and_not_paid_on_a_promise() {
        List<Paper> papers = Stays.papers(Stays.stay(DocumentKind.DISCHARGE_SUMMARY, "2026-04-11", "10"));
        assertEquals(List.of(DocumentKind.FEE_LIST), asked(decided(Stays.PROMISE, papers)));
    }

    @Test
    void a_discharge_that_two_papers_tell_differently_is_never_paid_on_a_promise() {
        List<Paper> papers = Stays.papers(
                Stays.stay(DocumentKind.DISCHARGE_SUMMARY, "2026-04-11", "10"),
                Stays.stay(DocumentKind.STAY_CERTIFICATE, "2026-04-10", "9"));
        assertEquals(Set.of(Reason.DOUBTFUL_FACT), reasons(decided(Stays.PROMISE, papers)));
    }

    @Test
    void counts_of_days_that_differ_leave_the_amount_to_a_person_once_every_paper_is_there() {
        List<Paper> papers = Stays.papers(
                Stays.stay(DocumentKind.DISCHARGE_SUMMARY, "2026-04-11", "10"),
                Stays.stay(DocumentKind.STAY_CERTIFICATE, "2026-04-11", "11"),
                Stays.feeList("陈思远"));
        assertEquals(Set.of(Reason.DOUBTFUL_FACT), reasons(decided(Stays.PROMISE, papers)));
    }

    @Test
    void the_same_papers_with_the_fee_list_are_paid_without_a_promise() {
        List<Paper> papers = new ArrayList<>(Stays.tenDays());
        papers.add(Stays.feeList("陈思远"));
        assertInstanceOf(ClaimState.Approved.class, decided(Optional.empty(), papers));
    }
}
