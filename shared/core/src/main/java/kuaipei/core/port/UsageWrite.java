package kuaipei.core.port;

/**
 * A new total of an accumulator, if it still is as it was read.
 *
 * @param expected the version that was read; 0 if there was none
 * @param total days or fen after the decision
 */
public record UsageWrite(UsageKey usage, long expected, long total) {
    public UsageWrite {
        if (total < 0) {
            throw new IllegalArgumentException("no more is given back than was taken: " + usage.key());
        }
    }
}
