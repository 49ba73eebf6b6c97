package kuaipei.core.law;

import kuaipei.core.money.Money;
import kuaipei.core.money.Rate;

/**
 * A loss from a covered and another cause together, paid in proportion; Interpretation III art. 25. The proportion is an
 * expert's, never the machine's.
 *
 * @param covered the covered cause's part
 * @param opinion reference of the stored expert opinion
 */
public record MixedCauses(Rate covered, String opinion) {

    public MixedCauses {
        Written.required(opinion, "the expert opinion on the proportion of causes (Interpretation III art. 25)");
    }

    /** Rounded half up once. */
    public Money of(Money benefit) {
        return covered.of(benefit);
    }
}
