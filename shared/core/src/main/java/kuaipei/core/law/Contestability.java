package kuaipei.core.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when one policy may be rescinded for non-disclosure; Insurance Law art. 16: within 30 days of knowing, and within
 * two years of the conclusion. A reinstated policy was declared for once more; what was untrue at reinstatement has two
 * years of its own, what was untrue at conclusion has not. The first day is not counted (Civil Code art. 201); a last
 * day off does not roll: this right lapses, and a doubt about it is the claimant's.
 *
 * @param concluded day of conclusion
 * @param reinstated day of the last reinstatement 复效
 * @param known day on which the insurer came to know; none while it does not
 */
public record Contestability(LocalDate concluded, Optional<LocalDate> reinstated, Optional<LocalDate> known) {

    /** Art. 16 paragraph 3. */
    public static final int DAYS_FROM_KNOWING = 30;

    /** Art. 16 paragraph 3, and art. 44. */
    public static final int YEARS = 2;

    public enum Standing {
        /** What was not disclosed at conclusion may still be held against it. */
        OPEN,
        /** Two years from conclusion are over: only what was not disclosed when it was reinstated. */
        ONLY_FROM_REINSTATEMENT,
        /** The policy stands, whatever was not disclosed. */
        BARRED
    }

    public Contestability {
        if (reinstated.filter(day -> day.isBefore(concluded)).isPresent()) {
            throw new IllegalArgumentException("reinstated before it was concluded on " + concluded);
        }
    }

    /** @param on day on which the notice of rescission would arrive */
    public Standing on(LocalDate on) {
        if (isTooLongKnown(on)) {
            return Standing.BARRED;
        }
        if (isWithin(concluded, on) && !isKnownBy(concluded)) {
            return Standing.OPEN;
        }
        return reinstated.filter(day -> isWithin(day, on) && !isKnownBy(day)).isPresent()
                ? Standing.ONLY_FROM_REINSTATEMENT
                : Standing.BARRED;
    }

    static boolean isWithin(LocalDate start, LocalDate on) {
        return !on.isBefore(start) && !on.isAfter(start.plusYears(YEARS));
    }

    private boolean isTooLongKnown(LocalDate on) {
        return known.filter(day -> on.isAfter(day.plusDays(DAYS_FROM_KNOWING))).isPresent();
    }

    /** What the insurer knew when it agreed it cannot hold against the policy (art. 16 paragraph 6). */
    private boolean isKnownBy(LocalDate agreed) {
        return known.filter(day -> !day.isAfter(agreed)).isPresent();
    }
}
