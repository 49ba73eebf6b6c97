package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import kuaipei.core.money.Money;

/** Invents bills whose sums are right. */
public final class Bills {

    private static final String CHECK_SIGNS = "0123456789abcdef";

    private Bills() {}

    /** @param lines how many lines the fee list is to have, 8 to 50 */
    public static Bill invented(Dice dice, Stay stay, int lines) {
        List<Fee> fees = fees(dice, (int) stay.nights(), lines);
        Money total = fees.stream().map(Fee::amount).reduce(Money.ZERO, Money::plus);
        Money fund = Money.ofFen(total.fen() * dice.between(35, 72) / 100);
        Money other = dice.chance(0.4) ? Money.ofFen(total.fen() * dice.between(2, 8) / 100) : Money.ZERO;
        Money account = dice.chance(0.6) ? Money.ofFen(total.fen() * dice.between(3, 12) / 100) : Money.ZERO;
        return numbered(dice, stay.discharge(), fees, fund, other, account);
    }

    /** A bill of the year before over the same fees, with a number of its own. */
    static Bill aYearBefore(Bill bill, Dice dice) {
        return numbered(
                dice, bill.issued().minusYears(1), bill.fees(), bill.fundPaid(), bill.otherPaid(), bill.accountPaid());
    }

    private static Bill numbered(Dice dice, LocalDate issued, List<Fee> fees, Money fund, Money other, Money account) {
        StringBuilder check = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            check.append(CHECK_SIGNS.charAt(dice.between(0, CHECK_SIGNS.length() - 1)));
        }
        String year = String.format(Locale.ROOT, "%02d", issued.getYear() % 100);
        String serial = String.format(Locale.ROOT, "%tY%<tm%<td", issued) + dice.digits(8);
        return new Bill(
                "440601" + year,
                "00" + dice.digits(8),
                check.toString(),
                serial,
                issued,
                fees,
                fund,
                other,
                account,
                Optional.empty());
    }

    private static List<Fee> fees(Dice dice, int days, int lines) {
        List<Catalogue.Charge> all = Catalogue.charges();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).daily()) {
                order.add(i);
            }
        }
        Collections.shuffle(order, new Random(dice.between(0, Integer.MAX_VALUE - 1)));
        long daily = all.stream().filter(Catalogue.Charge::daily).count();
        List<Integer> chosen = order.subList(0, Math.min(order.size(), (int) (lines - daily)));
        List<Fee> fees = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Catalogue.Charge charge = all.get(i);
            if (charge.daily()) {
                fees.add(new Fee(charge.group(), charge.name(), charge.unit(), charge.price(), days));
            } else if (chosen.contains(i)) {
                int count = dice.between(1, charge.most());
                fees.add(new Fee(charge.group(), charge.name(), charge.unit(), charge.price(), count));
            }
        }
        return fees;
    }
}
