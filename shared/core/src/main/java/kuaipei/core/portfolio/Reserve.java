package kuaipei.core.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import kuaipei.core.money.Money;

/**
 * A sum that was outstanding: approved and unpaid, or prepared for a person.
 *
 * @param from first day (Shanghai) on whose evening it was outstanding
 * @param until day on which it was paid, declined, withdrawn or replaced; empty while it stands
 */
public record Reserve(String product, Money amount, LocalDate from, Optional<LocalDate> until) {

    boolean standsOnTheEveningOf(LocalDate day) {
        return !from.isAfter(day) && until.map(day::isBefore).orElse(true);
    }
}
