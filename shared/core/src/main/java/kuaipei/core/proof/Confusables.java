package kuaipei.core.proof;

import java.util.List;

/**
 * The sets of characters that are taken for each other on worn, blurred or stamped print. A table and no file, since the
 * core opens none: another pair is another line.
 */
final class Confusables {
    static final List<String> SETS = List.of(
            // Figures, and the letters that look like them
            "068ODQo〇○",
            "17lI|",
            "89B",
            "35S",
            "2Z7",
            "49",
            // Amounts in words
            "元角分",
            "壹贰叁",
            "陆伍",
            "柒染",
            "捌拐",
            "仟千",
            "佰百",
            "拾捡",
            "万亿",
            // Days and numbers in words
            "一二三",
            "七十土",
            "八入人",
            "日目曰",
            // Names and hospitals
            "第笫",
            "未末",
            "士土",
            "己已巳");

    private Confusables() {}
}
