package kuaipei.core.claim;

import java.util.List;
import java.util.Locale;

/** What a command does to a claim. */
public sealed interface Outcome {

    /** @param events at least one, in order; the state is what they make of the one before */
    record Moved(ClaimState state, List<ClaimEvent> events) implements Outcome {
        public Moved {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a move without an event would be lost");
            }
        }
    }

    /** The command was carried out before. */
    record Repeated() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** Why a command is not carried out. Each has its code for programs and its sentence for the claimant. */
    enum Refusal {
        CLAIM_SETTLED("赔案已结案，不再接收新的材料或指令；如有异议请联系人工服务。"),
        BEING_PAID("赔款正在支付，无需再补充材料。"),
        WITH_A_PERSON("赔案正由专人处理，请等待处理结果。"),
        NOT_AWAITED("赔款已核定，目前只等待约定补交的材料；这份材料不在其中，请查看赔案里列出的材料。"),
        UNKNOWN_DOCUMENT("清单中有未登记的材料，请先登记并上传照片，再提交。"),
        TOO_MANY_DOCUMENTS("一个赔案最多可登记50份材料，请联系人工服务。"),
        ASKED_BEFORE("补充材料只请您补一次，不再重复要求。"),
        NOT_DUE("目前没有待作出的核定。"),
        NOT_APPROVED("赔案尚未核定赔付，不能付款。"),
        UNKNOWN_ORDER("没有这笔付款指令。"),
        NOT_WITH_A_PERSON("赔案尚未转人工，不能由人工核定。"),
        NOTHING_MORE_TO_PAY("核定金额不高于已赔付金额，无需再付款。"),
        NOT_SETTLED("赔案尚未结案，无需重新受理。");

        private final String chinese;

        Refusal(String chinese) {
            this.chinese = chinese;
        }

        /** {@code claim-settled} */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String chinese() {
            return chinese;
        }
    }
}
