package kuaipei.core.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names of fields on papers, as programs write them: {@code read --json}. */
public enum FieldName {
    ACCIDENT_DATE("accidentDate"),
    ACCOUNT_PAID("accountPaid"),
    ADDRESS("address"),
    ADMISSION_DATE("admissionDate"),
    AGE("age"),
    AMOUNT("amount"),
    BANK("bank"),
    BILL_CODE("billCode"),
    BILL_NUMBER("billNumber"),
    BIRTH_DATE("birthDate"),
    CANCELLATION_DATE("cancellationDate"),
    CARD_NUMBER("cardNumber"),
    CASH_PAID("cashPaid"),
    CAUSE("cause"),
    CHECK_CODE("checkCode"),
    CREMATION_DATE("cremationDate"),
    DAYS("days"),
    DEATH_DATE("deathDate"),
    DEPARTURE("departure"),
    DESTINATION("destination"),
    DIAGNOSES("diagnoses"),
    DISABILITY_GRADE("disabilityGrade"),
    DISCHARGE_DATE("dischargeDate"),
    ETHNICITY("ethnicity"),
    FROM("from"),
    FUND_PAID("fundPaid"),
    HOSPITAL("hospital"),
    HOSPITAL_NUMBER("hospitalNumber"),
    ID_NUMBER("idNumber"),
    ISSUE_DATE("issueDate"),
    ITEMS("items"),
    JOURNEY("journey"),
    NAME("name"),
    OTHER_PAID("otherPaid"),
    PAYER("payer"),
    QUANTITY("quantity"),
    ROWS("rows"),
    SELLER("seller"),
    SEX("sex"),
    TAX("tax"),
    TO("to"),
    TOTAL("total"),
    TOTAL_IN_WORDS("totalInWords"),
    UNIT_PRICE("unitPrice"),
    VISIT_DATE("visitDate");

    private final String wire;

    FieldName(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The fields that a kind of paper is looked through for, in the order of the contract; none for kinds not listed there. */
    public static List<FieldName> of(DocumentKind kind) {
        return switch (kind) {
            case INPATIENT_RECEIPT ->
                List.of(
                        BILL_CODE,
                        BILL_NUMBER,
                        CHECK_CODE,
                        PAYER,
                        ISSUE_DATE,
                        TOTAL,
                        TOTAL_IN_WORDS,
                        ADMISSION_DATE,
                        DISCHARGE_DATE,
                        HOSPITAL,
                        HOSPITAL_NUMBER,
                        FUND_PAID,
                        OTHER_PAID,
                        ACCOUNT_PAID,
                        CASH_PAID,
                        ITEMS);
            case FEE_LIST -> List.of(NAME, HOSPITAL, HOSPITAL_NUMBER, FROM, TO, TOTAL, ROWS);
            case DISCHARGE_SUMMARY, STAY_CERTIFICATE ->
                List.of(
                        NAME,
                        SEX,
                        AGE,
                        HOSPITAL,
                        HOSPITAL_NUMBER,
                        ADMISSION_DATE,
                        DISCHARGE_DATE,
                        DAYS,
                        DIAGNOSES,
                        CAUSE);
            case ID_CARD -> List.of(NAME, SEX, ETHNICITY, BIRTH_DATE, ADDRESS, ID_NUMBER);
            case BANK_CARD -> List.of(CARD_NUMBER, BANK);
            default -> List.of();
        };
    }

    public static Optional<FieldName> ofWire(String wire) {
        return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
    }
}
