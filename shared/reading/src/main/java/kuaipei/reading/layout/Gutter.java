package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;

/**
 * A straight empty band between lines of text, upright or level, or askew by some degrees.
 *
 * @param towardsX of the unit vector across the band, from the left or upper side to the other
 * @param at how far along that vector its middle lies, in pixels
 * @param width in pixels
 */
record Gutter(double towardsX, double towardsY, double at, double width) {
    /** Papers that lie more askew than this to the picture are photographed again. */
    private static final double MOST_TILT_DEGREES = 8;

    /** Half of this aside, and a band across a page of 80 rows is narrower by a third of a row. */
    private static final double STEP_DEGREES = 0.5;

    /** Side by side or above each other: the vector across the band points right, or down. */
    private static final double QUARTER_DEGREES = 90;

    /** Where one line lies along the vector. */
    private record Stretch(int line, double from, double to) {}

    /** Whether a place is on the left or upper side. */
    boolean isBefore(Point place) {
        return along(place) < at;
    }

    Predicate<Point> before() {
        return this::isBefore;
    }

    /**
     * Every way to part lines by a band, the widest band of each, the widest first.
     *
     * @param least width in pixels
     * @param lines at least on each side
     */
    static List<Gutter> among(List<Line> all, double least, int lines) {
        Map<BitSet, Gutter> widest = new HashMap<>();
        for (double across : new double[] {0, QUARTER_DEGREES}) {
            for (double tilt = -MOST_TILT_DEGREES; tilt <= MOST_TILT_DEGREES; tilt += STEP_DEGREES) {
                Gutter through = towards(Math.toRadians(across + tilt));
                through.bands(all, least, lines)
                        .forEach((side, gutter) ->
                                widest.merge(side, gutter, (one, other) -> one.width() < other.width() ? other : one));
            }
        }
        return widest.values().stream()
                .sorted(Comparator.comparingDouble(Gutter::width).reversed())
                .toList();
    }

    private static Gutter towards(double radians) {
        return new Gutter(Math.cos(radians), Math.sin(radians), 0, 0);
    }

    /** Bands across this vector, by the lines before them. */
    private Map<BitSet, Gutter> bands(List<Line> all, double least, int lines) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double[] ends =
                    corners(all.get(i)).mapToDouble(this::along).sorted().toArray();
            stretches.add(new Stretch(i, ends[0], ends[ends.length - 1]));
        }
        stretches.sort(Comparator.comparingDouble(Stretch::from));
        Map<BitSet, Gutter> bands = new HashMap<>();
        BitSet side = new BitSet();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch next = stretches.get(i);
            if (i >= lines && stretches.size() - i >= lines && next.from() - end >= least) {
                bands.put(
                        (BitSet) side.clone(),
                        new Gutter(towardsX, towardsY, (end + next.from()) / 2, next.from() - end));
            }
            side.set(next.line());
            end = Math.max(end, next.to());
        }
        return bands;
    }

    private double along(Point place) {
        return place.x() * towardsX + place.y() * towardsY;
    }

    private static Stream<Point> corners(Line line) {
        return Stream.of(
                line.box().topLeft(),
                line.box().topRight(),
                line.box().bottomRight(),
                line.box().bottomLeft());
    }
}
