package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kuaipei.core.money.Money;

/**
 * What a stay cost and who paid it.
 *
 * @param code 票据代码, 8 digits: province, 06 medical, kind, year
 * @param number 票据号码, 10 digits
 * @param check 校验码, 6 characters
 * @param serial 业务流水号
 * @param printed total that stands on the paper instead of the sum of the fees, where somebody changed it
 */
public record Bill(
        String code,
        String number,
        String check,
        String serial,
        LocalDate issued,
        List<Fee> fees,
        Money fundPaid,
        Money otherPaid,
        Money accountPaid,
        Optional<Money> printed) {

    public Bill {
        fees = List.copyOf(fees);
        if (fundPaid.plus(otherPaid).plus(accountPaid).isMoreThan(sum(fees))) {
            throw new IllegalArgumentException("others paid more than the bill");
        }
    }

    public Money total() {
        return printed.orElseGet(() -> sum(fees));
    }

    /** The same bill with another total on the paper. */
    Bill printing(Money total) {
        return new Bill(
                code, number, check, serial, issued, fees, fundPaid, otherPaid, accountPaid, Optional.of(total));
    }

    public Money cashPaid() {
        return total().minus(fundPaid).minus(otherPaid).minus(accountPaid);
    }

    /** Item groups as the receipt prints them, in the order in which the fee list has them. */
    public Map<String, Money> groups() {
        Map<String, Money> groups = new LinkedHashMap<>();
        fees.forEach(fee -> groups.merge(fee.group(), fee.amount(), Money::plus));
        return groups;
    }

    private static Money sum(List<Fee> fees) {
        return fees.stream().map(Fee::amount).reduce(Money.ZERO, Money::plus);
    }
}
