package kuaipei.progress;

import java.time.LocalDate;
import java.util.SortedSet;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.Report;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.Duty;

/**
 * What a claimant reads of a step that a person took: what it means, why, and what can be done next. Whoever took it is not
 * named, and nobody is blamed.
 *
 * @param finish by when an open claim should be answered; of a closed one, the day on which it was closed
 * @param phone of the report, masked
 */
record PersonText(ClaimFile file, LocalDate finish, String phone) {

    String investigates() {
        return "为了把情况弄清楚，专人正在进一步核实您的申请。请放心，这只是审核中的一步，现在不需要您再交任何材料。需要时专人会拨打您报案时留的电话 " + phone + " 与您联系，预计 "
                + NoticeText.DAY.format(finish) + "前给您答复。";
    }

    /** Insurance Law art. 24 wants a letter with the reasons within three days; nobody has to wait for it to know them. */
    String declined(String why) {
        return "很抱歉，专人审核了您的申请，按条款这次不能赔付。理由：\n　" + unnamed(why) + "\n" + paidStays()
                + "写明理由的书面通知书会在核定之日（" + NoticeText.DAY.format(finish) + "）起 "
                + Duty.SEND_REFUSAL_LETTER.calendarDays()
                + " 日内发给您。您有不同意见，或者还有别的材料，请随时联系我们，可以请专人复核；也可以拨打国家金融监督管理总局的 12378 热线。";
    }

    /** Limitation is that of Insurance Law art. 26; a person can take up again what was withdrawn by mistake. */
    String withdrawn() {
        return "按您的要求，本赔案已于 " + NoticeText.DAY.format(finish) + "撤回，现已结案，您不需要再做什么。" + paidStays()
                + "以后有需要，在时效内可以重新报案：自知道事故发生之日起两年，人寿保险为五年。如果撤案不是您的意思，请尽快联系我们，专人可以为您继续办理。";
    }

    String reopened(SortedSet<Reason> reasons) {
        return "您的赔案已重新受理，由专人审核。请放心，交过的材料不需要您再交。需要人工核实的地方：\n" + NoticeText.reasons(reasons) + paidStays()
                + "专人会看完您的全部材料，需要时拨打您报案时留的电话 " + phone + " 与您联系，预计 " + NoticeText.DAY.format(finish)
                + "前给您答复。";
    }

    private String paidStays() {
        return file.paid().isZero() ? "" : "之前已赔付的 " + file.paid() + " 元，系统不会因此收回，请安心。\n";
    }

    /** A person wrote the reason for a letter, which may name people; a notice also goes to a webhook. */
    private String unnamed(String why) {
        Report report = file.report();
        String text = without(why, report.insured().name(), "被保险人");
        text = without(text, report.payeeName(), "领款人");
        return without(text, report.insured().idNumber(), "证件号略");
    }

    /** A name of one character would be found in other words. */
    private static String without(String text, String name, String role) {
        return name.length() > 1 ? text.replace(name, role) : text;
    }
}
