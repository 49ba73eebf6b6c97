package kuaipei.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kuaipei.aws.BusEvent;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.law.RefusalGround;
import kuaipei.core.law.Wording;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.Commands;
import kuaipei.core.time.WorkingDays;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryNotices;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.junit.jupiter.api.Test;

/** What is told of steps that people take: a no is never silent and never cold. */
class PersonTextTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-04-20T02:15:05.120Z");

    private final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    private final MemoryNotices notices = new MemoryNotices();
    private final Commands commands = new Commands(claims, () -> NOW, _ -> {});
    private final Telling telling = new Telling(claims, notices, new WorkingDays(Map.of(), Set.of(2026)), Webhook.NONE);

    /** The notice of the last command that follows on a claim in that state. */
    private String told(String state, ClaimCommand... then) {
        SampleClaims.store(claims, () -> NOW, state);
        for (ClaimCommand command : then) {
            commands.carryOut(SampleClaims.CLAIM, command);
        }
        StoredEvent last = claims.events(SampleClaims.CLAIM).getLast();
        telling.of(new BusEvent(last.event().wire(), last.claim(), last.seq(), last.at()));
        return notices.of(SampleClaims.CLAIM).getLast().text();
    }

    private static ClaimCommand reopened() {
        return new ClaimCommand.Reopen("person-1", SampleClaims.reasons());
    }

    @Test
    void an_investigation_says_that_a_person_looks_and_by_when_and_asks_for_nothing() {
        assertEquals("""
                您好！赔案 KP-7F3K09QW2M，当前步骤：专人核实。
                为了把情况弄清楚，专人正在进一步核实您的申请。请放心，这只是审核中的一步，现在不需要您再交任何材料。\
                需要时专人会拨打您报案时留的电话 138****8000 与您联系，预计 2026年5月20日前给您答复。""", told("Investigating"));
    }

    @Test
    void a_refusal_says_its_clause_and_reason_the_letter_and_how_to_object() {
        assertEquals("""
                您好！赔案 KP-7F3K09QW2M，当前步骤：审核结果。
                很抱歉，专人审核了您的申请，按条款这次不能赔付。理由：
                　条款 2.2（2025-01-01 版）：醉酒后跌倒；提示和说明的证据 notices/1、signatures/1（2026-01-01）
                写明理由的书面通知书会在核定之日（2026年4月20日）起 3 日内发给您。您有不同意见，或者还有别的材料，\
                请随时联系我们，可以请专人复核；也可以拨打国家金融监督管理总局的 12378 热线。""", told("Declined"));
    }

    @Test
    void whoever_a_reason_names_is_not_named_to_a_webhook() {
        String text = told(
                "Referred",
                new ClaimCommand.Decline(
                        "person-1",
                        new RefusalGround.NotCovered(new Wording("elderly-accident", "2.1", LocalDate.of(2025, 1, 1))),
                        "陈思远（440514195003120412）因病住院，无意外事故"));
        assertTrue(text.contains("条款 2.1（2025-01-01 版）：被保险人（证件号略）因病住院，无意外事故\n"), text);
        assertFalse(text.contains("person-1"), text);
    }

    @Test
    void a_refusal_after_a_payment_leaves_the_money_where_it_is() {
        String text = told("Paid", reopened(), SampleClaims.refusal("person-1"));
        assertTrue(text.contains("之前已赔付的 360.00 元，系统不会因此收回，请安心。"), text);
    }

    @Test
    void a_withdrawal_is_done_as_asked_and_can_be_made_good() {
        assertEquals("""
                您好！赔案 KP-7F3K09QW2M，当前步骤：已撤案。
                按您的要求，本赔案已于 2026年4月20日撤回，现已结案，您不需要再做什么。以后有需要，在时效内可以重新报案：\
                自知道事故发生之日起两年，人寿保险为五年。如果撤案不是您的意思，请尽快联系我们，专人可以为您继续办理。""", told("Withdrawn"));
    }

    @Test
    void a_claim_taken_up_again_says_why_and_by_when() {
        assertEquals("""
                您好！赔案 KP-7F3K09QW2M，当前步骤：专人审核。
                您的赔案已重新受理，由专人审核。请放心，交过的材料不需要您再交。需要人工核实的地方：
                　· 有信息未能在两处核对一致
                专人会看完您的全部材料，需要时拨打您报案时留的电话 138****8000 与您联系，预计 2026年5月20日前给您答复。""", told("Withdrawn", reopened()));
    }

    @Test
    void a_paid_claim_taken_up_again_takes_nothing_back() {
        String text = told("Paid", reopened());
        assertTrue(text.contains("之前已赔付的 360.00 元，系统不会因此收回，请安心。"), text);
    }

    @Test
    void a_withdrawal_after_a_payment_leaves_the_money_where_it_is() {
        String text = told("Paid", reopened(), new ClaimCommand.Withdraw());
        assertTrue(text.contains("之前已赔付的 360.00 元，系统不会因此收回，请安心。"), text);
    }
}
