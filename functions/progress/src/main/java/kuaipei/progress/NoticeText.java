package kuaipei.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.claim.Approval;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimEvent;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Doubt;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.claim.SupplementList;
import kuaipei.core.decision.Reason;
import kuaipei.core.law.SupplementGround;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quality;

/**
 * What a claimant reads at a step: plain and kind, with the claim's number, the step and the day by which it should be done.
 * Names are not said, and of a card only the last four digits.
 *
 * @param state of the claim after the event
 */
record NoticeText(ClaimState state, LocalDate finish) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final int SHOWN = 4;

    /** The notice of an event; empty for those that are steps of the house and not of the claimant. */
    Optional<String> of(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.ClaimReported _ -> told("已报案", reported());
            case ClaimEvent.DocumentUnreadable(DocumentId document, var why) ->
                told("识别材料", unclear(document, why.reason()));
            case ClaimEvent.DocumentRead(DocumentId document, ClaimDocument.Read read)
            when read.quality().verdict() == Quality.Verdict.RETAKE ->
                told("识别材料", unclear(document, read.quality().reason()));
            case ClaimEvent.Submitted(var documents) -> told("识别材料", submitted(documents));
            case ClaimEvent.DecidedToPay(int _, Approval approval, var grounds) ->
                told("核定赔付", approved(approval, GroundText.of(grounds)));
            case ClaimEvent.ApprovedByPerson(String _, Approval approval) -> told("核定赔付", approved(approval, ""));
            case ClaimEvent.AskedForDocuments(int _, SupplementList list, var ground) ->
                told("待补材料", ground.map(why -> askedAgain(list, why)).orElseGet(() -> asked(list)));
            case ClaimEvent.ReferredToPerson(int _, var reasons, var _, var doubts, var _, var _) ->
                told("专人审核", referred(reasons, doubts));
            case ClaimEvent.PaymentOrdered _ -> told("付款中", ordered());
            case ClaimEvent.PaymentSettled(var _, LocalDate on) -> told("已赔付", settled(on));
            case ClaimEvent.PaymentRejected(var _, String code, var _) -> told("待补材料", rejected(code));
            case ClaimEvent.LaterPapersCompared _ -> later(LaterText::compared);
            case ClaimEvent.LaterPapersReminded _ -> later(LaterText::reminded);
            case ClaimEvent.LaterPapersReferred(int _, var matter, var _, var _) ->
                later(text -> text.referred(matter));
            case ClaimEvent.InvestigationStarted _ -> told("专人核实", person().investigates());
            case ClaimEvent.DeclinedByPerson(String _, String why) -> told("审核结果", person().declined(why));
            case ClaimEvent.ClaimWithdrawn _ -> told("已撤案", person().withdrawn());
            case ClaimEvent.ClaimReopened(String _, var reasons) -> told("专人审核", person().reopened(reasons));
            case ClaimEvent.DocumentExpected _,
                    ClaimEvent.DocumentRead _,
                    ClaimEvent.ReadyToDecide _,
                    ClaimEvent.LaterPapersReady _,
                    ClaimEvent.LaterPapersClosed _ -> Optional.empty();
        };
    }

    private Optional<String> later(Function<LaterText, String> words) {
        return state.file().later().flatMap(later -> told("后补材料", words.apply(new LaterText(later, phone()))));
    }

    private PersonText person() {
        return new PersonText(state.file(), finish, phone());
    }

    private Optional<String> told(String step, String text) {
        return Optional.of("您好！赔案 %s，当前步骤：%s。\n%s".formatted(state.file().id(), step, text));
    }

    private String reported() {
        return "您的报案我们已经收到，请安心。接下来请用手机拍下身份证、银行卡和医院给的票据、清单、出院小结等材料，" + "逐张上传后点“提交”。今天交齐的话，预计 " + DAY.format(finish)
                + "前办结。";
    }

    private String unclear(DocumentId document, String code) {
        String which = state.file()
                .document(document)
                .flatMap(known -> known.declared().kind())
                .map(kind -> "“" + kind.chinese() + "”的照片")
                .orElse("有一张照片");
        return which + "我们没能看清：" + Unreadables.advice(code) + "其他材料不受影响，预计 " + DAY.format(finish) + "前办结。";
    }

    private String submitted(SortedSet<DocumentId> documents) {
        return "您提交的 " + documents.size() + " 份材料已经收到，正在识别和核对，一般几分钟就有结果。最迟预计 " + DAY.format(finish) + "前办结。";
    }

    /** The reckoning as it was made, step by step with its clause. */
    private String approved(Approval approval, String grounds) {
        String steps = approval.reckoning().steps().stream()
                .map(step -> "　条款 %s：%s，计 %s 元\n".formatted(step.clause(), step.text(), step.after()))
                .collect(Collectors.joining());
        return "您的申请已核定，赔付 %s 元。计算过程：\n%s%s赔款将汇入尾号 %s 的银行卡，预计 %s前到账。"
                        .formatted(approval.amount(), steps, grounds, lastFour(approval), DAY.format(finish))
                + approval.later().map(LaterText::promised).orElse("");
    }

    private String asked(SupplementList list) {
        return "还差下面这些材料，一次补齐即可，不会再让您跑第二趟：\n" + lines(list) + "用手机拍照上传后再点“提交”就行。今天补齐的话，预计 " + DAY.format(finish)
                + "前办结。";
    }

    /** Nobody is asked twice without being told why. */
    private String askedAgain(SupplementList list, SupplementGround ground) {
        String why = switch (ground) {
            case SupplementGround.NewFact(String fact, LocalDate _) -> again(fact);
            case SupplementGround.SupervisorReason(String _, String reason) -> again(reason);
            case SupplementGround.Rest _ -> "谢谢，您补来的材料已经收到。上次清单里还差：\n";
        };
        return why + lines(list) + "用手机拍照上传后再点“提交”就行。今天补齐的话，预计 " + DAY.format(finish) + "前办结。";
    }

    private static String again(String why) {
        return "抱歉要再麻烦您一次：" + why + "。请补下面的材料：\n";
    }

    /** Nothing is decided against anybody: a person looks, and calls. */
    private String referred(SortedSet<Reason> reasons, List<Doubt> doubts) {
        String where = doubts.stream()
                .filter(doubt -> doubt.why().equals("contradiction"))
                .map(Doubt::chinese)
                .distinct()
                .collect(Collectors.joining("、"));
        return "您的申请已转给专人审核，请放心，不需要您重新提交。需要人工核实的地方：\n" + reasons(reasons)
                + (where.isEmpty() ? "" : "　　请看：" + where + "\n")
                + "专人会看完您的全部材料，需要时拨打您报案时留的电话 " + phone() + " 与您联系，预计 " + DAY.format(finish)
                + "前给您答复。";
    }

    private String ordered() {
        return approval()
                .map(approval -> "赔款 %s 元已交给银行，正在汇往尾号 %s 的银行卡，预计 %s前到账，您不需要再做什么。"
                        .formatted(unpaid(approval), lastFour(approval), DAY.format(finish)))
                .orElse("赔款已交给银行。");
    }

    private String settled(LocalDate on) {
        return approval()
                .map(approval -> "赔款已于 %s汇入尾号 %s 的银行卡，本赔案累计赔付 %s 元，%s对金额有疑问请随时联系我们，祝您早日康复。"
                        .formatted(
                                DAY.format(on), lastFour(approval), state.file().paid(), stillToCome()))
                .orElse("赔款已汇出，本赔案现已办结。");
    }

    private String stillToCome() {
        return state.file()
                .later()
                .filter(LaterPapers::areAwaited)
                .map(LaterText::stillToCome)
                .orElse("现已办结。");
    }

    private String rejected(String code) {
        String card = approval().map(NoticeText::lastFour).orElse("");
        return "赔款没能汇入尾号 %s 的银行卡：%s。核定的金额不变，只需补一份材料：\n%s拍一张本人另一张可用银行卡的照片上传并提交，我们收到后马上重新汇款，预计 %s前到账。"
                .formatted(card, BankReasons.chinese(code), lines(List.of(DocumentKind.BANK_CARD)), DAY.format(finish));
    }

    private static String lines(SupplementList list) {
        String pages = list.pages().stream()
                .map(missing -> "　· 请补拍" + missing.chinese() + "\n")
                .collect(Collectors.joining());
        return lines(list.kinds()) + pages;
    }

    static String lines(List<DocumentKind> kinds) {
        return kinds.stream().map(kind -> "　· " + kind.chinese() + "\n").collect(Collectors.joining());
    }

    static String reasons(SortedSet<Reason> reasons) {
        return reasons.stream().map(reason -> "　· " + reason.chinese() + "\n").collect(Collectors.joining());
    }

    private Optional<Approval> approval() {
        return state.file().approval();
    }

    /** What the order pays: a claim taken up again is paid the difference. */
    private Money unpaid(Approval approval) {
        return approval.amount().minus(state.file().paid());
    }

    private static String lastFour(Approval approval) {
        String card = approval.payee().cardNumber();
        return card.substring(Math.max(0, card.length() - SHOWN));
    }

    /** {@code 138****8000}; a number too short to be one is not shown at all. */
    private String phone() {
        String phone = state.file().report().phone();
        return phone.length() < 2 * SHOWN
                ? "****"
                : phone.substring(0, SHOWN - 1) + "****" + phone.substring(phone.length() - SHOWN);
    }
}
