package kuaipei.reading.layout;

import java.util.List;

/**
 * How a page's lines rise and fall: a slope that changes evenly from left to right, as on a paper that bends, and from top to
 * bottom, as in perspective. Fitted to its long lines by least squares, each as its length.
 *
 * @param slope at the middle of the page's long lines
 * @param x of that middle, pixels
 * @param y of it
 * @param across what is added to it a pixel to the right
 * @param down what is added to it a pixel further down
 */
record Lean(double slope, double x, double y, double across, double down) {

    /** With fewer lines there is nothing to tell a bend by. */
    private static final int FEWEST = 6;

    /** A line that leans so much more than the page does at its place is a seal's, or another paper's. */
    private static final double ASTRAY = 0.06;

    /** So much of the spread is added to it: lines that all stand in one column say nothing of the next. */
    private static final double DAMPED = 1e-3;

    /** @param otherwise the slope where too few lines are known */
    static Lean of(List<Span> lines, double otherwise) {
        Lean level = new Lean(otherwise, 0, 0, 0, 0);
        if (lines.size() < FEWEST) {
            return level;
        }
        Lean first = fitted(lines);
        List<Span> those = lines.stream()
                .filter(line -> Math.abs(line.slope() - first.at(line)) < ASTRAY)
                .toList();
        return those.size() < FEWEST ? level : fitted(those);
    }

    double at(Span line) {
        return slope + across * (line.centreX() - x) + down * (line.centreY() - y);
    }

    private static Lean fitted(List<Span> lines) {
        double weight = 0;
        double x = 0;
        double y = 0;
        double slope = 0;
        for (Span line : lines) {
            weight += line.length();
            x += line.length() * line.centreX();
            y += line.length() * line.centreY();
            slope += line.length() * line.slope();
        }
        x /= weight;
        y /= weight;
        slope /= weight;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xs = 0;
        double ys = 0;
        for (Span line : lines) {
            double dx = line.centreX() - x;
            double dy = line.centreY() - y;
            double ds = line.slope() - slope;
            xx += line.length() * dx * dx;
            xy += line.length() * dx * dy;
            yy += line.length() * dy * dy;
            xs += line.length() * dx * ds;
            ys += line.length() * dy * ds;
        }
        double damping = DAMPED * (xx + yy);
        xx += damping;
        yy += damping;
        double whole = xx * yy - xy * xy;
        return whole <= 0
                ? new Lean(slope, x, y, 0, 0)
                : new Lean(slope, x, y, (xs * yy - ys * xy) / whole, (ys * xx - xs * xy) / whole);
    }
}
