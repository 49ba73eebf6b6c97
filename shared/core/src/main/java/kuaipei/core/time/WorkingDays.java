package kuaipei.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days 工作日 by the State Council's yearly notice: ordinary weekends, holidays and make-up days.
 *
 * @param special days off and make-up working days by date: true is a day off
 * @param published years whose notice is known; a result that needs another year is provisional
 */
public record WorkingDays(Map<LocalDate, Boolean> special, Set<Integer> published) {

    public WorkingDays {
        special = Map.copyOf(special);
        published = Set.copyOf(published);
    }

    /** @param provisional the notice of a year that was counted through is not published yet: count again when it is */
    public record Counted(LocalDate day, boolean provisional) {}

    public boolean isWorkingDay(LocalDate day) {
        Boolean off = special.get(day);
        if (off != null) {
            return !off;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The last of so many working days after a day that is itself not counted (Civil Code art. 201). */
    public Counted after(LocalDate start, int workingDays) {
        LocalDate day = start;
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !published.contains(day.getYear());
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Counted(day, provisional);
    }

    /** The day itself, or the next working day where the last day of a term is a day off (Civil Code art. 203). */
    public Counted rolled(LocalDate lastDay) {
        LocalDate day = lastDay;
        boolean provisional = !published.contains(day.getYear());
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
            provisional |= !published.contains(day.getYear());
        }
        return new Counted(day, provisional);
    }
}
