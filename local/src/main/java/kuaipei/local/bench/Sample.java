package kuaipei.local.bench;

import java.util.Arrays;
import java.util.Collection;

/** Numbers measured of the same thing. */
public final class Sample {

    private static final double PERCENT = 100;

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    public static Sample of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /**
     * The least measured number that so many per cent of all do not exceed (nearest rank): the 95th of 20 is the 19th.
     *
     * @param percent above 0, at most 100
     * @throws IllegalStateException if nothing was measured
     */
    public double percentile(int percent) {
        if (percent <= 0 || percent > PERCENT) {
            throw new IllegalArgumentException(percent + " per cent is no rank");
        }
        if (isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        int rank = (int) Math.ceil(percent / PERCENT * sorted.length);
        return sorted[rank - 1];
    }
}
