package kuaipei.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.Commands;
import kuaipei.testkit.LambdaEvents;
import kuaipei.testkit.Logs;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryFiles;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentHandlerTest {

    private static final String ORDER = "KP-7F3K09QW2M-1-1";
    private static final String FILE = "out/" + ORDER + ".xml";
    private static final String ANSWER = "in/回单 20260420 1.xml";

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    private final MemoryFiles bank = new MemoryFiles();
    private Instant now = Instant.parse("2026-04-20T02:15:05.120Z");
    private final Commands commands = new Commands(claims, () -> now, _ -> {});

    private final PaymentHandler handler = new PaymentHandler(
            new PayClaim(claims, commands, bank, new OrderFile("示范保险公司", "110902000012345", "102100099996")),
            new TakeAnswer(bank, commands));

    @BeforeEach
    void the_claim_is_approved() {
        SampleClaims.store(claims, () -> now, "Approved");
    }

    private List<String> failures(String event) {
        SQSBatchResponse answer =
                handler.handleRequest(LambdaEvents.read(event, SQSEvent.class), LambdaEvents.context());
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private ClaimState state() {
        return claims.load(SampleClaims.CLAIM).orElseThrow().state();
    }

    private String file() {
        return new String(bank.read(FILE).orElseThrow(), UTF_8);
    }

    private void ordered() {
        assertEquals(List.of(), failures("payment-decided"));
        now = now.plusSeconds(600);
    }

    private void answered(byte[] report) {
        bank.put(ANSWER, report, "application/xml");
        assertEquals(List.of(), failures("payment-answer-settled"));
    }

    @Test
    void an_order_given_on_the_full_minute_is_a_valid_file_too() {
        now = Instant.parse("2026-04-20T02:15:00Z");
        assertEquals(List.of(), failures("payment-decided"));
        assertTrue(file().contains("<CreDtTm>2026-04-20T10:15:00+08:00</CreDtTm>"), file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment-decided", "payment-approved-by-person", "payment-repeated-delivery"})
    void an_approved_claim_becomes_one_order_and_one_file(String event) {
        assertEquals(List.of(), failures(event));
        assertInstanceOf(ClaimState.Paying.class, state());
        assertEquals(1, state().file().ordered().size());
        assertEquals(Set.of(FILE), bank.keys());
    }

    @Test
    void the_file_says_who_is_paid_how_much_and_when_it_was_ordered() {
        ordered();
        assertTrue(file().contains("<MsgId>" + ORDER + "</MsgId><CreDtTm>2026-04-20T10:15:05+08:00</CreDtTm>"), file());
        assertTrue(file().contains("<EndToEndId>" + ORDER + "</EndToEndId>"), file());
        assertTrue(file().contains("<InstdAmt Ccy=\"CNY\">360.00</InstdAmt>"), file());
        assertTrue(file().contains("<Cdtr><Nm>陈思远</Nm></Cdtr>"), file());
        assertTrue(file().contains("<Id>6222020200112233446</Id>"), file());
        assertTrue(file().contains("<ReqdExctnDt><Dt>2026-04-20</Dt></ReqdExctnDt>"), file());
    }

    @Test
    void after_a_crash_before_the_file_the_same_bytes_are_written_at_another_time() {
        ordered();
        byte[] first = bank.read(FILE).orElseThrow();
        bank.remove(FILE);
        now = now.plusSeconds(86_400);
        failures("payment-decided");
        assertArrayEquals(first, bank.read(FILE).orElseThrow());
    }

    @Test
    void a_file_that_the_bank_may_have_read_is_never_replaced() {
        ordered();
        bank.put(FILE, "as the bank found it".getBytes(UTF_8), "application/xml");
        failures("payment-decided");
        assertEquals("as the bank found it", file());
    }

    @Test
    void a_late_repeat_after_the_payment_orders_nothing() {
        ordered();
        answered(Answers.report(Answers.settled(ORDER)));
        bank.remove(FILE);
        failures("payment-decided");
        assertInstanceOf(ClaimState.Paid.class, state());
        assertEquals(Set.of(ANSWER), bank.keys());
    }

    @Test
    void an_event_of_an_unknown_type_pays_nothing() {
        assertEquals(List.of(), failures("payment-unknown-detail-type"));
        assertInstanceOf(ClaimState.Approved.class, state());
    }

    @Test
    void a_malformed_message_fails_alone() {
        assertEquals(1, failures("payment-malformed-beside-a-good-one").size());
        assertInstanceOf(ClaimState.Paying.class, state());
        assertEquals(1, failures("payment-answers-malformed-body").size());
    }

    @Test
    void a_settled_order_is_paid_on_the_day_in_shanghai() {
        ordered();
        answered(Answers.report(Answers.settled(ORDER)));
        assertEquals(
                LocalDate.of(2026, 4, 21),
                assertInstanceOf(ClaimState.Paid.class, state()).on());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTC", "ACCP", "ACSP", "PDNG", "WHAT"})
    void a_status_that_is_no_end_changes_nothing(String status) {
        ordered();
        long version = claims.load(SampleClaims.CLAIM).orElseThrow().version();
        answered(Answers.report(Answers.status(ORDER, status)));
        assertEquals(version, claims.load(SampleClaims.CLAIM).orElseThrow().version());
    }

    @Test
    void a_rejected_account_asks_for_the_card_alone_and_the_next_order_follows() {
        ordered();
        answered(Answers.report(Answers.rejected(ORDER, "AC01")));
        assertEquals(
                List.of(DocumentKind.BANK_CARD),
                assertInstanceOf(ClaimState.AwaitingDocuments.class, state())
                        .asked()
                        .kinds());
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.ExpectDocument(SampleClaims.declared(2)));
        commands.carryOut(
                SampleClaims.CLAIM,
                new ClaimCommand.RecordReading(
                        SampleClaims.declared(2).id(), SampleClaims.read(DocumentKind.BANK_CARD)));
        commands.carryOut(SampleClaims.CLAIM, new ClaimCommand.Submit(SampleClaims.ids(2)));
        commands.carryOut(
                SampleClaims.CLAIM,
                new ClaimCommand.Decide(
                        2, new ClaimCommand.PayTo(SampleClaims.approval(1).payee())));
        failures("payment-decided");
        assertTrue(
                bank.keys().contains("out/KP-7F3K09QW2M-1-2.xml"),
                () -> bank.keys().toString());
    }

    /** Seen before, our account short, our account wrong, our account closed, no reason known to be the payee's. */
    @ParameterizedTest
    @ValueSource(strings = {"AM05", "DU01", "AM04", "AC02", "AC05", "BE05", "NARR", "MS03"})
    void a_rejection_that_is_not_the_accounts_leaves_the_order_with_the_bank(String code) {
        ordered();
        answered(Answers.report(Answers.rejected(ORDER, code)));
        assertInstanceOf(ClaimState.Paying.class, state());
    }

    @Test
    void a_rejection_without_a_reason_leaves_the_order_with_the_bank() {
        ordered();
        answered(Answers.report(Answers.status(ORDER, "RJCT")));
        assertInstanceOf(ClaimState.Paying.class, state());
    }

    /** Where a bank says what of the account is wrong, and where it says that the file came twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>",
                "<StsRsnInf><Rsn><Prtry>DUPLICATE</Prtry></Rsn></StsRsnInf>",
                "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf><StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>"
            })
    void a_reason_given_of_the_whole_message_is_said_of_its_order_too(String said) {
        ordered();
        answered(new String(Answers.report(Answers.rejected(ORDER, "AC01")), UTF_8)
                .replace("</OrgnlMsgNmId>", "</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>" + said)
                .getBytes(UTF_8));
        assertInstanceOf(ClaimState.Paying.class, state());
    }

    @Test
    void an_order_that_arrived_on_the_payees_account_is_settled() {
        ordered();
        answered(Answers.report(Answers.status(ORDER, "ACCC")));
        assertInstanceOf(ClaimState.Paid.class, state());
    }

    @Test
    void a_report_that_names_no_status_changes_nothing() {
        ordered();
        answered(Answers.report());
        assertInstanceOf(ClaimState.Paying.class, state());
    }

    @Test
    void the_first_answer_stands_and_unknown_orders_are_passed_over() {
        ordered();
        bank.put(
                "in/first.xml",
                Answers.report(
                        Answers.settled("somebody-else"), Answers.settled("KP-0000000000-1-1"), Answers.settled(ORDER)),
                "application/xml");
        bank.put("in/second.xml", Answers.report(Answers.rejected(ORDER, "AC01")), "application/xml");
        assertEquals(List.of(), failures("payment-answers-two"));
        assertInstanceOf(ClaimState.Paid.class, state());
    }

    /** Settled, then taken back: the claim keeps the first answer, and whoever runs the suite hears of the second. */
    @Test
    void an_answer_that_contradicts_the_first_changes_nothing_and_is_an_error_in_the_log() {
        ordered();
        answered(Answers.report(Answers.settled(ORDER)));
        assertEquals(List.of(), errors(() -> answered(Answers.report(Answers.settled(ORDER)))));
        List<String> errors = errors(() -> answered(Answers.report(Answers.rejected(ORDER, "AC04"))));
        assertEquals(1, errors.size());
        assertTrue(errors.getFirst().contains("contradicts-the-first-answer"), errors::getFirst);
        assertInstanceOf(ClaimState.Paid.class, state());
    }

    @Test
    void money_that_arrives_after_a_rejection_is_an_error_in_the_log_too() {
        ordered();
        answered(Answers.report(Answers.rejected(ORDER, "AC04")));
        assertTrue(errors(() -> answered(Answers.report(Answers.settled(ORDER))))
                .getFirst()
                .contains("contradicts-the-first-answer"));
        assertInstanceOf(ClaimState.AwaitingDocuments.class, state());
    }

    /** A bank's own words may name people. */
    @Test
    void a_rejection_for_another_reason_is_an_error_that_names_codes_alone() {
        ordered();
        List<String> errors = errors(() -> answered(new String(Answers.report(Answers.rejected(ORDER, "AM04")), UTF_8)
                .replace("</OrgnlMsgNmId>", "</OrgnlMsgNmId><StsRsnInf><Rsn><Prtry>陈思远余额不足</Prtry></Rsn></StsRsnInf>")
                .getBytes(UTF_8)));
        assertEquals(1, errors.size());
        assertTrue(errors.getFirst().contains("RJCT AM04 own-words"), errors::getFirst);
    }

    private static List<String> errors(Runnable calls) {
        String severe = Level.SEVERE.getLocalizedName();
        return Logs.of("kuaipei.payment", calls).stream()
                .filter(line -> line.contains(severe))
                .toList();
    }

    @Test
    void an_answer_for_the_whole_message_is_one_for_its_order() {
        ordered();
        answered(new String(Answers.report(), UTF_8)
                .replace(
                        "</OrgnlMsgNmId>",
                        "</OrgnlMsgNmId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>")
                .getBytes(UTF_8));
        assertInstanceOf(ClaimState.AwaitingDocuments.class, state());
    }

    @Test
    void a_file_that_is_no_valid_answer_changes_nothing_and_stays() {
        ordered();
        String good = new String(Answers.report(Answers.settled(ORDER)), UTF_8);
        for (String bad : List.of(
                "",
                "ACSC " + ORDER,
                good.substring(0, good.length() / 2),
                good.replace("<TxSts>", "<Sts>").replace("</TxSts>", "</Sts>"),
                good.replace("pain.002.001.11", "pain.002.001.03"),
                good.replace(
                        "<Document", "<!DOCTYPE Document [<!ENTITY id SYSTEM \"file:///etc/hostname\">]><Document"),
                good.replace("2026-04-20T23:30:00Z", "2026-02-31T23:30:00Z"))) {
            answered(bad.getBytes(UTF_8));
            assertInstanceOf(ClaimState.Paying.class, state(), bad);
            assertEquals(bad, new String(bank.read(ANSWER).orElseThrow(), UTF_8));
        }
        answered(good.getBytes(UTF_8));
        assertInstanceOf(ClaimState.Paid.class, state());
    }

    @Test
    void an_answer_that_is_gone_and_the_buckets_own_test_event_change_nothing() {
        ordered();
        assertEquals(List.of(), failures("payment-answer-settled"));
        assertEquals(List.of(), failures("payment-answers-test-event"));
        assertInstanceOf(ClaimState.Paying.class, state());
    }
}
