package kuaipei.reading.pdf;

/** The bits that the arithmetic coder of ITU-T T.88 (Annex E) packed, each told by what was met in its context before. */
final class ArithmeticBits {

    /** Table E.1: an estimate of the rarer bit, the states that follow the other and itself, and whether they change places. */
    private static final int[][] STATES = {
        {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0},
        {0x0521, 5, 29, 0}, {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0},
        {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0}, {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0},
        {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1}, {0x5401, 16, 14, 0},
        {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
        {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0},
        {0x1C01, 25, 22, 0}, {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0},
        {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0}, {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0},
        {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0}, {0x02A1, 36, 33, 0},
        {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
        {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0},
        {0x0005, 45, 42, 0}, {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0}
    };

    private static final int WHOLE = 0x8000;
    private static final int LAST_DATA = 0x8F;

    private final byte[] bytes;
    private final int end;
    private final byte[] states;
    private final byte[] likely;
    private int at;
    private int code;
    private int interval = WHOLE;
    private int left;

    /**
     * @param end behind the last byte; what lies beyond counts as ones, as behind the coder's own end mark
     * @param contexts how many there are
     */
    ArithmeticBits(byte[] bytes, int from, int end, int contexts) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.states = new byte[contexts];
        this.likely = new byte[contexts];
        code = value(at) << 16;
        next();
        code <<= 7;
        left -= 7;
    }

    /** The next bit, 0 or 1. */
    int bit(int context) {
        int[] state = STATES[states[context]];
        int rare = state[0];
        interval -= rare;
        boolean upper = code >>> 16 >= rare;
        if (upper) {
            code -= rare << 16;
            if ((interval & WHOLE) != 0) {
                return likely[context];
            }
        }
        // Where the rarer bit's share is the larger one, the two have changed places.
        boolean isLikely = upper == (interval >= rare);
        if (!upper) {
            interval = rare;
        }
        int bit = isLikely ? likely[context] : 1 - likely[context];
        if (isLikely) {
            states[context] = (byte) state[1];
        } else {
            if (state[3] == 1) {
                likely[context] = (byte) bit;
            }
            states[context] = (byte) state[2];
        }
        widen();
        return bit;
    }

    private void widen() {
        do {
            if (left == 0) {
                next();
            }
            interval <<= 1;
            code <<= 1;
            left--;
        } while ((interval & WHOLE) == 0);
    }

    private void next() {
        boolean stuffed = value(at) == 0xFF;
        if (stuffed && value(at + 1) > LAST_DATA) {
            code += 0xFF00;
            left = 8;
            return;
        }
        at++;
        code += value(at) << (stuffed ? 9 : 8);
        left = stuffed ? 7 : 8;
    }

    private int value(int place) {
        return place < end ? bytes[place] & 0xff : 0xFF;
    }
}
