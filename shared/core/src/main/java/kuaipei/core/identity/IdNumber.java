package kuaipei.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen ID number 公民身份号码, GB 11643-1999: 17 digits and a check digit, with a real date of birth. Region and
 * future are not looked at. Residence permits of people from Hong Kong, Macau and Taiwan (810000, 820000, 830000) and the
 * foreigner's permanent residence card (9…) satisfy the same check.
 *
 * @param number 18 characters, half width, X in upper case
 */
public record IdNumber(String number) {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int BIRTH = 6;
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

    /** Whose card bears the number, by its first digits. */
    public enum Holder {
        CITIZEN,
        HONG_KONG_MACAU_TAIWAN,
        FOREIGNER
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

    public Holder holder() {
        return switch (number.substring(0, 2)) {
            case "81", "82", "83" -> Holder.HONG_KONG_MACAU_TAIWAN;
            default -> number.charAt(0) == '9' ? Holder.FOREIGNER : Holder.CITIZEN;
        };
    }

    /**
     * Whether a number of 15 digits is the one that this person bore before 1999: without the century and without a check
     * digit. It is history: it can agree or disagree, and proves nothing.
     */
    public boolean wasOnce(String fifteenDigits) {
        return number.startsWith("19", BIRTH)
                && fifteenDigits.equals(number.substring(0, BIRTH) + number.substring(BIRTH + 2, LENGTH - 1));
    }

    /** Whether a text has the form of a number from before 1999: 15 digits with a real date of birth of the 20th century. */
    public static boolean isOfOldForm(String text) {
        String number = HalfWidth.of(text);
        return number.length() == OLD_LENGTH
                && HalfWidth.isDigits(number)
                && birthDateOf(number.substring(0, BIRTH) + "19" + number.substring(BIRTH))
                        .isPresent();
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
