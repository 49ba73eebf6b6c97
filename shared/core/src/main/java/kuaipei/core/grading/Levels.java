package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.List;

/** Levels of low vision and blindness, JR/T 0083-2013: below 0.3, 0.1, 0.05, 0.02, and no light. */
final class Levels {
    static final int NO_LIGHT = 5;
    private static final int FIRST_BLIND = 3;

    /** Below the first is level 1, below the last level 4. */
    private static final List<BigDecimal> ACUITY =
            List.of(new BigDecimal("0.3"), new BigDecimal("0.1"), new BigDecimal("0.05"), new BigDecimal("0.02"));

    private static final BigDecimal NARROW = BigDecimal.valueOf(20);
    private static final BigDecimal NARROWER = BigDecimal.TEN;

    private Levels() {}

    static int ofAcuity(BigDecimal acuity) {
        return (int)
                ACUITY.stream().filter(limit -> acuity.compareTo(limit) < 0).count();
    }

    /** From 10 to below 20 degrees blind 3, below 10 blind 4. */
    static int ofField(BigDecimal degrees) {
        if (degrees.compareTo(NARROWER) < 0) {
            return FIRST_BLIND + 1;
        }
        return degrees.compareTo(NARROW) < 0 ? FIRST_BLIND : 0;
    }

    static String chinese(int level) {
        if (level == 0) {
            return "无视力障碍";
        }
        return (level < FIRST_BLIND ? "低视力 " : "盲目 ") + level + " 级";
    }
}
