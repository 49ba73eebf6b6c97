package kuaipei.drawing.photo;

/** Noise of a seed over a plane: the same at the same place. */
final class Noise {

    private static final double UNIT = 1.0 / (1L << 24);

    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /** Of one pixel, -1 to 1, unrelated to its neighbours. */
    double grain(int x, int y) {
        int hash = (x * 0x27d4eb2d) ^ (y * 0x165667b1) ^ seed;
        hash = (hash ^ (hash >>> 15)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return ((hash ^ (hash >>> 16)) >>> 8) * UNIT * 2 - 1;
    }
}
