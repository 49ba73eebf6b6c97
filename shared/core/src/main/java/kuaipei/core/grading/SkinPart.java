package kuaipei.core.grading;

import java.math.BigDecimal;

/**
 * A part of the body's surface and its share, by the rule of nines as the standard counts it: head and neck 9, both arms 18,
 * trunk 27 of which front and back are 13 each, both legs 46. How arms and legs divide is that of the Chinese rule of nines,
 * whose parts add up to those sums; a woman's buttocks and feet are 6 each.
 */
public enum SkinPart {
    SCALP("头部", false, 3, 3),
    FACE("面部", false, 3, 3),
    NECK("颈部", false, 3, 3),
    UPPER_ARM("上臂", true, 7, 7),
    FOREARM("前臂", true, 6, 6),
    HAND("手部", true, 5, 5),
    FRONT("躯干前面", false, 13, 13),
    BACK("躯干后面", false, 13, 13),
    PERINEUM("会阴", false, 1, 1),
    BUTTOCK("臀部", true, 5, 6),
    THIGH("大腿", true, 21, 21),
    SHANK("小腿", true, 13, 13),
    FOOT("足部", true, 7, 6);

    private static final BigDecimal TWO = BigDecimal.TWO;

    private final String chinese;
    private final boolean paired;
    private final int man;
    private final int woman;

    SkinPart(String chinese, boolean paired, int man, int woman) {
        this.chinese = chinese;
        this.paired = paired;
        this.man = man;
        this.woman = woman;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether there is a left and a right one. */
    public boolean isPaired() {
        return paired;
    }

    /** Whether 8.1 speaks of it. */
    boolean isHeadOrNeck() {
        return this == SCALP || this == FACE || this == NECK;
    }

    /** Per cent of the body's surface; of one side, half of what both have. */
    public BigDecimal percent(Side side, boolean female) {
        BigDecimal both = BigDecimal.valueOf(female ? woman : man);
        return side == Side.BOTH ? both : both.divide(TWO);
    }
}
