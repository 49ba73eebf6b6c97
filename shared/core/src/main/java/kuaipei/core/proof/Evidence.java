package kuaipei.core.proof;

import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.Place;

/**
 * The standing of a fact 证据. Only {@link Proven} may move money; a fact that was not read is never a pass.
 *
 * @param <T> the fact's type
 */
public sealed interface Evidence<T> {

    /** @param witnesses the independent readings that agree, and the rule they satisfy; at least one */
    record Proven<T>(T value, List<Witness> witnesses) implements Evidence<T> {
        public Proven {
            witnesses = List.copyOf(witnesses);
            if (witnesses.isEmpty()) {
                throw new IllegalArgumentException("a proven fact names its witnesses");
            }
        }
    }

    /**
     * @param readings what was read, most trusted first; more than one value where they contradict each other
     * @param why code of the reason: {@code read-once}, {@code contradiction}, …
     */
    record Doubtful<T>(List<T> readings, String why, List<Witness> witnesses) implements Evidence<T> {
        public Doubtful {
            readings = List.copyOf(readings);
            witnesses = List.copyOf(witnesses);
        }
    }

    /** Nothing was read. */
    record Absent<T>() implements Evidence<T> {}

    /**
     * A place that speaks for a fact, and by which rule.
     *
     * @param rule name of the proof rule: {@code figures-equal-words}, {@code check-digit}, …
     */
    record Witness(String rule, Place place, String printed) {}

    default Optional<T> proven() {
        return this instanceof Proven<T>(T value, List<Witness> _) ? Optional.of(value) : Optional.empty();
    }
}
