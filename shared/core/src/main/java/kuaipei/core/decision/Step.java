package kuaipei.core.decision;

import java.util.List;
import kuaipei.core.money.Money;

/**
 * One step of a reckoning 理算.
 *
 * @param clause number of the clause in the wording: {@code 5.1}
 * @param text what was done, in Chinese as the claimant reads it
 * @param before amount before the step
 * @param after amount after it
 * @param inputs what it rests on; empty where the text says all of it, and in what was stored before steps had them
 */
public record Step(String clause, String text, Money before, Money after, List<Input> inputs) {

    public Step {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
    }
}
