package kuaipei.core.grading;

import java.math.BigDecimal;

/** One eye as it sees when it is corrected as well as can be. */
public sealed interface Eye {

    /**
     * @param acuity decimal, 0 where only light is seen
     * @param field in degrees; {@link #WHOLE_FIELD} where nothing of it is lost
     */
    record Seeing(BigDecimal acuity, BigDecimal field) implements Eye {
        public Seeing {
            if (acuity.signum() < 0 || field.signum() < 0) {
                throw new IllegalArgumentException("acuity and field are not below 0");
            }
        }
    }

    /** It is there and sees no light. */
    record WithoutLight() implements Eye {}

    /** The eyeball is missing. */
    record Missing() implements Eye {}

    /** A field at which no item begins. */
    BigDecimal WHOLE_FIELD = BigDecimal.valueOf(90);

    /** By acuity: 0 none, 1 and 2 low vision 低视力, 3 to 5 blind 盲. */
    default int levelByAcuity() {
        return switch (this) {
            case Seeing eye -> Levels.ofAcuity(eye.acuity());
            case WithoutLight _ -> Levels.NO_LIGHT;
            case Missing _ -> Levels.NO_LIGHT;
        };
    }

    /** By acuity or by field, whichever is more: a narrow field is blindness though its centre sees. */
    default int level() {
        return Math.max(levelByAcuity(), Levels.ofField(seenField()));
    }

    /** In degrees; what sees no light has no field. */
    default BigDecimal seenField() {
        return switch (this) {
            case Seeing eye -> eye.field();
            case WithoutLight _ -> BigDecimal.ZERO;
            case Missing _ -> BigDecimal.ZERO;
        };
    }

    /** As a letter writes it. */
    default String chinese() {
        return switch (this) {
            case Seeing eye ->
                "视力 " + eye.acuity().toPlainString() + "、视野 "
                        + eye.field().stripTrailingZeros().toPlainString() + "°（" + Levels.chinese(level()) + "）";
            case WithoutLight _ -> "无光感（" + Levels.chinese(level()) + "）";
            case Missing _ -> "眼球缺失";
        };
    }
}
