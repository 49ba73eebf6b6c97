package kuaipei.local.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * One measured number.
 *
 * @param name what was measured: {@code last photograph to paid, p50}
 * @param unit {@code s}, {@code ms}, {@code MB}, or what is counted
 */
public record Figure(String name, double value, String unit) {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final double WHOLE_FROM = 100;

    /** For people: more than three digits would promise what a shared machine cannot hold. */
    public String text() {
        return String.format(Locale.ROOT, "%-62s %12s %s", name, digits(), unit);
    }

    private String digits() {
        if (value >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
