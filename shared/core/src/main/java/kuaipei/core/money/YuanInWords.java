package kuaipei.core.money;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole yuan in upper forms, up to 999 万亿. What was read is summed, then the sum is written in every way that is allowed;
 * words that stand in none of them are no amount.
 */
final class YuanInWords {
    static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** What {@link Money#ofYuan} reads: fifteen digits. */
    static final long MOST = 999_999_999_999_999L;

    private static final String PLACES = "拾佰仟";
    private static final long WAN = 10_000;
    private static final long YI = WAN * WAN;
    private static final int LONGEST = 60;

    /** A column that the clerk voided because the amount does not reach it. */
    private static final Pattern VOIDED = Pattern.compile("^(?:[⊗×※xX]+(?:亿|仟|佰|拾|万)?)+");

    /** Every column printed, from the first that holds a digit down to the yuan. */
    private static final Pattern COLUMNS =
            Pattern.compile("(?:(?:(?:D仟)?D佰)?D拾)?D万D仟D佰D拾D|(?:D仟)?D佰D拾D|D拾D".replace("D", "[" + DIGITS + "]"));

    private YuanInWords() {}

    static Optional<Long> parse(String words) {
        Matcher voided = VOIDED.matcher(words);
        boolean form = voided.lookingAt();
        String text = form ? words.substring(voided.end()) : words;
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (COLUMNS.matcher(text).matches()) {
            return columns(text);
        }
        return value(text)
                .filter(sum -> sum <= MOST)
                .filter(sum -> Pattern.matches(new Writing(true).whole(sum, true), text));
    }

    static String of(long yuan) {
        return new Writing(false).whole(yuan, true);
    }

    private static Optional<Long> columns(String text) {
        int wan = text.indexOf('万');
        long high = wan < 0 ? 0 : group(text.substring(0, wan)).orElse(0L);
        return group(text.substring(wan + 1)).map(low -> high * WAN + low);
    }

    /** 亿 first, then 万: 壹万贰仟亿 is 12,000 times a hundred million. */
    private static Optional<Long> value(String text) {
        return parted(text, text.indexOf('亿'), YI);
    }

    private static Optional<Long> parted(String text, int at, long times) {
        if (at < 0) {
            return times == YI ? parted(text, text.indexOf('万'), WAN) : group(text);
        }
        String rest = text.substring(at + 1);
        Optional<Long> high = at == 0 ? Optional.empty() : below(text.substring(0, at), times);
        Optional<Long> low = rest.isEmpty() ? Optional.of(0L) : below(rest, times);
        return high.flatMap(more -> low.map(less -> more * times + less));
    }

    private static Optional<Long> below(String text, long times) {
        return times == YI ? parted(text, text.indexOf('万'), WAN) : group(text);
    }

    /** Four places: the digits before their place words, the last one alone. */
    private static Optional<Long> group(String text) {
        long sum = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int place = PLACES.indexOf(sign);
            if (place >= 0) {
                // A leading 拾 says ten without its 壹.
                sum += (digit < 0 && i == 0 ? 1 : Math.max(digit, 0)) * ten(place + 1);
                digit = -1;
            } else if (DIGITS.indexOf(sign) >= 0) {
                digit = DIGITS.indexOf(sign);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(sum + Math.max(digit, 0));
    }

    private static long ten(int power) {
        long ten = 1;
        for (int i = 0; i < power; i++) {
            ten *= 10;
        }
        return ten;
    }

    /** One way to write an amount, or as a pattern all that are allowed. */
    private record Writing(boolean pattern) {
        String whole(long yuan, boolean first) {
            if (yuan == 0) {
                return "零";
            }
            if (yuan >= YI) {
                return joined(yuan / YI, "亿", yuan % YI, YI / 10, first);
            }
            return yuan >= WAN ? joined(yuan / WAN, "万", yuan % WAN, WAN / 10, first) : group(yuan, first);
        }

        private String joined(long high, String unit, long low, long full, boolean first) {
            String words = whole(high, first) + unit;
            if (low == 0) {
                return words;
            }
            if (low < full) {
                return words + zero(low) + whole(low, false);
            }
            // Rule 3: where the place before the unit is empty, a 零 may be written although the next place is not.
            return words + (pattern && high % 10 == 0 ? "零?" : "") + whole(low, false);
        }

        private String group(long value, boolean first) {
            StringBuilder words = new StringBuilder();
            boolean gap = false;
            for (int place = PLACES.length(); place >= 0; place--) {
                int digit = (int) (value / ten(place) % 10);
                if (digit == 0) {
                    gap = !words.isEmpty();
                    continue;
                }
                words.append(gap ? zero(value % ten(place + 1)) : "");
                boolean mayDrop = pattern && first && words.isEmpty() && place == 1 && digit == 1;
                words.append(DIGITS.charAt(digit)).append(mayDrop ? "?" : "");
                words.append(place == 0 ? "" : PLACES.charAt(place - 1));
                gap = false;
            }
            return words.toString();
        }

        /** 壹仟贰元 may mean 1,002 or 1,200, so a 零 before a bare digit must stand; before 贰拾 nothing else can be meant. */
        private String zero(long rest) {
            return pattern && rest >= 10 ? "零?" : "零";
        }
    }
}
