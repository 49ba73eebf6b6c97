package kuaipei.core.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;

/**
 * The loss from paying late; Insurance Law art. 23 paragraph 2. Simple interest, exact, rounded half up once to the fen.
 *
 * @param annual rate of a year of 365 days; a parameter with its source, the law names none
 */
public record LateInterest(Rate annual) {

    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    /**
     * @param lastDay on which payment was in time
     * @param paid day of payment; on or before the last day nothing is owed
     * @throws IllegalArgumentException if the sum is negative
     */
    public Money on(Money sum, LocalDate lastDay, LocalDate paid) {
        if (sum.fen() < 0) {
            throw new IllegalArgumentException(sum + " is no sum owed: it is less than nothing");
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(lastDay, paid));
        return Money.ofFen(BigDecimal.valueOf(sum.fen())
                .multiply(annual.value())
                .multiply(BigDecimal.valueOf(days))
                .divide(DAYS_OF_A_YEAR, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
