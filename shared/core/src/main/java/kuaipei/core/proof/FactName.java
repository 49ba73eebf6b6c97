package kuaipei.core.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts of a claim, as programs and as letters name them. */
public enum FactName {
    INSURED_NAME("insuredName", "姓名"),
    ID_NUMBER("idNumber", "身份号码"),
    BILL_TOTAL("billTotal", "票据合计"),
    ADMISSION_DATE("admissionDate", "入院日期"),
    DISCHARGE_DATE("dischargeDate", "出院日期"),
    STAY_DAYS("stayDays", "住院天数"),
    HOSPITAL("hospital", "医院"),
    HOSPITAL_GRADE("hospitalGrade", "医院等级"),
    PAYEE_CARD("payeeCard", "收款卡号"),
    CAUSE("cause", "事故原因"),
    BILL_IDENTITY("billIdentity", "票据号码"),
    ACCIDENT("accident", "事故经过"),
    DEATH("death", "身故"),
    DEATH_DATE("deathDate", "身故日期"),
    DISABILITY_GRADE("disabilityGrade", "伤残等级"),
    TRANSPORT("transport", "乘坐交通工具");

    private static final Map<String, FactName> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactName::wire, each -> each));

    private final String wire;
    private final String chinese;

    FactName(String wire, String chinese) {
        this.wire = wire;
        this.chinese = chinese;
    }

    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<FactName> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
