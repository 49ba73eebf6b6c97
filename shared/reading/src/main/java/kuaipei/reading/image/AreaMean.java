package kuaipei.reading.image;

/** Separable resizing: down by the mean over the covered area, up by linear blending. */
final class AreaMean {

    private static final int CHANNELS = 3;
    private static final float HALF = 0.5f;

    private AreaMean() {}

    static Pixels resize(Pixels source, int newWidth, int newHeight) {
        Taps across = Taps.of(source.width(), newWidth);
        Taps down = Taps.of(source.height(), newHeight);
        byte[] in = source.bgr();
        int rowBytes = source.width() * CHANNELS;
        byte[] out = new byte[newWidth * newHeight * CHANNELS];
        float[] column = new float[rowBytes];
        for (int y = 0; y < newHeight; y++) {
            java.util.Arrays.fill(column, 0);
            for (int tap = down.start[y]; tap < down.start[y + 1]; tap++) {
                float weight = down.weight[tap];
                int from = down.index[tap] * rowBytes;
                for (int i = 0; i < rowBytes; i++) {
                    column[i] += weight * (in[from + i] & 0xff);
                }
            }
            int to = y * newWidth * CHANNELS;
            for (int x = 0; x < newWidth; x++) {
                float b = 0;
                float g = 0;
                float r = 0;
                for (int tap = across.start[x]; tap < across.start[x + 1]; tap++) {
                    float weight = across.weight[tap];
                    int from = across.index[tap] * CHANNELS;
                    b += weight * column[from];
                    g += weight * column[from + 1];
                    r += weight * column[from + 2];
                }
                // Nothing is below nought here, and Math.round, which also knows what is, takes as long as all the
                // rest.
                out[to++] = (byte) (b + HALF);
                out[to++] = (byte) (g + HALF);
                out[to++] = (byte) (r + HALF);
            }
        }
        return new Pixels(newWidth, newHeight, out);
    }

    /** For each new position the old positions it is made of, with weights that add to one. */
    private static final class Taps {
        private final int[] start;
        private final int[] index;
        private final float[] weight;

        private Taps(int[] start, int[] index, float[] weight) {
            this.start = start;
            this.index = index;
            this.weight = weight;
        }

        static Taps of(int from, int to) {
            double scale = (double) from / to;
            int most = (int) Math.ceil(Math.max(scale, 1)) + 2;
            int[] start = new int[to + 1];
            int[] index = new int[to * most];
            float[] weight = new float[to * most];
            int at = 0;
            for (int i = 0; i < to; i++) {
                start[i] = at;
                double left = scale >= 1 ? i * scale : (i + 0.5) * scale - 0.5;
                double right = scale >= 1 ? left + scale : left + 1;
                for (int j = (int) Math.floor(left); j < right; j++) {
                    double share = Math.min(j + 1, right) - Math.max(j, left);
                    if (share > 1e-9) {
                        index[at] = Math.clamp(j, 0, from - 1);
                        weight[at++] = (float) (share / (right - left));
                    }
                }
            }
            start[to] = at;
            return new Taps(start, index, weight);
        }
    }
}
