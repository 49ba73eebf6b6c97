package kuaipei.core.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of claim documents 单证. The wire name is the constant in lower case with hyphens. */
public enum DocumentKind {
    ID_CARD("身份证"),
    BANK_CARD("银行卡"),
    INPATIENT_RECEIPT("医疗住院收费票据"),
    OUTPATIENT_RECEIPT("医疗门诊收费票据"),
    FEE_LIST("住院费用清单"),
    DISCHARGE_SUMMARY("出院小结"),
    STAY_CERTIFICATE("住院证明"),
    DIAGNOSIS_CERTIFICATE("诊断证明书"),
    MEDICAL_RECORD("病历"),
    DEATH_CERTIFICATE("居民死亡医学证明书"),
    HOUSEHOLD_CANCELLATION("户籍注销证明"),
    DISABILITY_REPORT("伤残鉴定意见书"),
    TRAFFIC_CERTIFICATE("道路交通事故认定书"),
    TRAIN_TICKET("火车票"),
    BUS_TICKET("客运汽车票"),
    TAXI_RECEIPT("出租车发票"),
    SHIP_TICKET("船票"),
    BOARDING_PASS("登机牌"),
    CREMATION_CERTIFICATE("火化证明"),
    VAT_INVOICE("增值税电子发票"),
    OTHER("其他材料");

    private static final Map<String, DocumentKind> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DocumentKind::wire, each -> each));

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String chinese;

    DocumentKind(String chinese) {
        this.chinese = chinese;
    }

    /** As programs write it: {@code inpatient-receipt}. */
    public String wire() {
        return wire;
    }

    /** As the claimant reads it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<DocumentKind> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
