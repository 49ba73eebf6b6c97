package kuaipei.core.terms;

import kuaipei.core.decision.ClaimFacts.Bill;
import kuaipei.core.decision.ClaimFacts.Item;
import kuaipei.core.money.Money;

/** Sums over one bill, covered or not. */
final class BillSums {

    private BillSums() {}

    /** Whether others paid more than the bill is worth; a bill with an unknown sum is doubtful, not wrong. */
    static boolean othersPaidMore(Bill bill) {
        Money sum = Money.ZERO;
        for (Item item : bill.items()) {
            if (item.amount() == null) {
                return false;
            }
            sum = sum.plus(item.amount());
        }
        if (bill.fundPaid() == null || bill.otherPublicPaid() == null || bill.otherInsurerPaid() == null) {
            return false;
        }
        return bill.fundPaid()
                .plus(bill.otherPublicPaid())
                .plus(bill.otherInsurerPaid())
                .isMoreThan(sum);
    }
}
