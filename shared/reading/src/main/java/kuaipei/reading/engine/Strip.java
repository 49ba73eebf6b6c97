package kuaipei.reading.engine;

import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;

/** Cuts a region out of the page as a straight strip of a given height. */
final class Strip {

    private static final int CHANNELS = 3;

    /** Samples of the page that make one pixel of the strip, across: with fewer a small strip would miss strokes. */
    private static final int MOST_ACROSS = 3;

    /** The same along the strip, which may be squeezed much more. */
    private static final int MOST_ALONG = 9;

    /** So long is a line of 130 characters; a rule across the page must not take memory as if it were one. */
    static final int MOST_HEIGHTS = 100;

    /** Places between pixels are counted in so many parts: finer than a byte can show. */
    private static final int PARTS = 256;

    private static final int BLENDED_BITS = 16;

    private static final int HALF = 1 << (BLENDED_BITS - 1);

    private final Pixels page;
    private final int[] sum;

    private Strip(Pixels page, int height) {
        this.page = page;
        this.sum = new int[height * CHANNELS];
    }

    /** The strip in the page's own proportions; what is longer than any line of text is squeezed. */
    static Pixels cut(Pixels page, Region region, int height) {
        double heights = Math.min(region.length() / region.height(), MOST_HEIGHTS);
        return cut(page, region, Math.max(1, (int) Math.round(heights * height)), height);
    }

    /** The strip, stretched or squeezed to a width. */
    static Pixels cut(Pixels page, Region region, int width, int height) {
        Strip strip = new Strip(page, height);
        byte[] out = new byte[width * height * CHANNELS];
        int across = Math.clamp(Math.round(region.height() / height), 1, MOST_ACROSS);
        int along = Math.clamp(Math.round(region.length() / width), 1, MOST_ALONG);
        int weight = across * along;
        for (int x = 0; x < width; x++) {
            java.util.Arrays.fill(strip.sum, 0);
            for (int i = 0; i < along; i++) {
                strip.addColumn(region, (x + (i + 0.5) / along) / width, height, across);
            }
            for (int y = 0; y < height; y++) {
                int to = (y * width + x) * CHANNELS;
                for (int c = 0; c < CHANNELS; c++) {
                    out[to + c] = (byte) ((strip.sum[y * CHANNELS + c] + weight / 2) / weight);
                }
            }
        }
        return new Pixels(width, height, out);
    }

    /** Across a strip the page is crossed on a straight line: its two ends say where every sample lies. */
    private void addColumn(Region region, double along, int height, int samples) {
        Point top = region.at(along, -region.height() / 2);
        Point low = region.at(along, region.height() / 2);
        int count = height * samples;
        double stepX = (low.x() - top.x()) / count;
        double stepY = (low.y() - top.y()) / count;
        double x = top.x() - 0.5 + stepX / 2;
        double y = top.y() - 0.5 + stepY / 2;
        for (int at = 0; at < height; at++) {
            for (int j = 0; j < samples; j++) {
                add(x, y, at * CHANNELS);
                x += stepX;
                y += stepY;
            }
        }
    }

    /** Blends the four pixels around a place. */
    private void add(double x, double y, int to) {
        int width = page.width();
        int right = (int) (Math.clamp(x, 0, width - 1) * PARTS);
        int down = (int) (Math.clamp(y, 0, page.height() - 1) * PARTS);
        int x0 = right / PARTS;
        int y0 = down / PARTS;
        int fx = right % PARTS;
        int fy = down % PARTS;
        byte[] bgr = page.bgr();
        int from = (y0 * width + x0) * CHANNELS;
        int next = x0 + 1 < width ? CHANNELS : 0;
        int below = y0 + 1 < page.height() ? width * CHANNELS : 0;
        for (int c = 0; c < CHANNELS; c++, from++) {
            int high = (bgr[from] & 0xff) * (PARTS - fx) + (bgr[from + next] & 0xff) * fx;
            int low = (bgr[from + below] & 0xff) * (PARTS - fx) + (bgr[from + below + next] & 0xff) * fx;
            sum[to + c] += (high * (PARTS - fy) + low * fy + HALF) >> BLENDED_BITS;
        }
    }
}
