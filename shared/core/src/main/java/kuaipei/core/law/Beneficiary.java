package kuaipei.core.law;

import java.util.Optional;
import kuaipei.core.money.Rate;

/**
 * A designated beneficiary 受益人; Insurance Law art. 39, 40.
 *
 * @param order 受益顺序, from 1; where none is stated all stand in the first
 * @param share 受益份额 of the order, where one is stated
 */
public record Beneficiary(String name, int order, Optional<Rate> share, Standing standing) {

    /** Whether the right is still there when the insured person dies; art. 42, 43. */
    public enum Standing {
        /** Lives, or died later: then the own heirs take it. */
        ENTITLED("享有受益权"),
        DIED_BEFORE("先于被保险人身故"),
        /** In the same event, the sequence unknown: presumed to have died first (art. 42; Interpretation III art. 15). */
        DIED_TOGETHER("在同一事件中身故，推定身故在先"),
        GAVE_UP("放弃受益权"),
        /** Caused the death, or tried to, on purpose (art. 43). */
        KILLED("依法丧失受益权");

        private final String chinese;

        Standing(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Beneficiary {
        Written.required(name, "the beneficiary's name");
        if (order < 1) {
            throw new IllegalArgumentException("order " + order + ": orders are counted from 1");
        }
        if (share.filter(rate -> rate.value().signum() == 0).isPresent()) {
            throw new IllegalArgumentException(name + ": a share of nothing designates nobody");
        }
    }

    /** Designated with neither order nor share. */
    public static Beneficiary named(String name) {
        return new Beneficiary(name, 1, Optional.empty(), Standing.ENTITLED);
    }

    public Beneficiary inOrder(int place) {
        return new Beneficiary(name, place, share, standing);
    }

    public Beneficiary withShare(String percent) {
        return new Beneficiary(name, order, Optional.of(Rate.ofPercent(percent)), standing);
    }

    public Beneficiary but(Standing lost) {
        return new Beneficiary(name, order, share, lost);
    }

    boolean isEntitled() {
        return standing == Standing.ENTITLED;
    }
}
