package kuaipei.core.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as Chinese bills write them in words 大写: 玖仟贰佰捌拾贰元肆角玖分, in upper or lower forms, by hand or in the fixed
 * columns of a form (⊗万叁仟零佰伍拾贰元). Rules of the People's Bank for filling in 票据和结算凭证, rules 1 to 3. A word too many,
 * too few or out of its place makes the text unreadable; a 零 may be left out only where no other amount could be meant.
 * Words alone prove nothing, words that equal the figures do.
 */
public final class AmountInWords {
    private static final int FEN_A_YUAN = 100;
    private static final int FEN_A_JIAO = 10;

    private static final Pattern NOISE = Pattern.compile("[\\s:：¥￥]|人民币|[(（]?大写[)）]?|合计");
    private static final String FROM = "〇○Ｏ一二两三四五六七八九十百千圆园圓正壱弍貳參叄陸萬億負";
    private static final String TO = "零零零壹贰贰叁肆伍陆柒捌玖拾佰仟元元元整壹贰贰叁叁陆万亿负";
    private static final Pattern FRACTION = Pattern.compile("(?:零?([零壹贰叁肆伍陆柒捌玖])角)?(?:零?([零壹贰叁肆伍陆柒捌玖])分)?");

    private AmountInWords() {}

    /** Reads an amount; empty if the words are none. 负 before it makes it a refund 红冲. */
    public static Optional<Money> parse(String words) {
        String text = upper(words);
        return text.startsWith("负") ? amount(text.substring(1)).map(Money.ZERO::minus) : amount(text);
    }

    private static Optional<Money> amount(String text) {
        int yuanAt = text.indexOf('元');
        Optional<Long> yuan = yuanAt < 0 ? Optional.of(0L) : YuanInWords.parse(text.substring(0, yuanAt));
        Optional<Long> fen = fractionFen(text.substring(yuanAt + 1), yuanAt >= 0);
        return yuan.flatMap(whole -> fen.map(rest -> Money.ofFen(whole * FEN_A_YUAN + rest)));
    }

    /**
     * Writes an amount of nothing or more the way a bill does.
     *
     * @throws IllegalArgumentException below 0.00 and above what {@link Money} reads
     */
    public static String of(Money amount) {
        long fen = amount.fen();
        if (fen < 0 || fen / FEN_A_YUAN > YuanInWords.MOST) {
            throw new IllegalArgumentException(
                    "bills write 0.00 to " + YuanInWords.MOST + ".99 in words, not " + amount);
        }
        long yuan = fen / FEN_A_YUAN;
        int jiao = (int) (fen / FEN_A_JIAO % 10);
        int cents = (int) (fen % FEN_A_JIAO);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            words.append(YuanInWords.of(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(YuanInWords.DIGITS.charAt(jiao)).append('角');
        } else if (cents > 0 && yuan > 0) {
            words.append('零');
        }
        return cents > 0
                ? words.append(YuanInWords.DIGITS.charAt(cents)).append('分').toString()
                : words.append('整').toString();
    }

    private static Optional<Long> fractionFen(String text, boolean afterYuan) {
        String rest = text.endsWith("整") ? text.substring(0, text.length() - 1) : text;
        if (rest.isEmpty()) {
            return afterYuan ? Optional.of(0L) : Optional.empty();
        }
        Matcher parts = FRACTION.matcher(rest);
        return parts.matches()
                ? Optional.of(digit(parts.group(1)) * FEN_A_JIAO + digit(parts.group(2)))
                : Optional.empty();
    }

    private static long digit(@org.jspecify.annotations.Nullable String word) {
        return word == null ? 0 : YuanInWords.DIGITS.indexOf(word);
    }

    private static String upper(String words) {
        String text = NOISE.matcher(words).replaceAll("").replace("廿", "贰拾").replace("卅", "叁拾");
        StringBuilder upper = new StringBuilder();
        text.chars().forEach(sign -> {
            int at = FROM.indexOf(sign);
            upper.append(at < 0 ? (char) sign : TO.charAt(at));
        });
        return upper.toString();
    }
}
