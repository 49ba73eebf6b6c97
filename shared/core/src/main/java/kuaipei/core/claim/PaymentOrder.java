package kuaipei.core.claim;

import kuaipei.core.money.Money;

/**
 * The instruction to the bank 付款指令. Nobody can make one but an approved claim: {@link ClaimState.Approved#order()},
 * and the claim that is paying it, {@link ClaimState.Paying#order()}.
 */
public final class PaymentOrder {

    private final PaymentOrderId id;
    private final Approval approval;
    private final Money amount;

    /** The approval is the licence; only states that hold one call this. */
    PaymentOrder(ClaimFile file, Approval approval, int number) {
        this.id = new PaymentOrderId(file.id(), approval.decision(), number);
        this.approval = approval;
        this.amount = approval.amount().minus(file.paid());
        if (!amount.isMoreThan(Money.ZERO)) {
            throw new IllegalStateException("claim " + file.id() + " has been paid all that was approved");
        }
    }

    public PaymentOrderId id() {
        return id;
    }

    /** What is approved and was not paid before: a claim taken up again is paid the difference. */
    public Money amount() {
        return amount;
    }

    public Approval.Payee payee() {
        return approval.payee();
    }

    /** Wire name of the product that pays. */
    public String product() {
        return approval.product();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentOrder order
                && order.id.equals(id)
                && order.amount.equals(amount)
                && order.approval.equals(approval);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "PaymentOrder[" + id + " " + amount() + "]";
    }
}
