package kuaipei.reading.engine;

import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;

/** Cuts a region out of the page as a straight strip of a given height. */
final class Strip {

    private static final int CHANNELS = 3;

    /** Above this a pixel of the strip covers so much of the page that one sample would miss strokes. */
    private static final int MOST_SAMPLES = 3;

    private Strip() {}

    static Pixels cut(Pixels page, Region region, int height) {
        int width = Math.max(1, (int) Math.round(region.length() * height / region.height()));
        int samples = Math.clamp(Math.round(region.height() / height), 1, MOST_SAMPLES);
        byte[] out = new byte[width * height * CHANNELS];
        float[] sum = new float[CHANNELS];
        double across = region.height() / height;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                java.util.Arrays.fill(sum, 0);
                for (int i = 0; i < samples; i++) {
                    double along = (x + (i + 0.5) / samples) / width;
                    for (int j = 0; j < samples; j++) {
                        Point at = region.at(along, (y + (j + 0.5) / samples) * across - region.height() / 2);
                        add(page, at.x() - 0.5, at.y() - 0.5, sum);
                    }
                }
                int to = (y * width + x) * CHANNELS;
                for (int c = 0; c < CHANNELS; c++) {
                    out[to + c] = (byte) Math.round(sum[c] / (samples * samples));
                }
            }
        }
        return new Pixels(width, height, out);
    }

    private static void add(Pixels page, double x, double y, float[] sum) {
        int maxX = page.width() - 1;
        int maxY = page.height() - 1;
        double cx = Math.clamp(x, 0, maxX);
        double cy = Math.clamp(y, 0, maxY);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(maxX, x0 + 1);
        int y1 = Math.min(maxY, y0 + 1);
        float fx = (float) (cx - x0);
        float fy = (float) (cy - y0);
        byte[] bgr = page.bgr();
        int row0 = y0 * page.width();
        int row1 = y1 * page.width();
        for (int c = 0; c < CHANNELS; c++) {
            float top =
                    (bgr[(row0 + x0) * CHANNELS + c] & 0xff) * (1 - fx) + (bgr[(row0 + x1) * CHANNELS + c] & 0xff) * fx;
            float low =
                    (bgr[(row1 + x0) * CHANNELS + c] & 0xff) * (1 - fx) + (bgr[(row1 + x1) * CHANNELS + c] & 0xff) * fx;
            sum[c] += top * (1 - fy) + low * fy;
        }
    }
}
