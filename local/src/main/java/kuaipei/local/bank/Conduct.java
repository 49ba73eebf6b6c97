package kuaipei.local.bank;

import java.time.Duration;
import java.util.Set;

/**
 * How the bank behaves.
 *
 * @param rejectedCards accounts that it calls wrong ({@code AC01}), digits only
 * @param delay between accepting an order and settling or rejecting it
 * @param times how often it sends each last answer; 1 is a bank that does not repeat itself
 */
public record Conduct(Set<String> rejectedCards, Duration delay, int times) {

    /** Settles everything, at once and once. */
    public static final Conduct PROMPT = new Conduct(Set.of(), Duration.ZERO, 1);

    public Conduct {
        rejectedCards = Set.copyOf(rejectedCards);
        if (times < 1) {
            throw new IllegalArgumentException("a bank answers at least once, not " + times + " times");
        }
    }
}
