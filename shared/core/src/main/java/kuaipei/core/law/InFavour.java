package kuaipei.core.law;

import java.util.List;
import kuaipei.core.money.Money;

/**
 * A clause that can be understood in more than one way is taken in favour of insured person and beneficiary; Insurance
 * Law art. 30. It is kept as the reason of the parameter that was set by it.
 *
 * @param wording the ambiguous clause
 * @param words of the text that the clause carries out, which can be understood in more than one way
 * @param reason why both readings are usual ones
 * @param readings at least two
 */
public record InFavour(Wording wording, String words, String reason, List<Reading> readings) {

    /** @param pays what the claimant receives by it, in an example that tells the readings apart */
    public record Reading(String meaning, Money pays) {
        public Reading {
            Written.required(meaning, "what the clause means by this reading (art. 30)");
        }
    }

    public InFavour {
        readings = List.copyOf(readings);
        Written.required(words, "the words that are ambiguous (art. 30)");
        Written.required(reason, "why the clause is ambiguous (art. 30)");
        if (readings.size() < 2) {
            throw new IllegalArgumentException(
                    "clause " + wording.clause() + " with one reading is clear: art. 30 does not apply");
        }
    }

    /** The reading that pays most; the first named where they pay the same. */
    public Reading chosen() {
        Reading best = readings.getFirst();
        for (Reading reading : readings) {
            best = reading.pays().isMoreThan(best.pays()) ? reading : best;
        }
        return best;
    }
}
