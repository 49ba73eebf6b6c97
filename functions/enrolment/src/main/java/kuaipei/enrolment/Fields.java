package kuaipei.enrolment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import kuaipei.core.identity.HalfWidth;
import kuaipei.core.identity.IdNumber;
import kuaipei.core.money.Money;

/** Fields of a line, read strictly. What is wrong is said without saying what stands there. */
final class Fields {

    private static final int LONGEST_TEXT = 64;

    private Fields() {}

    /** A line that is not taken. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static String text(String column, String value) throws Bad {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Bad(column + " is " + (text.isEmpty() ? "empty" : "longer than " + LONGEST_TEXT + " characters"));
        }
        return text;
    }

    /** A policy's number becomes part of keys: letters, digits and hyphens. */
    static String number(String column, String value) throws Bad {
        String number = HalfWidth.of(text(column, value));
        if (!number.matches("[0-9A-Za-z][0-9A-Za-z_./-]*")) {
            throw new Bad(column + " may hold letters, digits, hyphens, dots and slashes only");
        }
        return number;
    }

    static String product(String column, String value, Predicate<String> isKnown) throws Bad {
        String product = value.strip();
        if (!isKnown.test(product)) {
            throw new Bad(column + " is not one of ours");
        }
        return product;
    }

    static String idNumber(String value) throws Bad {
        String stripped = value.strip();
        IdNumber number = IdNumber.read(stripped).orElse(null);
        if (number == null) {
            throw new Bad(IdNumber.fault(stripped));
        }
        return number.number();
    }

    static LocalDate day(String column, String value) throws Bad {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException noDay) {
            throw new Bad(column + " is not a day; write 2026-04-18");
        }
    }

    static Money money(String column, String value) throws Bad {
        Money money;
        try {
            money = Money.ofYuan(value.strip());
        } catch (IllegalArgumentException noAmount) {
            throw new Bad(column + " is not an amount; write yuan with two places, as 360.00");
        }
        if (money.fen() < 0) {
            throw new Bad(column + " is below nothing");
        }
        return money;
    }
}
