package kuaipei.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Pictures in JBIG2, segment by segment: what a scanner writes that packs each pixel for itself, and what none would write. */
final class Jbig2s {

    static final int LOSSLESS_REGION = 39;
    static final int PAGE = 48;

    /** Adaptive pixels at their usual places, by template. */
    private static final String[] USUAL = {"03fffdff02fefefe", "03ff", "02ff", "02ff"};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int number;

    /** Whether a place is black. */
    interface Ink {
        boolean at(int x, int y);
    }

    /** One region that is the whole page. */
    static byte[] whole(int width, int height, Ink ink) {
        return new Jbig2s()
                .page(width, height, 0)
                .region(0, 0, 0, generic(width, height, 0, true, ink))
                .file();
    }

    Jbig2s page(int width, int height, int flags) {
        return segment(
                PAGE,
                ByteBuffer.allocate(19)
                        .putInt(width)
                        .putInt(height)
                        .putLong(0)
                        .put((byte) flags)
                        .putShort((short) 0)
                        .array());
    }

    /** @param content of {@link #generic}, which does not say yet where it lies */
    Jbig2s region(int left, int top, int operator, byte[] content) {
        return segment(
                LOSSLESS_REGION,
                ByteBuffer.wrap(content.clone())
                        .putInt(8, left)
                        .putInt(12, top)
                        .put(16, (byte) operator)
                        .array());
    }

    Jbig2s segment(int type, byte[] content) {
        return segment(type, content.length, content);
    }

    /** @param length that its head says */
    Jbig2s segment(int type, int length, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(11)
                .putInt(number++)
                .put((byte) type)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(length)
                .array());
        out.writeBytes(content);
        return this;
    }

    byte[] file() {
        return out.toByteArray();
    }

    /**
     * What stands in a region's segment.
     *
     * @param typical whether a row that is like the one above is only said to be
     */
    static byte[] generic(int width, int height, int template, boolean typical, Ink ink) {
        ByteArrayOutputStream region = new ByteArrayOutputStream();
        region.writeBytes(ByteBuffer.allocate(18)
                .putInt(width)
                .putInt(height)
                .put(17, (byte) (template << 1 | (typical ? 8 : 0)))
                .array());
        region.writeBytes(HexFormat.of().parseHex(USUAL[template]));
        region.writeBytes(packed(width, height, template, typical, ink));
        return region.toByteArray();
    }

    private static byte[] packed(int width, int height, int template, boolean typical, Ink ink) {
        Coder coder = new Coder();
        int[] typicals = {0x9B25, 0x0795, 0x00E5, 0x0195};
        boolean repeats = false;
        for (int y = 0; y < height; y++) {
            if (typical) {
                boolean same = true;
                for (int x = 0; x < width; x++) {
                    same &= black(ink, width, x, y) == black(ink, width, x, y - 1);
                }
                coder.code(typicals[template], same == repeats ? 0 : 1);
                repeats = same;
            }
            for (int x = 0; x < width && !repeats; x++) {
                coder.code(context(ink, width, template, x, y), black(ink, width, x, y));
            }
        }
        return coder.flushed();
    }

    /** Pixel by pixel as the standard's figures 3 to 6 number them. */
    private static int context(Ink ink, int width, int template, int x, int y) {
        int[][] spans = {
            {-2, 2, -3, 3, -4},
            {-1, 2, -2, 3, -3},
            {-1, 1, -2, 2, -2},
            {0, -1, -3, 2, -4}
        };
        int[] span = spans[template];
        int context = 0;
        for (int dx = span[0]; dx <= span[1]; dx++) {
            context = context << 1 | black(ink, width, x + dx, y - 2);
        }
        for (int dx = span[2]; dx <= span[3]; dx++) {
            context = context << 1 | black(ink, width, x + dx, y - 1);
        }
        for (int dx = span[4]; dx < 0; dx++) {
            context = context << 1 | black(ink, width, x + dx, y);
        }
        return context;
    }

    private static int black(Ink ink, int width, int x, int y) {
        return x >= 0 && x < width && y >= 0 && ink.at(x, y) ? 1 : 0;
    }

    /** The coder of Annex E: figures E.3 to E.12. */
    private static final class Coder {

        private static final String STATES = "5601 1 1 1,3401 2 6 0,1801 3 9 0,0AC1 4 12 0,0521 5 29 0,0221 38 33 0,"
                + "5601 7 6 1,5401 8 14 0,4801 9 14 0,3801 10 14 0,3001 11 17 0,2401 12 18 0,1C01 13 20 0,1601 29 21 0,"
                + "5601 15 14 1,5401 16 14 0,5101 17 15 0,4801 18 16 0,3801 19 17 0,3401 20 18 0,3001 21 19 0,"
                + "2801 22 19 0,2401 23 20 0,2201 24 21 0,1C01 25 22 0,1801 26 23 0,1601 27 24 0,1401 28 25 0,"
                + "1201 29 26 0,1101 30 27 0,0AC1 31 28 0,09C1 32 29 0,08A1 33 30 0,0521 34 31 0,0441 35 32 0,"
                + "02A1 36 33 0,0221 37 34 0,0141 38 35 0,0111 39 36 0,0085 40 37 0,0049 41 38 0,0025 42 39 0,"
                + "0015 43 40 0,0009 44 41 0,0005 45 42 0,0001 45 43 0,5601 46 46 0";

        private final int[][] table = Arrays.stream(STATES.split(","))
                .map(row -> row.split(" "))
                .map(row -> new int[] {
                    Integer.parseInt(row[0], 16),
                    Integer.parseInt(row[1]),
                    Integer.parseInt(row[2]),
                    Integer.parseInt(row[3])
                })
                .toArray(int[][]::new);
        private final int[] states = new int[1 << 16];
        private final int[] likely = new int[1 << 16];
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int interval = 0x8000;
        private int code;
        private int left = 12;
        private int last = -1;

        void code(int context, int bit) {
            int[] state = table[states[context]];
            int rare = state[0];
            interval -= rare;
            boolean isLikely = bit == likely[context];
            if (isLikely && (interval & 0x8000) != 0) {
                code += rare;
                return;
            }
            if (isLikely == interval < rare) {
                interval = rare;
            } else {
                code += rare;
            }
            if (!isLikely && state[3] == 1) {
                likely[context] = bit;
            }
            states[context] = isLikely ? state[1] : state[2];
            do {
                interval <<= 1;
                code <<= 1;
                left--;
                if (left == 0) {
                    next();
                }
            } while ((interval & 0x8000) == 0);
        }

        private void next() {
            if (last != 0xFF && code >= 0x8000000) {
                last++;
                code &= 0x7FFFFFF;
            }
            boolean stuffed = last == 0xFF;
            write();
            last = code >>> (stuffed ? 20 : 19);
            code &= stuffed ? 0xFFFFF : 0x7FFFF;
            left = stuffed ? 7 : 8;
        }

        private void write() {
            if (last >= 0) {
                out.write(last);
            }
        }

        byte[] flushed() {
            int most = code + interval;
            code |= 0xFFFF;
            if (code >= most) {
                code -= 0x8000;
            }
            code <<= left;
            next();
            code <<= left;
            next();
            write();
            if (last != 0xFF) {
                out.write(0xFF);
            }
            out.write(0xAC);
            return out.toByteArray();
        }
    }
}
