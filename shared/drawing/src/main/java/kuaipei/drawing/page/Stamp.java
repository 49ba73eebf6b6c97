package kuaipei.drawing.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import kuaipei.drawing.facts.Dice;

/** The round red stamp of a Chinese hospital. What is under it stays readable, as under real ink. */
final class Stamp {

    private static final Color RED = new Color(206, 30, 38);

    private static final double UNSTAMPED = 0.15;

    private static final double CARELESS = 0.35;

    private Stamp() {}

    /** Presses a stamp onto a sheet, or forgets to; the place and size are in the sheet's own measure. */
    static void press(Sheet sheet, String owner, String purpose, double aimX, double aimY, double radius, Style style) {
        Dice own = style.dice().apart("stamp");
        boolean neat = style.care() == Care.NEAT;
        if (!neat && own.chance(UNSTAMPED)) {
            return;
        }
        // Some clerks stamp what they should leave free.
        boolean careless = !neat && own.chance(CARELESS);
        double x = aimX + (careless ? own.in(-260, 60) : 0);
        double y = aimY - (careless ? own.in(0, 160) : 0);
        if (sheet.hasTextIn(x - radius * 0.8, y - radius * 0.8, radius * 1.6)) {
            sheet.truth.effect("stamp");
        }
        double scale = (double) sheet.picture.getWidth() / sheet.width;
        int side = (int) (2 * radius * scale) + 4;
        BufferedImage red = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D ink = red.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.scale(scale, scale);
        ink.translate(radius, radius);
        ink.rotate(own.in(-0.3, 0.3));
        ink.setColor(RED);
        carve(ink, sheet, owner, purpose, radius);
        ink.dispose();
        lay(sheet.picture, red, (int) ((x - radius) * scale), (int) ((y - radius) * scale), own);
    }

    private static void carve(Graphics2D ink, Sheet sheet, String owner, String purpose, double radius) {
        double edge = radius * 0.95;
        ink.setStroke(new BasicStroke((float) (radius * 0.05)));
        ink.draw(new Ellipse2D.Double(-edge, -edge, 2 * edge, 2 * edge));
        ink.fill(star(radius * 0.3));
        Font song = sheet.fonts.song().getFirst().deriveFont(Font.BOLD, (float) (radius * 0.25));
        double step = Math.min(0.42, 4.4 / owner.length());
        for (int i = 0; i < owner.length(); i++) {
            AffineTransform before = ink.getTransform();
            ink.rotate((i - (owner.length() - 1) / 2.0) * step);
            String sign = owner.substring(i, i + 1);
            ink.setFont(sheet.fonts.able(song, sign));
            ink.drawString(sign, (float) (-radius * 0.125), (float) (-radius * 0.64));
            ink.setTransform(before);
        }
        Font small = song.deriveFont((float) (radius * 0.2));
        ink.setFont(sheet.fonts.able(small, purpose));
        ink.drawString(purpose, (float) (-radius * 0.1 * purpose.length()), (float) (radius * 0.66));
    }

    private static Path2D star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double length = i % 2 == 0 ? radius : radius * 0.38;
            double angle = Math.PI * i / 5;
            double x = length * Math.sin(angle);
            double y = -length * Math.cos(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** Ink swallows green and blue and leaves what is black black; it never covers evenly. */
    private static void lay(BufferedImage paper, BufferedImage red, int left, int top, Dice dice) {
        for (int y = 0; y < red.getHeight(); y++) {
            for (int x = 0; x < red.getWidth(); x++) {
                int px = left + x;
                int py = top + y;
                int alpha = red.getRGB(x, y) >>> 24;
                if (alpha == 0 || px < 0 || py < 0 || px >= paper.getWidth() || py >= paper.getHeight()) {
                    continue;
                }
                double cover = alpha / 255.0 * dice.in(0.55, 0.9);
                int under = paper.getRGB(px, py);
                int r = mixed((under >> 16) & 0xFF, RED.getRed(), cover);
                int g = mixed((under >> 8) & 0xFF, RED.getGreen(), cover);
                int b = mixed(under & 0xFF, RED.getBlue(), cover);
                paper.setRGB(px, py, (under & 0xFF000000) | (r << 16) | (g << 8) | b);
            }
        }
    }

    private static int mixed(int under, int ink, double cover) {
        return (int) Math.round(under * (1 - cover * (1 - ink / 255.0)));
    }
}
