package kuaipei.core.identity;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The code of an electronic fiscal bill 财政电子票据: eight digits, of which 1–2 are the region of the finance department, 3–4
 * the class (06 is medical), 5–6 the kind and 7–8 the year. Older paper bills have other forms; they are none of these.
 *
 * @param code eight digits, half width
 */
public record BillCode(String code) {
    private static final int LENGTH = 8;
    private static final int NUMBER_LENGTH = 10;
    private static final String MEDICAL = "06";
    private static final int FIRST_REGION = 11;
    private static final int LAST_REGION = 65;
    private static final int CENTURY = 100;

    public BillCode {
        if (!holds(code)) {
            throw new IllegalArgumentException("a medical bill's code has region, 06, kind and year: eight digits");
        }
    }

    /** Reads a code as papers print it; empty where it is no medical bill's. */
    public static Optional<BillCode> read(String text) {
        String code = HalfWidth.of(text);
        return holds(code) ? Optional.of(new BillCode(code)) : Optional.empty();
    }

    /** Whether a text has the length of a code and could be held against its structure at all. */
    public static boolean isOfThisForm(String text) {
        String code = HalfWidth.of(text);
        return code.length() == LENGTH && HalfWidth.isDigits(code);
    }

    /** A bill's number has ten digits. */
    public static boolean isNumber(String text) {
        String number = HalfWidth.of(text);
        return number.length() == NUMBER_LENGTH && HalfWidth.isDigits(number);
    }

    /** A check code has six letters or digits. */
    public static boolean isCheckCode(String text) {
        return HalfWidth.of(text).matches("[0-9A-Za-z]{6}");
    }

    /** Whether the code is of the year of issue; at New Year also of the year beside it. */
    public boolean isOfYear(LocalDate issued) {
        int year = Integer.parseInt(code.substring(LENGTH - 2));
        int before = issued.getMonth() == Month.JANUARY ? 1 : 0;
        int after = issued.getMonth() == Month.DECEMBER ? 1 : 0;
        int of = issued.getYear();
        return year == of % CENTURY || year == (of - before) % CENTURY || year == (of + after) % CENTURY;
    }

    private static boolean holds(String code) {
        if (!isOfThisForm(code) || !code.startsWith(MEDICAL, 2)) {
            return false;
        }
        int region = Integer.parseInt(code.substring(0, 2));
        return region >= FIRST_REGION && region <= LAST_REGION;
    }
}
