package kuaipei.drawing.facts;

import java.util.List;
import java.util.Random;

/** Dice that fall the same way for the same seed, on every machine. */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    // java.util.Random: its algorithm is part of its contract, so truth stays the same across Java versions.
    private final Random random;

    public Dice(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Dice of their own for one purpose: a draw added to one paper changes no other paper. */
    public Dice apart(String purpose) {
        // The finaliser of SplitMix64: neighbouring seeds and purposes must not fall alike.
        long mixed = seed + purpose.hashCode() * GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    /** A whole number, both ends possible. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public double in(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Around nothing, by a standard deviation. */
    public double about(double deviation) {
        return random.nextGaussian() * deviation;
    }

    /** True with a probability of 0 to 1. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
