package kuaipei.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen ID number 公民身份号码, GB 11643-1999: 17 digits and a check digit, with a real date of birth. Region and
 * future are not looked at.
 *
 * @param number 18 characters, half width, X in upper case
 */
public record IdNumber(String number) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SEX_DIGIT = 16;

    public IdNumber {
        String fault = faultOf(number);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
    }

    public enum Sex {
        MALE,
        FEMALE
    }

    /** Reads a number as people write it (full width, lower-case x); empty where it is none. */
    public static Optional<IdNumber> read(String text) {
        String number = normal(text);
        return faultOf(number).isEmpty() ? Optional.of(new IdNumber(number)) : Optional.empty();
    }

    /** What is wrong with a number, in words without the number itself; an empty text where nothing is. */
    public static String fault(String text) {
        return faultOf(normal(text));
    }

    public LocalDate birthDate() {
        return birthDateOf(number).orElseThrow();
    }

    /** The 17th digit is odd for a man. */
    public Sex sex() {
        return (number.charAt(SEX_DIGIT) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Whether this many years are completed on a day; somebody born on 29 February completes them on the 28th or 29th. */
    public boolean hasCompleted(int years, LocalDate day) {
        return !birthDate().plusYears(years).isAfter(day);
    }

    private static String normal(String text) {
        return HalfWidth.of(text).replace('x', 'X');
    }

    private static String faultOf(String number) {
        if (number.length() != LENGTH || !HalfWidth.isDigits(number.substring(0, LENGTH - 1))) {
            return "an ID number has 17 digits and a check digit";
        }
        if (birthDateOf(number).isEmpty()) {
            return "the date of birth in the ID number does not exist";
        }
        char expected = checkDigit(number);
        return number.charAt(LENGTH - 1) == expected ? "" : "wrong check digit (" + expected + " expected)";
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    private static Optional<LocalDate> birthDateOf(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Masked, so that no log and no message shows it: {@code 4405**********0412}. */
    @Override
    public String toString() {
        return number.substring(0, 4) + "**********" + number.substring(LENGTH - 4);
    }
}
