package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.Line;

/**
 * Puts the lines of a page side by side. Each line is continued along its own slope to its neighbour on the right, so a
 * tilted or curled page does not mix its rows as a plain order from top to bottom would.
 */
final class PageRows {
    /** Two lines stand in one row if the continued middle meets the other within this share of the smaller height. */
    private static final double DRIFT = 0.6;

    private static final int NEIGHBOURS = 5;

    /** A line so many times as long as high tells which way the page goes, together with others. */
    private static final double TELLING = 3;

    /** One so many times as long tells its own way best. */
    private static final double RELIABLE = 6;

    /** A region that is so much higher than most, and narrower than high, holds cells of rows one below the other. */
    private static final double TALL = 1.6;

    private PageRows() {}

    /** Rows from top to bottom, spans in each from left to right. */
    static List<TextRow> of(List<Line> lines) {
        List<Span> spans = lines.stream()
                .map(Span::of)
                .sorted(Comparator.comparingDouble(span -> span.left().x()))
                .toList();
        double tilt = tilt(spans);
        Map<Span, Double> slopes = slopes(spans, tilt);
        double tall = TALL * usual(spans);
        List<List<Span>> rows = new ArrayList<>();
        for (Span span : spans) {
            List<Span> row = best(rows, span, slopes, tall);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(span);
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble(row -> level(row, tilt)))
                .map(TextRow::new)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable List<Span> best(
            List<List<Span>> rows, Span span, Map<Span, Double> slopes, double tall) {
        List<Span> best = null;
        double least = DRIFT;
        for (List<Span> row : rows) {
            Span last = last(row, span, tall);
            if (last == null) {
                continue;
            }
            double slope = (slopes.getOrDefault(last, 0.0) + slopes.getOrDefault(span, 0.0)) / 2;
            double gap = gap(last, span);
            double meets = last.right().y() + slope * gap;
            double drift = Math.abs(meets - span.left().y()) / Math.min(last.height(), span.height());
            if (drift < least) {
                least = drift;
                best = row;
            }
        }
        return best;
    }

    private static double usual(List<Span> spans) {
        double[] heights = spans.stream().mapToDouble(Span::height).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /**
     * The last span before another that says at which height the row goes on. Units of two rows found as one region do not, nor
     * does what lies over the other: a seal's words stand where figures stand.
     */
    private static @org.jspecify.annotations.Nullable Span last(List<Span> row, Span next, double tall) {
        Span last = null;
        for (Span span : row) {
            boolean before = gap(span, next) >= -Math.min(span.height(), next.height());
            if (before && (last == null || span.height() <= tall || span.height() <= span.length())) {
                last = span;
            }
        }
        return last;
    }

    private static double gap(Span span, Span next) {
        return next.left().x() - span.right().x();
    }

    /**
     * A page that bends or leans has another slope at each place: a short line goes the way of the whole page there, and as far off
     * it as the long lines next to it.
     */
    private static Map<Span, Double> slopes(List<Span> spans, double tilt) {
        List<Span> known = spans.stream()
                .filter(span -> span.length() > TELLING * span.height())
                .toList();
        Lean lean = Lean.of(known, tilt);
        Map<Span, Double> slopes = new HashMap<>();
        for (Span span : spans) {
            double[] near = known.stream()
                    .sorted(Comparator.comparingDouble(other -> distance(span, other)))
                    .limit(NEIGHBOURS)
                    .mapToDouble(other -> other.slope() - lean.at(other))
                    .sorted()
                    .toArray();
            double off = near.length == 0 ? 0 : near[near.length / 2];
            slopes.put(span, reliable(span) ? span.slope() : lean.at(span) + off);
        }
        return slopes;
    }

    private static double distance(Span one, Span other) {
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
    }

    /** The slope of a short line says more of its characters than of the page. */
    private static boolean reliable(Span span) {
        return span.length() > RELIABLE * span.height();
    }

    private static double tilt(List<Span> spans) {
        double[] slopes = spans.stream()
                .filter(PageRows::reliable)
                .mapToDouble(Span::slope)
                .sorted()
                .toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private static double level(List<Span> row, double tilt) {
        Span first = row.getFirst();
        return first.left().y() - tilt * first.left().x();
    }
}
