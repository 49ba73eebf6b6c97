package kuaipei.core.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person looks into papers that follow a payment. The machine takes no money back on any of them. */
public enum LaterMatter {
    OVERDUE("约定的日期已过，材料未到齐"),
    DIFFERENT("补交的材料与已核定的内容不一致"),
    OTHER_AMOUNT("按补交的材料计算，金额与已核定的不同");

    private final String chinese;

    LaterMatter(String chinese) {
        this.chinese = chinese;
    }

    /** As programs write it: {@code other-amount}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<LaterMatter> ofWire(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
    }
}
