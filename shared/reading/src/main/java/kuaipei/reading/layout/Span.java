package kuaipei.reading.layout;

import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/**
 * A line of the engine with the measures that putting lines side by side needs, in pixels of the upright page.
 *
 * @param left middle of its left edge
 * @param right middle of its right edge
 * @param height of its text
 */
record Span(Line line, Point left, Point right, double height) {
    /** A cell of one character is as high as it is wide, so its box may stand on its side: then its sides are its edges. */
    static Span of(Line line) {
        Quad box = line.box();
        boolean upended = Math.abs(box.topRight().y() - box.topLeft().y())
                > Math.abs(box.topRight().x() - box.topLeft().x());
        double across = (distance(box.topLeft(), box.topRight()) + distance(box.bottomLeft(), box.bottomRight())) / 2;
        double down = (distance(box.topLeft(), box.bottomLeft()) + distance(box.topRight(), box.bottomRight())) / 2;
        Point first = upended ? middle(box.topLeft(), box.topRight()) : middle(box.topLeft(), box.bottomLeft());
        Point second =
                upended ? middle(box.bottomLeft(), box.bottomRight()) : middle(box.topRight(), box.bottomRight());
        boolean swapped = upended && first.x() > second.x();
        return new Span(line, swapped ? second : first, swapped ? first : second, Math.max(upended ? across : down, 1));
    }

    String text() {
        return line.text();
    }

    double slope() {
        return (right.y() - left.y()) / Math.max(right.x() - left.x(), 1);
    }

    double length() {
        return distance(left, right);
    }

    double centreX() {
        return (left.x() + right.x()) / 2;
    }

    double centreY() {
        return (left.y() + right.y()) / 2;
    }

    /** The box of some of its characters. */
    Quad box(int from, int to) {
        if (from == 0 && to >= line.text().length()) {
            return line.box();
        }
        double first = along(from);
        double last = along(Math.max(to - 1, from));
        double half = 0.5 / Math.max(line.glyphs().size(), 1);
        return part(Math.max(0, first - half), Math.min(1, last + half));
    }

    /** Mean confidence of some of its characters. */
    double confidence(int from, int to) {
        double sum = 0;
        int count = 0;
        int at = 0;
        for (Glyph glyph : line.glyphs()) {
            if (at >= from && at < to) {
                sum += glyph.confidence();
                count++;
            }
            at += glyph.text().length();
        }
        return count == 0 ? line.confidence() : sum / count;
    }

    private double along(int index) {
        int at = 0;
        for (Glyph glyph : line.glyphs()) {
            at += glyph.text().length();
            if (at > index) {
                return glyph.along();
            }
        }
        return 1;
    }

    private Quad part(double from, double to) {
        Quad box = line.box();
        return new Quad(
                between(box.topLeft(), box.topRight(), from),
                between(box.topLeft(), box.topRight(), to),
                between(box.bottomLeft(), box.bottomRight(), to),
                between(box.bottomLeft(), box.bottomRight(), from));
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static Point middle(Point one, Point other) {
        return between(one, other, 0.5);
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
