package kuaipei.drawing.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import kuaipei.drawing.facts.Dice;

/**
 * Two papers on one desk, in their true sizes, each askew for itself; the desk shows between them.
 *
 * @param picture transparent where no paper lies
 */
public record Together(BufferedImage picture) {

    /** All measures of the desk are tenths of a millimetre, as those of a paper. */
    private static final int MARGIN = 30;

    private static final double MOST_TILT_DEGREES = 3;
    private static final double NARROWEST = 40;
    private static final double WIDEST = 250;

    /** A camera shows no more of them. */
    private static final int LONG_SIDE = 3600;

    private static final int SHADOW_PIXELS = 12;
    private static final Color SHADE = new Color(0, 0, 0, 12);

    /**
     * A paper as it lies.
     *
     * @param scale pixels of its picture in a tenth of a millimetre
     * @param tilt degrees, clockwise
     * @param left of the rectangle around it
     */
    private record Lying(BufferedImage paper, double scale, double tilt, double left, double top) {

        Lying at(double x, double y) {
            return new Lying(paper, scale, tilt, x, y);
        }

        Rectangle2D bounds() {
            return turn(0, 0).createTransformedShape(sheet(0)).getBounds2D();
        }

        Shape sheet(double more) {
            return new RoundRectangle2D.Double(
                    -more,
                    -more,
                    paper.getWidth() / scale + 2 * more,
                    paper.getHeight() / scale + 2 * more,
                    MARGIN,
                    MARGIN);
        }

        AffineTransform turn(double x, double y) {
            AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
            turn.rotate(Math.toRadians(tilt));
            return turn;
        }

        /** From the paper's own tenths of a millimetre onto the desk. */
        AffineTransform lying() {
            Rectangle2D around = bounds();
            return turn(left - around.getX(), top - around.getY());
        }
    }

    /** A paper and the pixels in a tenth of a millimetre of its picture. */
    public record Sheet(BufferedImage picture, double scale) {}

    /**
     * Lays papers side by side, or the first above the other.
     *
     * @param dice for the gap, by how much each lies askew, and where on the other's edge
     */
    public static Together laid(Sheet first, Sheet second, boolean beside, Dice dice) {
        Lying one = askew(first, dice);
        Lying other = askew(second, dice);
        Rectangle2D a = one.bounds();
        Rectangle2D b = other.bounds();
        double gap = dice.in(NARROWEST, WIDEST);
        double along = dice.in(0, 1);
        Lying before = beside
                ? one.at(MARGIN, MARGIN + Math.max(0, b.getHeight() - a.getHeight()) * along)
                : one.at(MARGIN + Math.max(0, b.getWidth() - a.getWidth()) * along, MARGIN);
        Lying after = beside
                ? other.at(MARGIN + a.getWidth() + gap, MARGIN + Math.max(0, a.getHeight() - b.getHeight()) * along)
                : other.at(MARGIN + Math.max(0, a.getWidth() - b.getWidth()) * along, MARGIN + a.getHeight() + gap);
        double width = 2 * MARGIN + (beside ? a.getWidth() + gap + b.getWidth() : Math.max(a.getWidth(), b.getWidth()));
        double height =
                2 * MARGIN + (beside ? Math.max(a.getHeight(), b.getHeight()) : a.getHeight() + gap + b.getHeight());
        return new Together(drawn(List.of(before, after), width, height));
    }

    private static Lying askew(Sheet sheet, Dice dice) {
        return new Lying(sheet.picture(), sheet.scale(), dice.in(-MOST_TILT_DEGREES, MOST_TILT_DEGREES), 0, 0);
    }

    private static BufferedImage drawn(List<Lying> papers, double width, double height) {
        double finest = papers.stream().mapToDouble(Lying::scale).max().orElse(1);
        double scale = Math.min(finest, LONG_SIDE / Math.max(width, height));
        BufferedImage desk =
                new BufferedImage((int) (width * scale), (int) (height * scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D ink = desk.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Lying paper : papers) {
            AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
            place.concatenate(paper.lying());
            ink.setColor(SHADE);
            for (int i = 1; i <= SHADOW_PIXELS; i++) {
                ink.fill(place.createTransformedShape(paper.sheet(i / scale)));
            }
            place.scale(1 / paper.scale(), 1 / paper.scale());
            ink.drawImage(paper.paper(), place, null);
        }
        ink.dispose();
        return desk;
    }
}
