package kuaipei.reading.engine;

import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/**
 * A line of text as found: a straight or bent strip. Along runs with the reading direction, across downwards from the centre
 * line.
 *
 * @param centre of the strip's chord
 * @param angle of the chord against the horizontal, radians
 * @param length along, pixels
 * @param height across, pixels
 * @param bend how far the centre line lies below the chord, as a cubic of the place along from −1 to 1
 */
record Region(Point centre, double angle, double length, double height, Bend bend) {

    /** A cubic c0 + c1·t + c2·t² + c3·t³ in pixels, t from −1 to 1. */
    record Bend(double c0, double c1, double c2, double c3) {
        static final Bend NONE = new Bend(0, 0, 0, 0);

        double at(double t) {
            return c0 + t * (c1 + t * (c2 + t * c3));
        }

        double slope(double t) {
            return c1 + t * (2 * c2 + 3 * t * c3);
        }

        /** Of a part of the strip, from one place along to another, −1 to 1. */
        Bend part(double from, double to) {
            double m = (from + to) / 2;
            double h = (to - from) / 2;
            return new Bend(at(m), slope(m) * h, (c2 + 3 * c3 * m) * h * h, c3 * h * h * h);
        }

        Bend times(double scale) {
            return new Bend(c0 * scale, c1 * scale, c2 * scale, c3 * scale);
        }
    }

    /** The straight strip of a line's box, its height times a factor. */
    static Region of(Quad box, double factor) {
        double dx = (box.topRight().x()
                        - box.topLeft().x()
                        + box.bottomRight().x()
                        - box.bottomLeft().x())
                / 2;
        double dy = (box.topRight().y()
                        - box.topLeft().y()
                        + box.bottomRight().y()
                        - box.bottomLeft().y())
                / 2;
        double height = (Math.hypot(
                                box.bottomLeft().x() - box.topLeft().x(),
                                box.bottomLeft().y() - box.topLeft().y())
                        + Math.hypot(
                                box.bottomRight().x() - box.topRight().x(),
                                box.bottomRight().y() - box.topRight().y()))
                / 2;
        return new Region(
                box.centre(), Math.atan2(dy, dx), Math.hypot(dx, dy), Math.max(height * factor, 1), Bend.NONE);
    }

    Region scaled(double sx, double sy) {
        double dx = Math.cos(angle) * sx;
        double dy = Math.sin(angle) * sy;
        double nx = -Math.sin(angle) * sx;
        double ny = Math.cos(angle) * sy;
        double across = Math.hypot(nx, ny);
        return new Region(
                new Point(centre.x() * sx, centre.y() * sy),
                Math.atan2(dy, dx),
                length * Math.hypot(dx, dy),
                height * across,
                bend.times(across));
    }

    /** Taller than wide by half: a line that runs down the page. */
    boolean standsUpright() {
        return height >= length * 1.5;
    }

    /** The same strip read from the side. */
    Region laidDown() {
        return new Region(centre, angle + Math.PI / 2, /* length= */ height, /* height= */ length, Bend.NONE);
    }

    /** The point at a place along (0 to 1 of the length) and across (pixels below the centre line). */
    Point at(double along, double across) {
        double t = 2 * along - 1;
        double u = t * length / 2;
        double slope = bend.slope(t) * 2 / length;
        double norm = Math.hypot(1, slope);
        double x = u - across * slope / norm;
        double y = bend.at(t) + across / norm;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Point(centre.x() + x * cos - y * sin, centre.y() + x * sin + y * cos);
    }

    /** The strip from one place along to another, 0 to 1 of the length. */
    Region part(double from, double to) {
        double along = ((from + to) / 2 - 0.5) * length;
        Point middle = new Point(centre.x() + along * Math.cos(angle), centre.y() + along * Math.sin(angle));
        return new Region(middle, angle, (to - from) * length, height, bend.part(2 * from - 1, 2 * to - 1));
    }

    Quad quad(double from, double to) {
        return new Quad(at(from, -height / 2), at(to, -height / 2), at(to, height / 2), at(from, height / 2));
    }
}
