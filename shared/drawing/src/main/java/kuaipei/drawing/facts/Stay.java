package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A stay in hospital after an accident.
 *
 * @param number of the stay 住院号
 * @param story what happened, in the words of a summary
 * @param treatment what was done, in the words of a summary
 * @param diagnoses at discharge, the main one first
 */
public record Stay(
        String hospital,
        String number,
        String ward,
        String bed,
        String doctor,
        LocalDate accident,
        LocalDate admission,
        LocalDate discharge,
        String story,
        List<String> diagnoses,
        String treatment) {

    public Stay {
        diagnoses = List.copyOf(diagnoses);
    }

    /** Days as hospitals print them: the day of discharge is not counted. */
    public long nights() {
        return ChronoUnit.DAYS.between(admission, discharge);
    }

    /** The same stay with another end. */
    public Stay until(LocalDate day) {
        return new Stay(hospital, number, ward, bed, doctor, accident, admission, day, story, diagnoses, treatment);
    }

    /** The same stay so many days before. */
    Stay earlier(int days) {
        return new Stay(
                hospital,
                number,
                ward,
                bed,
                doctor,
                accident.minusDays(days),
                admission.minusDays(days),
                discharge.minusDays(days),
                story,
                diagnoses,
                treatment);
    }

    /** The same stay in another hospital. */
    Stay in(String other) {
        return new Stay(other, number, ward, bed, doctor, accident, admission, discharge, story, diagnoses, treatment);
    }

    /** A stay on the same days of the year before, with a number of that year. */
    Stay aYearBefore() {
        LocalDate before = admission.minusYears(1);
        return new Stay(
                hospital,
                String.format(Locale.ROOT, "%ty", before) + number.substring(2),
                ward,
                bed,
                doctor,
                accident.minusYears(1),
                before,
                discharge.minusYears(1),
                story,
                diagnoses,
                treatment);
    }
}
