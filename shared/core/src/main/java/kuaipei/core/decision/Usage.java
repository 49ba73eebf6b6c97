package kuaipei.core.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What earlier claims took from the accumulators of a policy, by the first day of its policy years.
 *
 * @param byYear quantities by the accumulator's wire name: days, or fen for sums; one that is absent was not used
 */
public record Usage(Map<LocalDate, Map<String, Long>> byYear) {

    public static final Usage NONE = new Usage(Map.of());

    public Usage {
        byYear = Map.copyOf(byYear);
        byYear.values().stream().flatMap(year -> year.values().stream()).forEach(quantity -> {
            if (quantity < 0) {
                throw new IllegalArgumentException("an accumulator is never below nothing");
            }
        });
    }

    /** Days or fen of one accumulator used in the policy year that begins on a day. */
    public long of(String benefit, LocalDate yearFrom) {
        return byYear.getOrDefault(yearFrom, Map.of()).getOrDefault(benefit, 0L);
    }

    /** Days or fen of one accumulator used in all years together. */
    public long everUsed(String benefit) {
        return byYear.values().stream()
                .mapToLong(year -> year.getOrDefault(benefit, 0L))
                .sum();
    }

    /** As if these moves had not been made: what is left for a claim that is decided anew is reckoned without its own. */
    public Usage without(Collection<UsageMove> moves) {
        Usage usage = this;
        for (UsageMove move : moves) {
            usage = usage.plus(move.reversed());
        }
        return usage;
    }

    /** @throws IllegalArgumentException if more would be given back than was taken */
    public Usage plus(UsageMove move) {
        Map<LocalDate, Map<String, Long>> years = new HashMap<>(byYear);
        Map<String, Long> year = new HashMap<>(years.getOrDefault(move.yearFrom(), Map.of()));
        year.merge(move.benefit(), move.quantity(), Math::addExact);
        years.put(move.yearFrom(), Map.copyOf(year));
        return new Usage(years);
    }
}
