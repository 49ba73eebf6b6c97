package kuaipei.testkit;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Seeded chance: a property is tried on many seeds, and a failure names the seed that replays it with {@code -Dseed=}.
 */
public final class Seeds {

    private static final String PROPERTY = "seed";

    private Seeds() {}

    /**
     * Tries the property on seeds 1 to {@code runs}, or on the one that {@code -Dseed=} names.
     *
     * @throws AssertionError of the first seed that fails, with its number
     */
    public static void each(int runs, Consumer<Random> property) {
        String replay = System.getProperty(PROPERTY);
        if (replay != null) {
            property.accept(random(Long.parseLong(replay)));
            return;
        }
        for (long seed = 1; seed <= runs; seed++) {
            try {
                property.accept(random(seed));
            } catch (AssertionError | IllegalStateException | IllegalArgumentException failure) {
                throw new AssertionError("fails with -Dseed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }
}
