package kuaipei.core.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.time.WorkingDays;

/** The calendar of the examples: Spring Festival and Labour Day of 2026. */
final class Calendars {

    static final WorkingDays OF_2026 = new WorkingDays(special(), Set.of(2026));

    private Calendars() {}

    private static Map<LocalDate, Boolean> special() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        days.put(LocalDate.of(2026, 2, 14), false);
        Stream.concat(
                        LocalDate.of(2026, 2, 15).datesUntil(LocalDate.of(2026, 2, 24)),
                        LocalDate.of(2026, 5, 1).datesUntil(LocalDate.of(2026, 5, 6)))
                .forEach(day -> days.put(day, true));
        return days;
    }
}
