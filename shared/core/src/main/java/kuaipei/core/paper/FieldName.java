package kuaipei.core.paper;

import java.util.Arrays;
import java.util.Optional;

/** Names of fields on papers, as programs write them; contracts.md, "read". */
public enum FieldName {
    ACCOUNT_PAID("accountPaid"),
    ADDRESS("address"),
    ADMISSION_DATE("admissionDate"),
    AGE("age"),
    AMOUNT("amount"),
    BANK("bank"),
    BILL_CODE("billCode"),
    BILL_NUMBER("billNumber"),
    BIRTH_DATE("birthDate"),
    CARD_NUMBER("cardNumber"),
    CASH_PAID("cashPaid"),
    CAUSE("cause"),
    CHECK_CODE("checkCode"),
    DAYS("days"),
    DIAGNOSES("diagnoses"),
    DISCHARGE_DATE("dischargeDate"),
    ETHNICITY("ethnicity"),
    FROM("from"),
    FUND_PAID("fundPaid"),
    HOSPITAL("hospital"),
    HOSPITAL_NUMBER("hospitalNumber"),
    ID_NUMBER("idNumber"),
    ISSUE_DATE("issueDate"),
    ITEMS("items"),
    NAME("name"),
    OTHER_PAID("otherPaid"),
    PAYER("payer"),
    QUANTITY("quantity"),
    ROWS("rows"),
    SEX("sex"),
    TO("to"),
    TOTAL("total"),
    TOTAL_IN_WORDS("totalInWords"),
    UNIT_PRICE("unitPrice");

    private final String wire;

    FieldName(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<FieldName> ofWire(String wire) {
        return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
    }
}
