package kuaipei.core.identity;

import java.util.Optional;

/**
 * A bank card number: 13 to 19 digits with Luhn's check digit, nothing else.
 *
 * @param number half-width digits
 */
public record CardNumber(String number) {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHOWN = 4;

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
