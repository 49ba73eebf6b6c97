package kuaipei.core.portfolio;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days that a report covers, both ends included: {@code 2026}, {@code 2026-Q2}, {@code 2026-04} or
 * {@code 2026-04-18}.
 */
public record Period(String name, LocalDate first, LocalDate last) {

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final int MONTHS_A_QUARTER = 3;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
    }

    /** @throws IllegalArgumentException saying what a period looks like */
    public static Period of(String name) {
        try {
            Matcher quarter = QUARTER.matcher(name);
            if (quarter.matches()) {
                int month = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_A_QUARTER + 1;
                YearMonth begins = YearMonth.of(Integer.parseInt(quarter.group(1)), month);
                return new Period(
                        name,
                        begins.atDay(1),
                        begins.plusMonths(MONTHS_A_QUARTER - 1L).atEndOfMonth());
            }
            if (name.matches("[0-9]{4}")) {
                int year = Integer.parseInt(name);
                return new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (name.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(name);
                return new Period(name, month.atDay(1), month.atEndOfMonth());
            }
            LocalDate day = LocalDate.parse(name);
            return new Period(name, day, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a period; write 2026, 2026-Q2, 2026-04 or 2026-04-18", e);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
