package kuaipei.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.claim.Outcome;
import kuaipei.core.paper.DocumentKind;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told about papers that follow a payment: thanks, which, by when, and never that money is taken back. */
class LaterTextTest {
    private static final LocalDate FINISH = LocalDate.of(2026, 4, 28);

    private static ClaimState paid() {
        return Optional.ofNullable(SampleClaims.withPapersToFollow().get("Paid"))
                .orElseThrow();
    }

    private static String told(ClaimState state, ClaimCommand command) {
        Outcome.Moved moved = (Outcome.Moved) Lifecycle.decide(state, command);
        return new NoticeText(moved.state(), FINISH)
                .of(moved.events().getLast())
                .orElseThrow();
    }

    private static ClaimState sent() {
        ClaimState state = paid();
        for (ClaimCommand command : List.of(
                new ClaimCommand.ExpectDocument(SampleClaims.declared(2)),
                new ClaimCommand.Submit(SampleClaims.ids(2)),
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.FEE_LIST)))) {
            state = SampleClaims.after(state, command);
        }
        return state;
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "'" + part + "' is missing in: " + text);
        }
    }

    @Test
    void the_decision_thanks_for_the_promise_and_names_the_papers_and_the_day() {
        ClaimState approved = Optional.ofNullable(
                        SampleClaims.withPapersToFollow().get("Approved"))
                .orElseThrow();
        ClaimEvent decided = new ClaimEvent.DecidedToPay(1, SampleClaims.approvalBeforePapers(1));
        assertSays(
                new NoticeText(approved, FINISH).of(decided).orElseThrow(),
                "赔付 360.00 元",
                "谢谢您承诺所述真实，我们先行赔付",
                "　· 住院费用清单\n　· 病历\n",
                "2026年5月20日前");
    }

    @Test
    void the_settlement_says_what_is_still_to_come_and_not_that_all_is_done() {
        ClaimEvent settled = new ClaimEvent.PaymentSettled(
                ((ClaimState.Paid) paid()).file().ordered().getFirst(), LocalDate.of(2026, 4, 20));
        String text = new NoticeText(paid(), FINISH).of(settled).orElseThrow();
        assertSays(text, "累计赔付 360.00 元", "2026年5月20日前补交", "　· 住院费用清单\n");
        assertFalse(text.contains("现已办结"), text);
    }

    @Test
    void what_came_is_thanked_for_and_the_rest_named() {
        String text = told(
                sent(), new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of(DocumentKind.MEDICAL_RECORD))));
        assertSays(text, "当前步骤：后补材料", "谢谢", "还差", "　· 病历\n", "2026年5月20日前");
        assertFalse(text.contains("住院费用清单"), text);
    }

    @Test
    void after_the_day_no_day_that_has_passed_is_named_for_the_rest() {
        ClaimState state = paid();
        for (ClaimCommand command : List.of(
                new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 21), 7),
                new ClaimCommand.ExpectDocument(SampleClaims.declared(2)),
                new ClaimCommand.Submit(SampleClaims.ids(2)),
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.FEE_LIST)))) {
            state = SampleClaims.after(state, command);
        }
        String text =
                told(state, new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of(DocumentKind.MEDICAL_RECORD))));
        assertSays(text, "还差", "　· 病历\n", "方便时");
        assertFalse(text.contains("5月20日"), text);
    }

    @Test
    void when_all_came_nothing_more_is_wanted() {
        assertSays(told(sent(), new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of()))), "收齐", "不再需要任何材料");
    }

    @Test
    void the_reminder_names_the_papers_and_the_day() {
        assertSays(
                told(paid(), new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 13), 7)),
                "温馨提醒",
                "　· 住院费用清单\n　· 病历\n",
                "2026年5月20日前",
                "不受影响");
    }

    @Test
    void after_the_day_a_person_offers_help_and_nobody_is_blamed() {
        assertSays(
                told(paid(), new ClaimCommand.FollowUp(LocalDate.of(2026, 5, 21), 7)),
                "还没有收到",
                "现在补交也可以",
                "138****8000",
                "已付的赔款不受影响");
    }

    @ParameterizedTest
    @EnumSource(names = {"DIFFERENT", "OTHER_AMOUNT"})
    void a_paper_that_differs_is_a_persons_question_and_the_money_stays(LaterMatter matter) {
        String text = told(
                sent(),
                new ClaimCommand.Compare(1, new ClaimCommand.Differs(matter, SampleClaims.reasons(), List.of())));
        assertSays(text, "专人会核实", "138****8000", "不会因此收回已付的赔款");
    }

    @Test
    void steps_of_the_house_are_not_told() {
        for (ClaimEvent event :
                List.of(new ClaimEvent.LaterPapersReady(1), new ClaimEvent.LaterPapersClosed("person-1", "补交完毕"))) {
            assertEquals(Optional.empty(), new NoticeText(paid(), FINISH).of(event));
        }
    }
}
