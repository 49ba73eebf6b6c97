package kuaipei.core.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A bank card number: 13 to 19 digits with Luhn's check digit, nothing else.
 *
 * @param number half-width digits
 */
public record CardNumber(String number) {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;

    /** Chinese banks issue no shorter ones; what is shorter on a card is a piece of its number. */
    private static final int SHORTEST_ISSUED = 16;

    /**
     * First digits of debit cards that always have 19: the mass issues of the six banks that the scheme's insured have cards of.
     * Without its last group such a number has 16, and one in ten of those satisfies the check digit as well.
     */
    private static final Set<String> LONG_ISSUES = Set.of(
            // 工商银行
            "622202",
            "622203",
            "622208",
            "621226",
            // 农业银行
            "622848",
            "622845",
            "622846",
            // 中国银行
            "621660",
            "621661",
            "621663",
            "621785",
            // 建设银行
            "621700",
            "622700",
            // 邮储银行
            "621799",
            "622188",
            "621098",
            // 广东农信
            "621728");

    public CardNumber {
        if (!holds(number)) {
            throw new IllegalArgumentException("a card number has 13 to 19 digits, the last a check digit");
        }
    }

    /** Reads a number as people write it (full width); empty where it is none. */
    public static Optional<CardNumber> read(String text) {
        String number = HalfWidth.of(text);
        return holds(number) ? Optional.of(new CardNumber(number)) : Optional.empty();
    }

    /** Whether a number that was read on a card may be all of it: a card lacks no group because none was seen. */
    public boolean isWhole() {
        return number.length() >= SHORTEST_ISSUED
                && (number.length() == LONGEST || LONG_ISSUES.stream().noneMatch(number::startsWith));
    }

    public String lastFour() {
        return number.substring(number.length() - SHOWN);
    }

    private static boolean holds(String number) {
        return number.length() >= SHORTEST
                && number.length() <= LONGEST
                && HalfWidth.isDigits(number)
                && luhn(number) % 10 == 0;
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    /** Masked, so that no log and no message shows it. */
    @Override
    public String toString() {
        return "*" + lastFour();
    }
}
