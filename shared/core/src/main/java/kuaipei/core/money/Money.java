package kuaipei.core.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum of money in fen (1 yuan = 100 fen). Sums are exact: an overflow is an error, never a wrong sum.
 *
 * @param fen may be negative, as for a refund on a bill
 */
public record Money(long fen) {

    public static final Money ZERO = new Money(0);

    private static final Pattern YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}");

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan with two places as contracts write them: {@code "28613.57"}, {@code "-0.50"}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Money ofYuan(String yuan) {
        return read(yuan)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + yuan + "' is not an amount; write yuan with two places, as \"360.00\""));
    }

    /**
     * The same for figures that a machine read off a paper, where another form is no fault of a program: empty for {@code
     * "066.00"}, which no paper prints.
     */
    public static Optional<Money> read(String yuan) {
        return YUAN.matcher(yuan).matches()
                ? Optional.of(ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return ofFen(Math.multiplyExact(fen, count));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** Itself, or nothing where it is below nothing. */
    public Money orNothing() {
        return max(ZERO);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isMoreThan(Money other) {
        return fen > other.fen;
    }

    /** Yuan with two places, as contracts write them. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
