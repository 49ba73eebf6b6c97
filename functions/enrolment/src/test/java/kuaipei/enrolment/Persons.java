package kuaipei.enrolment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Invented persons with citizen ID numbers that hold. */
final class Persons {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Persons() {}

    /** Each number below 9,131,000 has its own: 9,131 birthdays from 1940 on, and up to 1,000 persons on each. */
    static String idNumber(int person) {
        String birth = LocalDate.of(1940, 1, 1).plusDays(person % 9_131).format(DateTimeFormatter.BASIC_ISO_DATE);
        String number = "440514" + birth + "%03d".formatted(person / 9_131);
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (number.charAt(index) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
