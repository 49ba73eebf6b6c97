package kuaipei.reading.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as papers in Latin script print them: 2026-03-14, 14 March 2026, March 14, 2026, 14-MAR-2026, 14/03/2026. Where day and
 * month could change places (03/04/2026) nobody knows the day, and none is taken; a year of two figures is none either.
 */
final class LatinDate {

    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -/.]*([a-z]{3,9})\\.?[ ,-/.]*(\\d{4})");
    private static final Pattern NAMED_DAY =
            Pattern.compile("([a-z]{3,9})\\.?[ -]*(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

    private LatinDate() {}

    /** The day that a text prints and nothing else; empty if it prints none, or one that cannot be told. */
    static Optional<LocalDate> parse(String printed) {
        String text = printed.strip().toLowerCase(Locale.ROOT);
        Matcher years = YEAR_FIRST.matcher(text);
        if (years.matches()) {
            return day(years.group(1), years.group(2), years.group(3));
        }
        Matcher days = DAY_NAMED.matcher(text);
        if (days.matches()) {
            return named(days.group(3), days.group(2), days.group(1));
        }
        Matcher months = NAMED_DAY.matcher(text);
        if (months.matches()) {
            return named(months.group(3), months.group(1), months.group(2));
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches() ? told(numbers.group(4), numbers.group(1), numbers.group(3)) : Optional.empty();
    }

    /** Day and month as numbers: told apart only where one cannot be a month, or where they are the same. */
    private static Optional<LocalDate> told(String year, String first, String second) {
        boolean firstIsDay = Integer.parseInt(first) > NAMES.size();
        boolean secondIsDay = Integer.parseInt(second) > NAMES.size();
        if (firstIsDay == secondIsDay && Integer.parseInt(first) != Integer.parseInt(second)) {
            return Optional.empty();
        }
        return firstIsDay ? day(year, second, first) : day(year, first, second);
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        for (int at = 0; at < NAMES.size(); at++) {
            if (month.length() >= 3 && NAMES.get(at).startsWith(month.equals("sept") ? "sep" : month)) {
                return day(year, Integer.toString(at + 1), day);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
