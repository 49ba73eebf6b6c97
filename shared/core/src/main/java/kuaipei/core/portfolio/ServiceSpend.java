package kuaipei.core.portfolio;

import java.time.LocalDate;
import kuaipei.core.money.Money;

/** Money spent on service for a product on a day; counts towards the floor of the first product's agreement. */
public record ServiceSpend(String product, LocalDate day, Money amount, String what) {}
