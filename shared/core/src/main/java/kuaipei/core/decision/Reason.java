package kuaipei.core.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a claim goes to a person. Closed: a new reason is a change of the contract, with its cases and its Chinese. */
public enum Reason {
    OUTSIDE_COVER("事故不在保险期间内"),
    NOT_AN_ACCIDENT("不属于意外伤害"),
    EXCLUDED_CAUSE("原因涉及责任免除，需人工核实"),
    WAITING_PERIOD("处于等待期内"),
    DEATH_CLAIM("身故申请由专人办理"),
    DISABILITY_CLAIM("伤残申请由专人办理"),
    TIMELINE("日期先后有矛盾"),
    HOSPITAL_GRADE("医院等级需人工核实"),
    HOSPITAL_UNKNOWN("医院不在登记名单内"),
    OVERLAPPING_STAYS("住院日期重叠"),
    LIMIT_EXHAUSTED("本年度限额已用完"),
    BILL_ARITHMETIC("票据金额勾稽不符"),
    DOUBTFUL_FACT("有信息未能在两处核对一致"),
    PAYEE_DIFFERS("领款人与被保险人不是同一人"),
    BAD_IDENTITY("身份信息需人工核实"),
    BAD_CARD("银行卡号有误"),
    NO_BENEFIT_CLAIMED("没有可核定的责任"),
    NOTHING_PAYABLE("按条款计算无应付金额，需人工复核"),
    ABOVE_UNMANNED_LIMIT("金额超过自动赔付上限"),
    BILL_SEEN_BEFORE("同一票据已申请过"),
    NOT_INSURED("未查到有效保单"),
    UNREADABLE_DOCUMENT("有材料无法识别"),
    ASKED_BEFORE("材料已请您补过一次，尚缺的由专人协助办理");

    private static final Map<String, Reason> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::wire, each -> each));

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String chinese;

    Reason(String chinese) {
        this.chinese = chinese;
    }

    /** As programs write it: {@code outside-cover}. */
    public String wire() {
        return wire;
    }

    /** As a notice says it, kindly and without blame. */
    public String chinese() {
        return chinese;
    }

    public static Optional<Reason> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
