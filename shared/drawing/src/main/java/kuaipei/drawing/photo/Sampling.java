package kuaipei.drawing.photo;

import java.awt.image.BufferedImage;

/** Colours between the pixels of a paper. */
final class Sampling {

    private Sampling() {}

    /** Writes red, green, blue of 0 to 255 and cover of 0 to 1 at a place of 0 to 1; no cover outside. */
    static void at(BufferedImage paper, double u, double v, double[] colour) {
        double x = u * paper.getWidth() - 0.5;
        double y = v * paper.getHeight() - 0.5;
        // The last pixel fades out: an edge of a photograph is never a staircase.
        double cover = edge(u, paper.getWidth()) * edge(v, paper.getHeight());
        colour[3] = 0;
        if (cover <= 0) {
            return;
        }
        int left = (int) Math.clamp(Math.floor(x), 0.0, paper.getWidth() - 2.0);
        int top = (int) Math.clamp(Math.floor(y), 0.0, paper.getHeight() - 2.0);
        double fx = Math.clamp(x - left, 0.0, 1.0);
        double fy = Math.clamp(y - top, 0.0, 1.0);
        int a = paper.getRGB(left, top);
        int b = paper.getRGB(left + 1, top);
        int c = paper.getRGB(left, top + 1);
        int d = paper.getRGB(left + 1, top + 1);
        colour[0] = between(a >> 16, b >> 16, c >> 16, d >> 16, fx, fy);
        colour[1] = between(a >> 8, b >> 8, c >> 8, d >> 8, fx, fy);
        colour[2] = between(a, b, c, d, fx, fy);
        colour[3] = between(a >>> 24, b >>> 24, c >>> 24, d >>> 24, fx, fy) / 255 * cover;
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
