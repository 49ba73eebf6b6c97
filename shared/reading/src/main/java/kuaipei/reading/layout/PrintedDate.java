package kuaipei.reading.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as papers print them: 2026-04-01, 2026/4/1, 2026.04.01, 2026年4月1日, 20260401, 二〇二六年四月一日, 贰零贰陆年肆月零壹日,
 * 01 APR 2026. A year of two figures is not among them: in 26.04.01 nobody knows which of the three it is.
 */
final class PrintedDate {
    private static final String DIGITS = "〇一二三四五六七八九";
    /** Upper forms stand on cheques; a round zero is read as a letter or a figure. */
    private static final String FROM = "○零0OoＯ壹贰叁肆伍陆柒捌玖拾号";

    private static final String TO = "〇〇〇〇〇〇一二三四五六七八九十日";
    private static final String WORD = "〇○零0OoＯ一二三四五六七八九壹贰叁肆伍陆柒捌玖";
    private static final String CHINESE = "[" + WORD + "]{4}年[" + WORD + "十拾]{1,3}月[" + WORD + "十拾廿卅]{1,4}[日号]?";
    private static final String LETTERED = "(?:19|20)\\d{2} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?[日号]?";
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final String ENGLISH =
            "(?<!\\d)\\d{1,2} ?-?(?i:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}[.,]? ?-?(?:19|20)\\d{2}(?!\\d)";
    private static final String PARTED = "(?:19|20)\\d{2}(?: ?[-./] ?)\\d{1,2}(?: ?[-./] ?)\\d{1,2}";
    private static final String PACKED = "(?<!\\d)(?:19|20)\\d{6}(?!\\d)";
    /** The time of day may follow with or without a gap: the engine drops spaces. */
    static final String ANY = "(?:" + LETTERED + "|" + PARTED + "|" + PACKED + "|" + CHINESE + "|" + ENGLISH + ")";

    private static final Pattern IN_ENGLISH = Pattern.compile("(\\d{1,2})-?([A-Za-z]{3})[A-Za-z]*[.,]?-?(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})\\D+(\\d{1,2})\\D+(\\d{1,2})\\D*");

    private PrintedDate() {}

    /**
     * The day that a text prints; empty if there is no such day, or where it cannot be told.
     *
     * @param after what follows it on the paper: in {@code 2026-4-108:30} nobody knows where the day ends
     */
    static Optional<LocalDate> parse(String printed, String after) {
        String text = printed.replace(" ", "");
        if (after.matches("\\d{0,2}:.*") && !text.matches(".*\\D\\d{2}") && !text.matches(".*[日号]")) {
            return Optional.empty();
        }
        // The second figure may as well begin the hour, unless a month with a zero before it says that days have two.
        if (after.matches("\\d:.*") && text.matches(".*\\D(?:[1-9]|1[0-2])\\D[1-3][0-2]")) {
            return Optional.empty();
        }
        if (Character.isDigit(text.charAt(text.length() - 1)) && after.matches("\\d(?!\\d?:).*")) {
            return Optional.empty();
        }
        if (text.matches("\\d{8}")) {
            return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            if (numbers.group(2).startsWith("0") && numbers.group(3).length() == 1) {
                // Whoever writes the month with its nought writes the day with its own: a digit is cut off.
                return Optional.empty();
            }
            return day(numbers.group(1), numbers.group(2), numbers.group(3));
        }
        Matcher english = IN_ENGLISH.matcher(text);
        if (english.matches()) {
            int month = MONTHS.indexOf(english.group(2).toUpperCase(Locale.ROOT)) / 3 + 1;
            return day(english.group(3), Integer.toString(month), english.group(1));
        }
        return chinese(text);
    }

    private static Optional<LocalDate> chinese(String text) {
        StringBuilder lower = new StringBuilder();
        text.chars().forEach(sign -> {
            int at = FROM.indexOf(sign);
            lower.append(at < 0 ? (char) sign : TO.charAt(at));
        });
        String[] parts = lower.toString()
                .replace("日", "")
                .replace("廿", "二十")
                .replace("卅", "三十")
                .split("[年月]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        StringBuilder year = new StringBuilder();
        parts[0].chars().forEach(sign -> year.append(DIGITS.indexOf(sign)));
        return day(year.toString(), Integer.toString(ten(parts[1])), Integer.toString(ten(parts[2])));
    }

    /** 1 to 31 in words: 三十一, with the 零 of a cheque before it: 零壹拾. 0 where there is no such number. */
    private static int ten(String printed) {
        String words = printed.startsWith("〇") ? printed.substring(1) : printed;
        if (!words.matches("[一二三]?十?[一二三四五六七八九]?")) {
            return 0;
        }
        int at = words.indexOf('十');
        if (at < 0) {
            return words.length() == 1 ? DIGITS.indexOf(words) : 0;
        }
        int tens = at == 0 ? 1 : DIGITS.indexOf(words.substring(0, at));
        int ones = at == words.length() - 1 ? 0 : DIGITS.indexOf(words.substring(at + 1));
        return tens * 10 + ones;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
