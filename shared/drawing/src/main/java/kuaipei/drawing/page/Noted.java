package kuaipei.drawing.page;

import kuaipei.core.paper.FieldName;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Stay;

/** Fields that a summary and a certificate of a stay share. */
final class Noted {

    private Noted() {}

    static void stay(Sheet sheet, Facts facts) {
        Stay stay = facts.stay();
        sheet.field(FieldName.NAME, facts.person().name());
        sheet.field(FieldName.SEX, facts.person().sex());
        sheet.field(FieldName.AGE, String.valueOf(facts.person().age(stay.admission())));
        sheet.field(FieldName.HOSPITAL, stay.hospital());
        sheet.field(FieldName.HOSPITAL_NUMBER, stay.number());
        sheet.field(FieldName.ADMISSION_DATE, stay.admission().toString());
        sheet.field(FieldName.DISCHARGE_DATE, stay.discharge().toString());
        sheet.field(FieldName.DAYS, String.valueOf(stay.nights()));
        sheet.field(FieldName.DIAGNOSES, stay.diagnoses());
    }

    /** Every invented accident is a fall; the word is that of {@code Cause.FALL}. */
    static void cause(Sheet sheet) {
        sheet.field(FieldName.CAUSE, "fall");
    }
}
