package kuaipei.drawing.photo;

import java.awt.image.BufferedImage;

/** Colours between the pixels of a paper, which lie in one array: twelve million places would ask the picture four times each. */
final class Sampling {

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;

    /** Row by row. */
    private final int[] argb;

    private Sampling(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    static Sampling of(BufferedImage paper) {
        int width = paper.getWidth();
        int height = paper.getHeight();
        return new Sampling(width, height, paper.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Writes red, green, blue of 0 to 255 and cover of 0 to 1 at a place of 0 to 1; no cover outside. */
    void at(double u, double v, double[] colour) {
        double x = u * width - 0.5;
        double y = v * height - 0.5;
        if (x >= 1 && y >= 1 && x < width - 2 && y < height - 2) {
            blend((int) x, (int) y, x - (int) x, y - (int) y, colour);
            return;
        }
        // The last pixel fades out: an edge of a photograph is never a staircase.
        double cover = edge(u, width) * edge(v, height);
        colour[3] = 0;
        if (cover <= 0) {
            return;
        }
        int left = (int) Math.clamp(Math.floor(x), 0.0, width - 2.0);
        int top = (int) Math.clamp(Math.floor(y), 0.0, height - 2.0);
        blend(left, top, Math.clamp(x - left, 0.0, 1.0), Math.clamp(y - top, 0.0, 1.0), colour);
        colour[3] *= cover;
    }

    private void blend(int left, int top, double fx, double fy, double[] colour) {
        int from = top * width + left;
        int a = argb[from];
        int b = argb[from + 1];
        int c = argb[from + width];
        int d = argb[from + width + 1];
        colour[0] = between(a >> 16, b >> 16, c >> 16, d >> 16, fx, fy);
        colour[1] = between(a >> 8, b >> 8, c >> 8, d >> 8, fx, fy);
        colour[2] = between(a, b, c, d, fx, fy);
        boolean opaque = (a & b & c & d) >>> 24 == OPAQUE;
        colour[3] = opaque ? 1 : between(a >>> 24, b >>> 24, c >>> 24, d >>> 24, fx, fy) / OPAQUE;
    }

    private static double edge(double place, int pixels) {
        return Math.clamp(place * pixels, 0.0, 1.0) * Math.clamp((1 - place) * pixels, 0.0, 1.0);
    }

    private static double between(int a, int b, int c, int d, double fx, double fy) {
        double above = (a & 0xFF) * (1 - fx) + (b & 0xFF) * fx;
        double below = (c & 0xFF) * (1 - fx) + (d & 0xFF) * fx;
        return above * (1 - fy) + below * fy;
    }
}
