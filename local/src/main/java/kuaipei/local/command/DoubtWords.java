package kuaipei.local.command;

import java.util.Map;

/** Why a fact is not proven, as a person reads it. */
final class DoubtWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("read-once", "存疑：只读到一处"),
            Map.entry("contradiction", "存疑：两处不一致"),
            Map.entry("confusable", "存疑：易混字符不清"),
            Map.entry("check-digit", "存疑：校验码未通过"),
            Map.entry("retake", "存疑：照片需重拍"),
            Map.entry("list-without-total", "存疑：费用清单上看不到合计"),
            Map.entry("list-not-added-up", "存疑：费用清单各行之和与合计不符，或有未读出的行"),
            Map.entry("bill-structure", "存疑：票据代码结构不符"),
            Map.entry("not-on-bill", "存疑：票据上未读到"),
            Map.entry("several-bills", "存疑：有多张票据"),
            Map.entry("not-in-grading-table", "存疑：评定标准中无此条目与等级"),
            Map.entry("not-itemised", "存疑：票据各项须由专人核对"),
            Map.entry("no-such-value", "存疑：名录中没有"));

    private DoubtWords() {}

    static String of(String code) {
        if (code.startsWith("missing-page-")) {
            return "存疑：费用清单缺第" + code.substring("missing-page-".length()).replace("-", "、") + "页";
        }
        return WORDS.getOrDefault(code, "存疑：" + code);
    }
}
