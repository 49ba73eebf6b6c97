package kuaipei.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of a sum 比例, exact.
 *
 * @param value from 0 to 1: {@code 0.60} is sixty per cent
 */
public record Rate(BigDecimal value) {

    public static final Rate WHOLE = new Rate(BigDecimal.ONE);

    private static final int FEN_PLACES = 2;

    public Rate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(value + " is not a share; write a number from 0 to 1, as 0.60");
        }
    }

    /** @param percent {@code "60"} or {@code "7.5"} */
    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent).movePointLeft(FEN_PLACES));
    }

    /** The exact share in yuan, unrounded, so that several can be added before the one rounding of a clause. */
    public BigDecimal exactly(Money sum) {
        return BigDecimal.valueOf(sum.fen(), FEN_PLACES).multiply(value);
    }

    /** The share of one sum, rounded half up to the fen. */
    public Money of(Money sum) {
        return rounded(exactly(sum));
    }

    /** Yuan rounded half up to the fen: the one named rounding of a benefit. */
    public static Money rounded(BigDecimal yuan) {
        return Money.ofFen(
                yuan.setScale(FEN_PLACES, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    /** As a letter writes it: {@code 60%}. */
    @Override
    public String toString() {
        return value.movePointRight(FEN_PLACES).stripTrailingZeros().toPlainString() + "%";
    }
}
