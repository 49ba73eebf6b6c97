package kuaipei.core.portfolio;

import java.time.LocalDate;
import kuaipei.core.money.Money;

/**
 * A claim that was settled: paid, declined by a person or withdrawn.
 *
 * @param day in Shanghai
 * @param paid nothing unless it was paid
 */
public record Closing(String product, LocalDate day, Money paid) {}
