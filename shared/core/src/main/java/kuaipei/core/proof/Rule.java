package kuaipei.core.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The proof rules by name: what a witness says, and how a letter says it. Table of docs/reading.md, "What moves money: proofs". */
public enum Rule {
    // One place is enough: the second witness is a check digit, a code, the register or the report.
    CHECK_DIGIT("check-digit", Needs.ONE_PLACE, "校验码相符"),
    EQUALS_REGISTER("equals-register", Needs.ONE_PLACE, "与参保名册一致"),
    IN_HOSPITAL_REGISTER("in-hospital-register", Needs.ONE_PLACE, "见于医院名录"),
    IN_QR_CODE("in-qr-code", Needs.ONE_PLACE, "与二维码一致"),
    PAPER_AND_REPORT("paper-and-report", Needs.ONE_PLACE, "材料与报案一致"),
    TICKET_AND_REPORT("ticket-and-report", Needs.ONE_PLACE, "票面姓名、日期与报案一致"),
    GRADE_IN_TABLE("grade-in-table", Needs.ONE_PLACE, "条目与等级见于伤残评定标准"),

    // Two places that say the same or add up.
    EQUAL_ON_PAPERS("equal-on-papers", Needs.TWO_PLACES, "两份材料一致"),
    TWICE_ON_PAPER("twice-on-paper", Needs.TWO_PLACES, "同一材料两处一致"),
    FIGURES_EQUAL_WORDS("figures-equal-words", Needs.TWO_PLACES, "小写与大写一致"),
    ITEMS_ADD_UP("items-add-up-to-total", Needs.TWO_PLACES, "各项之和等于合计"),
    ROWS_ADD_UP("rows-add-up-to-total", Needs.TWO_PLACES, "清单各行之和等于合计"),
    PAYMENTS_ADD_UP("payments-add-up-to-total", Needs.TWO_PLACES, "各项支付之和等于合计"),
    RECEIPT_EQUALS_FEE_LIST("receipt-equals-fee-list", Needs.TWO_PLACES, "票据与清单合计一致"),
    SAID_BY_ID_NUMBER("said-by-id-number", Needs.TWO_PLACES, "与身份号码所示一致"),
    DEATH_ON_TWO_PAPERS("death-on-two-papers", Needs.TWO_PLACES, "两份证明的身份号码一致"),
    IN_ORDER("dates-in-order", Needs.TWO_PLACES, "日期先后相符"),

    // Beside the others: where something stands, and what speaks against.
    PRINTED("printed", Needs.ANOTHER_RULE, "票面所印"),
    ON_PAPER("on-paper", Needs.ANOTHER_RULE, "票面所印"),
    DATES_AGREE_WITH_DAYS("dates-agree-with-days", Needs.ANOTHER_RULE, "起止日期与天数"),
    READ_BEFORE("read-before-second-look", Needs.ANOTHER_RULE, "放大复读前的读数"),
    NOT_IN_HOSPITAL_REGISTER("not-in-hospital-register", Needs.ANOTHER_RULE, "不在医院名录");

    /** What a rule needs to prove a fact. */
    public enum Needs {
        ONE_PLACE,
        TWO_PLACES,
        ANOTHER_RULE
    }

    private static final Map<String, Rule> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::wire, each -> each));

    private final String wire;
    private final Needs needs;
    private final String chinese;

    Rule(String wire, Needs needs, String chinese) {
        this.wire = wire;
        this.needs = needs;
        this.chinese = chinese;
    }

    /** Its name in evidence and decisions. */
    public String wire() {
        return wire;
    }

    public Needs needs() {
        return needs;
    }

    /** As a letter says it. */
    public String chinese() {
        return chinese;
    }

    public static Optional<Rule> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
