package kuaipei.drawing.page;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import kuaipei.drawing.facts.Dice;

/** What makes a print itself hard to read; what was printed stays the truth. */
enum Finish {
    /** A needle printer with a tired ribbon. */
    NEEDLE_PRINT,
    /** The second sheet under carbon paper: blue, faint, doubled. */
    CARBON_COPY,
    /** Paper out of a till: grey instead of black, and a band that has faded. */
    THERMAL;

    /** Paper is brighter than this, and what is coloured by more than this is print of the form. */
    private static final int PAPER = 235;

    private static final int COLOURED = 60;

    String effect() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page with what the dice choose of these, each by its share. */
    static Page over(Page page, Map<Finish, Double> shares, Dice dice) {
        Page finished = page;
        for (Map.Entry<Finish, Double> share : shares.entrySet()) {
            if (dice.chance(share.getValue())) {
                finished = share.getKey().on(finished, dice);
            }
        }
        return finished;
    }

    private Page on(Page page, Dice dice) {
        return switch (this) {
            case NEEDLE_PRINT -> Needle.struck(page);
            case CARBON_COPY ->
                carbon(page, dice.between(1, 3), dice.between(0, 2)).with(effect());
            case THERMAL ->
                thermal(page, dice.in(0.25, 0.75), dice.in(0.3, 0.62)).with(effect());
        };
    }

    /** Every stroke in blue, and once more a little beside itself. */
    private static Page carbon(Page page, int dx, int dy) {
        BufferedImage picture = page.picture();
        BufferedImage before = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        before.createGraphics().drawImage(picture, 0, 0, null);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int here = before.getRGB(x, y);
                int ghost = x >= dx && y >= dy ? before.getRGB(x - dx, y - dy) : here;
                double ink = Math.max(black(here) * 0.72, black(ghost) * 0.28);
                if (ink > 0) {
                    picture.setRGB(x, y, mixed(here, 246, 244, 246, 62, 78, 168, ink));
                }
            }
        }
        return page;
    }

    /**
     * Grey, and in a band greyer.
     *
     * @param faded where the band lies, as a share of the height
     * @param strength how much of the ink is gone there, 0 to 1
     */
    private static Page thermal(Page page, double faded, double strength) {
        BufferedImage picture = page.picture();
        for (int y = 0; y < picture.getHeight(); y++) {
            double away = ((double) y / picture.getHeight() - faded) * 9;
            double left = 0.8 - strength * 0.8 * Math.exp(-away * away);
            for (int x = 0; x < picture.getWidth(); x++) {
                int here = picture.getRGB(x, y);
                double ink = black(here);
                if (ink > 0) {
                    picture.setRGB(x, y, mixed(here, 244, 243, 240, 40, 40, 52, ink * left));
                }
            }
        }
        return page;
    }

    /** How black a pixel is, 0 to 1; colour of the form is none. */
    private static double black(int colour) {
        int red = (colour >> 16) & 0xFF;
        int green = (colour >> 8) & 0xFF;
        int blue = colour & 0xFF;
        int brightest = Math.max(red, Math.max(green, blue));
        int darkest = Math.min(red, Math.min(green, blue));
        return brightest - darkest > COLOURED ? 0 : Math.max(0, 1 - (double) brightest / PAPER);
    }

    private static int mixed(int here, int r0, int g0, int b0, int r1, int g1, int b1, double ink) {
        int r = (int) (r0 + (r1 - r0) * Math.min(1, ink));
        int g = (int) (g0 + (g1 - g0) * Math.min(1, ink));
        int b = (int) (b0 + (b1 - b0) * Math.min(1, ink));
        return (here & 0xFF000000) | (r << 16) | (g << 8) | b;
    }
}
