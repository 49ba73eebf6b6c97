package kuaipei.local.command;

import java.util.Map;

/** Why a fact is not proven, as a person reads it. */
final class DoubtWords {
    private static final Map<String, String> WORDS = Map.of(
            "read-once", "存疑：只读到一处",
            "contradiction", "存疑：两处不一致",
            "confusable", "存疑：易混字符不清",
            "check-digit", "存疑：校验码未通过",
            "retake", "存疑：照片需重拍",
            "list-without-total", "存疑：费用清单上看不到合计",
            "bill-structure", "存疑：票据代码结构不符",
            "several-bills", "存疑：有多张票据",
            "not-in-grading-table", "存疑：评定标准中无此条目与等级",
            "no-such-value", "存疑：名录中没有");

    private DoubtWords() {}

    static String of(String code) {
        if (code.startsWith("missing-page-")) {
            return "存疑：费用清单缺第" + code.substring("missing-page-".length()).replace("-", "、") + "页";
        }
        return WORDS.getOrDefault(code, "存疑：" + code);
    }
}
