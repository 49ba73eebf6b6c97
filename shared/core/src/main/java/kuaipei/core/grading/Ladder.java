package kuaipei.core.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;

/**
 * Items that differ only in how much is lost.
 *
 * @param rungs the highest first
 */
record Ladder(List<Rung> rungs) {

    /** @param least from which the item is met, that amount itself included */
    record Rung(BigDecimal least, GradedItem item) {}

    /** @param rungs each an amount, a blank and an item, the highest first: {@code "90 7.3/5/双手缺失/失能≥90%"} */
    static Ladder of(String... rungs) {
        return new Ladder(Stream.of(rungs)
                .map(rung -> rung.split(" ", 2))
                .map(rung -> new Rung(new BigDecimal(rung[0]), GradedItem.of(rung[1])))
                .toList());
    }

    /** The highest rung that the amount reaches. */
    Optional<GradedItem> at(BigDecimal amount) {
        return rungs.stream()
                .filter(rung -> amount.compareTo(rung.least()) >= 0)
                .map(Rung::item)
                .findFirst();
    }
}
