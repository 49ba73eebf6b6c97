package kuaipei.intake;

import java.util.List;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Outcome.Refusal;

/**
 * A "no" by RFC 9457.
 *
 * @param code for programs; never changes
 * @param detail what is wrong and what to do, in Chinese
 * @param documents those the problem is about; empty where it is about none
 */
record Problem(int status, String code, String detail, List<DocumentId> documents) {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    /** The same for a wrong number and a wrong secret: whoever guesses learns nothing. */
    static final Problem NO_SUCH_CLAIM =
            new Problem(NOT_FOUND, "no-such-claim", "没有找到这个赔案，或凭证不符。请核对赔案号和报案时收到的凭证，或联系人工服务。", List.of());

    static final Problem NO_SUCH_PATH = new Problem(NOT_FOUND, "no-such-path", "没有这个服务地址，请按接口文档调用。", List.of());

    /** Others write the claim at this moment, or a service is not there: the same request succeeds a little later. */
    static final Problem BUSY = new Problem(UNAVAILABLE, "busy", "赔案正在更新，请稍候再试一次。", List.of());

    static Problem badRequest(String code, String detail) {
        return new Problem(BAD_REQUEST, code, detail, List.of());
    }

    static Problem conflict(String code, String detail, List<DocumentId> documents) {
        return new Problem(CONFLICT, code, detail, documents);
    }

    static Problem of(Refusal refusal) {
        return conflict(refusal.wire(), refusal.chinese(), List.of());
    }

    String title() {
        return switch (status) {
            case BAD_REQUEST -> "填写有误";
            case NOT_FOUND -> "没有找到";
            case CONFLICT -> "目前不能办理";
            default -> "请稍候";
        };
    }
}
