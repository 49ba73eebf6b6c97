package kuaipei.core.money;

import java.util.Optional;

/**
 * Amounts as Chinese bills write them in words 大写: 玖仟贰佰捌拾贰元肆角玖分. The integer part must stand as it would be written
 * by hand, each 零 included, so that most dropped or doubled words make the amount unreadable. Some do not (肆拾万 without 拾 is
 * an amount too): words alone prove nothing, words that equal the figures do.
 */
public final class AmountInWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int FEN_A_YUAN = 100;
    private static final int GROUP = 10_000;
    private static final long MOST_YUAN = 999_999_999_999L;

    private AmountInWords() {}

    /** Reads an amount in upper or lower forms; empty if the words are no amount. */
    public static Optional<Money> parse(String words) {
        String text = upper(words);
        int yuanAt = text.indexOf('元');
        String whole = yuanAt < 0 ? "" : text.substring(0, yuanAt);
        Optional<Long> fen = fractionFen(text.substring(yuanAt + 1), yuanAt >= 0);
        if (fen.isEmpty() || (yuanAt < 0 && text.isEmpty())) {
            return Optional.empty();
        }
        Optional<Long> yuan = yuanAt < 0 ? Optional.of(0L) : yuan(whole);
        return yuan.map(value -> Money.ofFen(value * FEN_A_YUAN + fen.get()));
    }

    /** Writes an amount of nothing or more the way a bill does. */
    public static String of(Money amount) {
        long fen = amount.fen();
        if (fen < 0 || fen / FEN_A_YUAN > MOST_YUAN) {
            throw new IllegalArgumentException("bills write 0.00 to " + MOST_YUAN + ".99 in words, not " + amount);
        }
        long yuan = fen / FEN_A_YUAN;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            words.append(whole(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (cents > 0 && yuan > 0) {
            words.append('零');
        }
        return cents > 0
                ? words.append(DIGITS.charAt(cents)).append('分').toString()
                : words.append('整').toString();
    }

    private static Optional<Long> yuan(String whole) {
        long value = 0;
        long group = 0;
        int digit = -1;
        for (int i = 0; i < whole.length(); i++) {
            char sign = whole.charAt(i);
            int place = "拾佰仟".indexOf(sign);
            if (DIGITS.indexOf(sign) >= 0) {
                digit = DIGITS.indexOf(sign);
            } else if (place >= 0) {
                // A leading 拾 says ten without its 壹.
                int times = digit < 0 && i == 0 && sign == '拾' ? 1 : Math.max(digit, 0);
                group += times * Math.round(Math.pow(10, place + 1.0));
                digit = -1;
            } else if (sign == '万' || sign == '亿') {
                group += Math.max(digit, 0);
                digit = -1;
                value = (value + group) * (sign == '万' ? GROUP : (long) GROUP * GROUP);
                group = 0;
                if (sign == '万' && value >= (long) GROUP * GROUP) {
                    return billions(whole);
                }
            } else {
                return Optional.empty();
            }
        }
        value += group + Math.max(digit, 0);
        return same(whole, value) ? Optional.of(value) : Optional.empty();
    }

    /** Above a hundred million the 万 belongs to what follows the 亿 only. */
    private static Optional<Long> billions(String whole) {
        int at = whole.indexOf('亿');
        Optional<Long> high = yuan(whole.substring(0, at));
        String rest = whole.substring(at + 1);
        Optional<Long> low = rest.isEmpty() ? Optional.of(0L) : yuan(rest.startsWith("零") ? rest.substring(1) : rest);
        if (high.isEmpty() || low.isEmpty()) {
            return Optional.empty();
        }
        long value = high.get() * GROUP * GROUP + low.get();
        return same(whole, value) ? Optional.of(value) : Optional.empty();
    }

    /** As written by hand, or with every place printed as on old forms: 零仟叁佰陆拾零. */
    private static boolean same(String whole, long value) {
        String written = whole(value);
        return whole.equals(written)
                || whole.equals(everyPlace(value))
                || (whole.startsWith("拾") && ("壹" + whole).equals(written));
    }

    private static String everyPlace(long value) {
        if (value >= GROUP) {
            long rest = value % GROUP;
            return whole(value / GROUP) + "万" + places(rest);
        }
        return places(value);
    }

    private static String places(long value) {
        StringBuilder words = new StringBuilder();
        for (int place = PLACES.length - 1; place >= 0; place--) {
            long digit = value / Math.round(Math.pow(10, place)) % 10;
            words.append(DIGITS.charAt((int) digit)).append(PLACES[place]);
        }
        return words.toString();
    }

    private static String whole(long yuan) {
        if (yuan == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int value = (int) (yuan / Math.round(Math.pow(GROUP, group)) % GROUP);
            if (value == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || value < GROUP / 10)) {
                words.append('零');
            }
            words.append(group(value)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String group(int value) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = value / (int) Math.round(Math.pow(10, place)) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
            } else {
                if (gap) {
                    words.append('零');
                }
                words.append(DIGITS.charAt(digit)).append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static Optional<Long> fractionFen(String text, boolean afterYuan) {
        String rest = text.endsWith("整") ? text.substring(0, text.length() - 1) : text;
        if (rest.isEmpty()) {
            return afterYuan ? Optional.of(0L) : Optional.empty();
        }
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile("(?:零?([零壹贰叁肆伍陆柒捌玖])角)?(?:零?([零壹贰叁肆伍陆柒捌玖])分)?")
                .matcher(rest);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long jiao = parts.group(1) == null ? 0 : DIGITS.indexOf(parts.group(1));
        long fen = parts.group(2) == null ? 0 : DIGITS.indexOf(parts.group(2));
        return Optional.of(jiao * 10 + fen);
    }

    private static String upper(String words) {
        String text = words.replaceAll("[\\s:：]|人民币|[¥￥]", "");
        StringBuilder upper = new StringBuilder();
        String from = "〇一二两三四五六七八九十百千圆正壱弍貳參陸萬億";
        String to = "零壹贰贰叁肆伍陆柒捌玖拾佰仟元整壹贰贰叁陆万亿";
        text.chars().forEach(sign -> {
            int at = from.indexOf(sign);
            upper.append(at < 0 ? (char) sign : to.charAt(at));
        });
        return upper.toString();
    }
}
