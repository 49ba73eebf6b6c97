package kuaipei.core.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import kuaipei.core.decision.ClaimFacts.Stay;
import kuaipei.core.time.PolicyYears;

/**
 * The days of one stay as the allowance counts them.
 *
 * @param stay as it was told
 * @param admission first day of the stay
 * @param discharge last day that counts
 * @param from first day that lies in no earlier stay and after the free days; after {@code discharge} if there is none
 * @param shared days that lie in an earlier stay
 * @param free days at the beginning of the stay that are not paid
 */
record StayDays(Stay stay, LocalDate admission, LocalDate discharge, LocalDate from, int shared, int free) {

    /** Admission, then discharge, then position, which a stable sort keeps. */
    private static final Comparator<StayDays> IN_ORDER =
            Comparator.comparing(StayDays::admission).thenComparing(StayDays::discharge);

    /** In order; a day that lies in two stays counts in the earlier one, even if the limit of that one cut it. */
    static List<StayDays> of(List<Stay> stays, DayCount count, int freeDays) {
        List<StayDays> ordered = new ArrayList<>();
        for (Stay stay : stays) {
            LocalDate admission = Known.of(stay.admission(), "stay.admission");
            ordered.add(new StayDays(stay, admission, count.lastDay(stay), admission, 0, 0));
        }
        ordered.sort(IN_ORDER);
        List<StayDays> result = new ArrayList<>();
        LocalDate seenTo = LocalDate.MIN;
        for (StayDays stay : ordered) {
            result.add(stay.withoutDaysUpTo(seenTo, freeDays));
            seenTo = stay.discharge.isAfter(seenTo) ? stay.discharge : seenTo;
        }
        return result;
    }

    /** Sorted by admission, everything from here to the latest earlier discharge lies in an earlier stay. */
    private StayDays withoutDaysUpTo(LocalDate seenTo, int freeDays) {
        LocalDate fresh = seenTo.isBefore(admission) ? admission : seenTo.plusDays(1);
        int sharedDays = Math.min(between(admission, fresh), printed());
        int freeHere = Math.min(Math.max(freeDays - sharedDays, 0), printed() - sharedDays);
        return new StayDays(
                stay, admission, discharge, admission.plusDays((long) sharedDays + freeHere), sharedDays, freeHere);
    }

    /** Days of the stay by itself, before anything is left out. */
    int printed() {
        return Math.max(between(admission, discharge) + 1, 0);
    }

    /** Days that count, at most so many. */
    int counted(int limit) {
        return Math.min(printed() - shared - free, limit);
    }

    /** Adds the first so many days that count to the policy years in which they fall. */
    void spread(int limit, PolicyYears years, TreeMap<Integer, Integer> daysByYear) {
        LocalDate day = from;
        int left = counted(limit);
        while (left > 0) {
            int year = years.numberOf(day);
            int here = year == years.last() ? left : Math.min(left, between(day, years.first(year + 1)));
            daysByYear.merge(year, here, Integer::sum);
            day = day.plusDays(here);
            left -= here;
        }
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
