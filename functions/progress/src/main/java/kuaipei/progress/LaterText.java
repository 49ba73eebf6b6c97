package kuaipei.progress;

import kuaipei.core.claim.LaterMatter;
import kuaipei.core.claim.LaterPapers;
import kuaipei.core.decision.Decision;

/**
 * What a claimant reads about papers that follow a payment: thanks first, then which, by when, and that what was paid is safe.
 *
 * @param phone of the report, masked
 */
record LaterText(LaterPapers later, String phone) {

    /** With the decision: what was promised. */
    static String promised(Decision.Later promised) {
        return "\n谢谢您承诺所述真实，我们先行赔付。下面的材料以后补交即可，不影响到账：\n" + NoticeText.lines(promised.documents()) + "请在 "
                + NoticeText.DAY.format(promised.due()) + "前用手机拍照上传并点“提交”。";
    }

    /** With the settlement: the claim is paid, and something is still to come. */
    static String stillToCome(LaterPapers later) {
        return "按您的承诺，请在 " + NoticeText.DAY.format(later.promised().due()) + "前补交：\n"
                + NoticeText.lines(later.documents());
    }

    /** What came agrees with what was paid. */
    String compared() {
        return later.areAwaited()
                ? "您补交的材料我们收到了，谢谢。还差下面这些：\n" + NoticeText.lines(later.documents()) + until()
                : "您补交的材料已经收齐，核对一致，谢谢您守约。本赔案不再需要任何材料，现已全部办结。";
    }

    String reminded() {
        return "温馨提醒：赔款已按您的承诺先行核定，还有下面的材料等您补交：\n" + NoticeText.lines(later.documents()) + until();
    }

    String referred(LaterMatter matter) {
        return switch (matter) {
            case OVERDUE ->
                "约定补交材料的日期（" + NoticeText.DAY.format(later.promised().due()) + "）已过，下面的材料我们还没有收到：\n"
                        + NoticeText.lines(later.documents())
                        + "您不必担心，已付的赔款不受影响，现在补交也可以。材料不好办的话，专人会拨打您报案时留的电话 " + phone + " 与您商量。";
            case DIFFERENT, OTHER_AMOUNT ->
                "您补交的材料收到了，谢谢。其中有内容与之前的不一致，可能是拿错或没拍清，专人会核实，需要时拨打您报案时留的电话 " + phone + " 与您联系。系统不会因此收回已付的赔款，请安心。";
        };
    }

    /** Once the day has passed it is not named again: what comes is welcome whenever it comes. */
    private String until() {
        String when = later.matters().contains(LaterMatter.OVERDUE)
                ? "方便时请"
                : "请在 " + NoticeText.DAY.format(later.promised().due()) + "前";
        return when + "用手机拍照上传并点“提交”，已付的赔款不受影响。";
    }
}
