package kuaipei.core.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * The policy years of one cover: they run from the first day's anniversary, 28 February where there is no 29th.
 *
 * @param from first day of cover
 * @param to last day of cover, covered
 */
public record PolicyYears(LocalDate from, LocalDate to) {

    /** First day of the year with this number, counted from 0. Always from the first day of all, so 29 February returns. */
    public LocalDate first(int number) {
        return from.plusYears(number);
    }

    /** Number of the year to which a day belongs: days before the cover to the first, days after it to the last covered. */
    public int numberOf(LocalDate day) {
        return Math.min(Math.max(numberUnbounded(day), 0), last());
    }

    /** First day of the year to which a day belongs. */
    public LocalDate yearOf(LocalDate day) {
        return first(numberOf(day));
    }

    /** Number of the last year that has a covered day; 0 also for a cover that ends before it begins. */
    public int last() {
        return Math.max(numberUnbounded(to), 0);
    }

    private int numberUnbounded(LocalDate day) {
        int years = Period.between(from, day).getYears();
        // Period counts 29 February to 28 February as less than a year; the anniversary rule does not.
        while (!first(years + 1).isAfter(day)) {
            years++;
        }
        return years;
    }
}
