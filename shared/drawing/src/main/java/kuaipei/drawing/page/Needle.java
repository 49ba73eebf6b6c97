package kuaipei.drawing.page;

import java.awt.image.BufferedImage;

/** A needle printer with a tired ribbon: strokes fall apart into dots. */
final class Needle {

    private static final double PITCH_PIXELS = 3.4;
    private static final int DARK = 150;

    private Needle() {}

    /** The same page in dots; it is altered in place. */
    static Page struck(Page page) {
        BufferedImage picture = page.picture();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                int brightest = Math.max((colour >> 16) & 0xFF, Math.max((colour >> 8) & 0xFF, colour & 0xFF));
                if (brightest < DARK) {
                    picture.setRGB(x, y, lighter(colour, gap(x, y)));
                }
            }
        }
        return page.with("needle-print");
    }

    /** How far a pixel lies between the needles, 0 to 1. */
    private static double gap(int x, int y) {
        double across = Math.sin(Math.PI * x / PITCH_PIXELS);
        double down = Math.sin(Math.PI * y / PITCH_PIXELS);
        return 0.6 * (1 - across * across * down * down);
    }

    private static int lighter(int colour, double share) {
        int red = (colour >> 16) & 0xFF;
        int green = (colour >> 8) & 0xFF;
        int blue = colour & 0xFF;
        int r = (int) (red + (215 - red) * share);
        int g = (int) (green + (215 - green) * share);
        int b = (int) (blue + (220 - blue) * share);
        return (colour & 0xFF000000) | (r << 16) | (g << 8) | b;
    }
}
