package kuaipei.reading.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Iterator;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** A path's outline, its AbbreviatedData (9.1): {@code M 0 0 L 10 0 C}. */
final class OfdOutline {

    /** The most detailed map that was seen has a few thousand. */
    private static final int MOST_SEGMENTS = 200_000;

    private final Iterator<String> words;
    private final Path2D path;

    private OfdOutline(String text, int rule) {
        this.words = OfdElement.words(text).iterator();
        this.path = new Path2D.Double(rule);
    }

    /**
     * @param rule one of {@link Path2D}'s winding rules
     * @throws Stopped for what is no outline
     */
    static Path2D path(String text, int rule, Deadline deadline) {
        OfdOutline data = new OfdOutline(text, rule);
        int segments = 0;
        while (data.words.hasNext()) {
            deadline.check();
            segments++;
            if (segments > MOST_SEGMENTS) {
                throw new Stopped(Refusal.TOO_COMPLEX);
            }
            data.segment(data.words.next());
        }
        return data.path;
    }

    private void segment(String letter) {
        switch (letter) {
            case "S", "M" -> path.moveTo(next(), next());
            case "L" -> path.lineTo(next(), next());
            case "Q" -> path.quadTo(next(), next(), next(), next());
            case "B" -> path.curveTo(next(), next(), next(), next(), next(), next());
            case "A" -> arc(next(), next(), Math.toRadians(next()), next() != 0, next() != 0, next(), next());
            case "C" -> path.closePath();
            default -> throw Stopped.damaged();
        }
    }

    private double next() {
        if (!words.hasNext()) {
            throw Stopped.damaged();
        }
        return OfdElement.number(words.next());
    }

    /**
     * From the present point along an ellipse: where its centre lies follows from both ends, as in the implementation notes
     * of SVG (F.6.5), whose arcs these are.
     */
    private void arc(double rx, double ry, double turn, boolean large, boolean clockwise, double x, double y) {
        Point2D from = path.getCurrentPoint();
        if (from == null) {
            throw Stopped.damaged();
        }
        double wide = Math.abs(rx);
        double high = Math.abs(ry);
        if (wide == 0 || high == 0 || from.distance(x, y) == 0) {
            path.lineTo(x, y);
            return;
        }
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double dx = (from.getX() - x) / 2;
        double dy = (from.getY() - y) / 2;
        double px = cos * dx + sin * dy;
        double py = cos * dy - sin * dx;
        double stretch = px * px / (wide * wide) + py * py / (high * high);
        if (stretch > 1) {
            wide *= Math.sqrt(stretch);
            high *= Math.sqrt(stretch);
        }
        double square = wide * wide * py * py + high * high * px * px;
        double away =
                Math.sqrt(Math.max(0, (wide * wide * high * high - square) / square)) * (large == clockwise ? -1 : 1);
        double cx = away * wide * py / high;
        double cy = -away * high * px / wide;
        double start = Math.atan2((py - cy) / high, (px - cx) / wide);
        double sweep = Math.atan2((-py - cy) / high, (-px - cx) / wide) - start;
        if (clockwise && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!clockwise && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        // Java counts angles against the clock, the y axis points down.
        Arc2D ellipse = new Arc2D.Double(
                -wide, -high, 2 * wide, 2 * high, -Math.toDegrees(start), -Math.toDegrees(sweep), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance(
                (from.getX() + x) / 2 + cos * cx - sin * cy, (from.getY() + y) / 2 + sin * cx + cos * cy);
        place.rotate(turn);
        path.append(place.createTransformedShape(ellipse), true);
    }
}
