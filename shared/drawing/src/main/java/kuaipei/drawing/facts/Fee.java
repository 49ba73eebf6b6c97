package kuaipei.drawing.facts;

import kuaipei.core.money.Money;

/**
 * A line of a fee list.
 *
 * @param group item group that the receipt adds it to
 * @param unit what is counted: 次, 日, 支
 */
public record Fee(String group, String name, String unit, Money unitPrice, int quantity) {

    public Money amount() {
        return unitPrice.times(quantity);
    }
}
