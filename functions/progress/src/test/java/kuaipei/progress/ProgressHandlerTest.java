package kuaipei.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.aws.BusEvent;
import kuaipei.aws.Transient;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.law.SupplementGround.Rest;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.Commands;
import kuaipei.core.port.NoticeStore.Notice;
import kuaipei.core.time.WorkingDays;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryNotices;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressHandlerTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-04-20T02:15:05.120Z");

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    private final MemoryNotices notices = new MemoryNotices();
    private final List<Notice> posted = new ArrayList<>();
    private final Telling telling = telling(posted::add);

    private Telling telling(Webhook webhook) {
        return new Telling(claims, notices, new WorkingDays(Map.of(), Set.of(2026)), webhook);
    }

    private List<String> failures(String event) {
        SQSBatchResponse answer = new ProgressHandler(telling)
                .handleRequest(LambdaEvents.read(event, SQSEvent.class), LambdaEvents.context());
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private void live(String state) {
        SampleClaims.store(claims, () -> NOW, state);
    }

    private void tellEverything() {
        for (StoredEvent stored : claims.events(SampleClaims.CLAIM)) {
            telling.of(new BusEvent(stored.event().wire(), stored.claim(), stored.seq(), stored.at()));
        }
    }

    private String last(String state) {
        live(state);
        tellEverything();
        return notices.of(SampleClaims.CLAIM).getLast().text();
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "'" + part + "' is missing in: " + text);
        }
    }

    @Test
    void a_report_is_answered_with_number_step_and_day() {
        assertSays(last("Reported"), "赔案 KP-7F3K09QW2M", "当前步骤：已报案", "预计 2026年4月28日前办结");
    }

    @Test
    void a_decision_to_pay_shows_its_reckoning_and_four_digits_of_the_card() {
        String text = last("Approved");
        assertSays(text, "赔付 360.00 元", "条款 5.1：住院津贴 12 天 × 30.00，计 360.00 元", "尾号 3446");
        assertFalse(text.contains("6222020200112233446"), text);
    }

    @Test
    void everything_missing_is_asked_for_in_one_notice() {
        assertSays(last("AwaitingDocuments"), "出院小结", "一次补齐", "当前步骤：待补材料");
    }

    private String askedAgain(SupplementGround ground) {
        return askedAgain(ground, SampleClaims.list());
    }

    private String askedAgain(SupplementGround ground, SupplementList list) {
        live("AwaitingDocuments");
        Commands commands = new Commands(claims, () -> NOW, _ -> {});
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.Submit(SampleClaims.ids(2)));
        commands.carryOut(
                SampleClaims.CLAIM,
                new ClaimCommand.RecordReading(SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.OTHER)));
        commands.carryOut(
                SampleClaims.CLAIM, new ClaimCommand.Decide(2, new ClaimCommand.Ask(list, Optional.of(ground))));
        tellEverything();
        return notices.of(SampleClaims.CLAIM).getLast().text();
    }

    @Test
    void what_is_left_of_a_list_is_told_with_thanks_and_without_an_excuse() {
        String text = askedAgain(new Rest(LocalDate.of(2026, 4, 20)));
        assertSays(text, "谢谢，您补来的材料已经收到。上次清单里还差：\n　· 出院小结\n", "待补材料");
        assertFalse(text.contains("抱歉"), text);
    }

    @Test
    void a_second_list_says_why_and_does_not_promise_once_again() {
        String text = askedAgain(new NewFact("补来的照片没能看清（出院小结）", LocalDate.of(2026, 4, 20)));
        assertSays(text, "抱歉要再麻烦您一次：补来的照片没能看清（出院小结）。", "　· 出院小结\n", "待补材料");
        assertFalse(text.contains("不会再让您跑第二趟"), text);
    }

    @Test
    void a_page_that_a_fee_list_lacks_is_named() {
        SupplementList list = SampleClaims.list().with(List.of(new MissingPages(List.of(2), 3)));
        String text = askedAgain(new Rest(LocalDate.of(2026, 4, 20)), list);
        assertSays(text, "　· 出院小结\n　· 请补拍住院费用清单第2页（共3页）\n");
    }

    @Test
    void a_referred_claim_says_why_and_what_happens_next() {
        assertSays(last("Referred"), "有信息未能在两处核对一致", "专人", "138****8000", "2026年5月20日前给您答复");
    }

    @Test
    void a_referral_names_the_day_that_the_terms_promise() {
        SampleClaims.store(claims, () -> NOW, "Reading");
        Commands commands = new Commands(claims, () -> NOW, _ -> {});
        commands.carryOut(
                SampleClaims.CLAIM,
                new ClaimCommand.Decide(
                        1,
                        new ClaimCommand.Refer(
                                SampleClaims.reasons(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of(LocalDate.of(2026, 4, 21)))));
        tellEverything();
        assertSays(notices.of(SampleClaims.CLAIM).getLast().text(), "预计 2026年4月21日前给您答复");
    }

    @Test
    void a_payment_says_where_it_went_and_when() {
        assertSays(last("Paid"), "2026年4月20日汇入尾号 3446", "累计赔付 360.00 元", "已办结");
    }

    @Test
    void a_rejected_account_asks_for_the_card_alone() {
        live("Paying");
        Commands commands = new Commands(claims, () -> NOW, _ -> {});
        var order = SampleClaims.in(ClaimState.Paying.class).order().id();
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.RecordRejected(order, "AC04"));
        tellEverything();
        String text = notices.of(SampleClaims.CLAIM).getLast().text();
        assertSays(text, "尾号 3446", "已经销户", "只需补一份材料：\n　· 银行卡\n", "金额不变");
        for (DocumentKind kind : DocumentKind.values()) {
            assertEquals(kind == DocumentKind.BANK_CARD, text.contains("· " + kind.chinese()), kind.chinese());
        }
    }

    @Test
    void no_notice_refuses_or_names_a_person_or_a_whole_number() {
        for (String state : List.of("AwaitingDocuments", "Referred", "Investigating", "Paid", "Withdrawn")) {
            MemoryClaims fresh = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
            MemoryNotices told = new MemoryNotices();
            SampleClaims.store(fresh, () -> NOW, state);
            Telling each = new Telling(fresh, told, new WorkingDays(Map.of(), Set.of(2026)), Webhook.NONE);
            fresh.events(SampleClaims.CLAIM)
                    .forEach(stored ->
                            each.of(new BusEvent(stored.event().wire(), stored.claim(), stored.seq(), stored.at())));
            assertFalse(told.of(SampleClaims.CLAIM).isEmpty(), state);
            for (Notice notice : told.of(SampleClaims.CLAIM)) {
                for (String never :
                        List.of("拒", "陈思远", "440514195003120412", "6222020200112233446", "13800138000", "家中楼梯")) {
                    assertFalse(notice.text().contains(never), notice.text());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"blur, 拿稳、靠近", "dark, 开灯的地方", "cut-off, 四个角", "no-text, 有字的一面"})
    void a_weak_photograph_is_answered_with_what_to_do_about_it(String code, String advice) {
        SampleClaims.store(claims, () -> NOW, "Reported");
        Commands commands = new Commands(claims, () -> NOW, _ -> {});
        ClaimDocument.Declared photo = SampleClaims.declared(1);
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.ExpectDocument(photo));
        Quality weak = new Quality(Quality.Verdict.RETAKE, code);
        commands.carryOut(
                SampleClaims.CLAIM,
                new ClaimCommand.RecordReading(
                        photo.id(), new ClaimDocument.Read(DocumentKind.FEE_LIST, weak, "readings/1.json")));
        tellEverything();
        assertSays(notices.of(SampleClaims.CLAIM).getLast().text(), "没能看清", advice, "其他材料不受影响");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"empty", "truncated", "photograph-gone", "not-those-declared", "gave-up", "a-code-of-tomorrow"})
    void a_photograph_that_was_not_read_is_to_be_taken_anew_for_the_same_one_is_not_read_again(String code) {
        String advice = Unreadables.advice(code);
        assertSays(advice, "请", "重新拍一张");
        assertFalse(advice.contains("重新上传") || advice.contains("再传一次"), advice);
    }

    @Test
    void steps_of_the_house_are_not_told() {
        live("Approved");
        tellEverything();
        assertEquals(
                List.of(1L, 4L, 6L),
                notices.of(SampleClaims.CLAIM).stream().map(Notice::seq).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress-decided", "progress-repeated-delivery"})
    void an_event_is_told_once_however_often_it_comes(String event) {
        live("Approved");
        assertEquals(List.of(), failures(event));
        assertEquals(List.of(), failures(event));
        assertEquals(
                List.of(6L),
                notices.of(SampleClaims.CLAIM).stream().map(Notice::seq).toList());
    }

    @Test
    void two_events_in_one_batch_are_two_notices() {
        live("Approved");
        assertEquals(List.of(), failures("progress-two-events"));
        assertEquals(2, notices.of(SampleClaims.CLAIM).size());
    }

    @Test
    void a_late_event_is_told_in_the_words_of_its_own_moment() {
        live("Paid");
        assertEquals(List.of(), failures("progress-decided"));
        assertSays(notices.of(SampleClaims.CLAIM).getFirst().text(), "当前步骤：核定赔付");
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress-unknown-detail-type", "progress-unknown-claim"})
    void what_no_claim_knows_is_not_told(String event) {
        live("Approved");
        assertEquals(List.of(), failures(event));
        assertEquals(List.of(), notices.of(SampleClaims.CLAIM));
    }

    @Test
    void a_malformed_message_fails_alone() {
        live("Approved");
        assertEquals(1, failures("progress-malformed-beside-a-good-one").size());
        assertEquals(1, notices.of(SampleClaims.CLAIM).size());
    }

    @Test
    void a_webhook_that_fails_is_asked_again_with_the_same_words() {
        live("Reported");
        BusEvent reported = new BusEvent("Reported", SampleClaims.CLAIM, 1, NOW);
        List<Notice> taken = new ArrayList<>();
        boolean[] down = {true};
        Telling flaky = telling(notice -> {
            if (down[0]) {
                throw new Transient("webhook-answered-503");
            }
            taken.add(notice);
        });
        org.junit.jupiter.api.Assertions.assertThrows(Transient.class, () -> flaky.of(reported));
        down[0] = false;
        flaky.of(reported);
        assertEquals(notices.of(SampleClaims.CLAIM), taken);
    }
}
