package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.Point;

/** Pixels that hang together in the detector's answer. */
final class Component {

    private static final double SURE = 0.5;
    private static final double GROWTH = 1.6;
    private static final double SHORTEST_BEFORE = 3;
    private static final double SHORTEST_AFTER = 5;
    private static final int FEWEST_PIXELS = 8;

    /** Only long thin strips can be seen to bend. */
    private static final double LONG = 6;

    /** A centre line that leaves the chord by less than this share of the height reads well straight. */
    private static final double BENT = 0.12;

    private final int[] pixels;
    private final int count;
    private final int width;
    private final double score;

    private Component(int[] pixels, int count, int width, double score) {
        this.pixels = pixels;
        this.count = count;
        this.width = width;
        this.score = score;
    }

    /** Every group of neighbouring pixels (also corner to corner) above the threshold. */
    static List<Component> all(float[] probability, int width, int height, float threshold) {
        boolean[] seen = new boolean[probability.length];
        int[] stack = new int[probability.length];
        List<Component> found = new ArrayList<>();
        for (int start = 0; start < probability.length; start++) {
            if (seen[start] || probability[start] <= threshold) {
                continue;
            }
            int count = fill(start, probability, width, height, threshold, seen, stack);
            if (count >= FEWEST_PIXELS) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += probability[stack[i]];
                }
                found.add(new Component(Arrays.copyOf(stack, count), count, width, sum / count));
            }
        }
        return found;
    }

    private static int fill(
            int start, float[] probability, int width, int height, float threshold, boolean[] seen, int[] queue) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        seen[start] = true;
        while (head < tail) {
            int at = queue[head++];
            int x = at % width;
            int y = at / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (!seen[next] && probability[next] > threshold) {
                        seen[next] = true;
                        queue[tail++] = next;
                    }
                }
            }
        }
        return tail;
    }

    /** The strip around these pixels, grown by area × 1.6 ÷ perimeter; empty if too unsure or too small to hold text. */
    Optional<Region> region() {
        if (score < SURE) {
            return Optional.empty();
        }
        Rectangle tight = Rectangle.around(pixels, count, width);
        if (Math.min(tight.length(), tight.height()) < SHORTEST_BEFORE) {
            return Optional.empty();
        }
        double area = tight.length() * tight.height();
        double grow = area * GROWTH / (2 * (tight.length() + tight.height()));
        Region region = tight.length() >= LONG * tight.height() ? bent(tight, grow) : straight(tight, grow);
        return Math.min(region.length(), region.height()) < SHORTEST_AFTER ? Optional.empty() : Optional.of(region);
    }

    private static Region straight(Rectangle tight, double grow) {
        return new Region(
                tight.centre(), tight.angle(), tight.length() + 2 * grow, tight.height() + 2 * grow, Region.Bend.NONE);
    }

    /** Follows the middle of the pixels along the strip; falls back to straight where they hardly leave the chord. */
    private Region bent(Rectangle tight, double grow) {
        int bins = (int) Math.clamp(tight.length() / 2, 8, 64);
        double[] low = new double[bins];
        double[] high = new double[bins];
        Arrays.fill(low, Double.MAX_VALUE);
        Arrays.fill(high, -Double.MAX_VALUE);
        double cos = Math.cos(tight.angle());
        double sin = Math.sin(tight.angle());
        for (int i = 0; i < count; i++) {
            int column = pixels[i] % width;
            int row = pixels[i] / width;
            double dx = column + 0.5 - tight.centre().x();
            double dy = row + 0.5 - tight.centre().y();
            double u = dx * cos + dy * sin;
            double v = dy * cos - dx * sin;
            int bin = (int) Math.clamp((u / tight.length() + 0.5) * bins, 0, bins - 1);
            low[bin] = Math.min(low[bin], v - 0.5);
            high[bin] = Math.max(high[bin], v + 0.5);
        }
        double[] thickness = new double[bins];
        double[] places = new double[bins];
        double[] middles = new double[bins];
        int used = 0;
        for (int bin = 0; bin < bins; bin++) {
            if (high[bin] > low[bin]) {
                places[used] = 2 * (bin + 0.5) / bins - 1;
                middles[used] = (high[bin] + low[bin]) / 2;
                thickness[used++] = high[bin] - low[bin];
            }
        }
        double[] sorted = Arrays.copyOf(thickness, used);
        Arrays.sort(sorted);
        double height = sorted[used / 2];
        Region.Bend bend = Cubic.fit(places, middles, used);
        double leaves = 0;
        for (int i = 0; i < used; i++) {
            leaves = Math.max(leaves, Math.abs(bend.at(places[i])));
        }
        if (leaves < BENT * height) {
            return straight(tight, grow);
        }
        // The bend is a function of the strip's own length: ±1 of the grown strip lies a little outside it.
        double stretch = tight.length() / (tight.length() + 2 * grow);
        Region.Bend grown = new Region.Bend(
                bend.c0(),
                bend.c1() / stretch,
                bend.c2() / (stretch * stretch),
                bend.c3() / (stretch * stretch * stretch));
        double thicknessGrow = height * tight.length() * GROWTH / (2 * (tight.length() + height));
        return new Region(tight.centre(), tight.angle(), tight.length() + 2 * grow, height + 2 * thicknessGrow, grown);
    }

    /** A turned rectangle; length lies along the angle and angle is within ±45° unless the strip stands upright. */
    record Rectangle(Point centre, double angle, double length, double height) {

        static Rectangle around(int[] pixels, int count, int width) {
            return Hull.of(pixels, count, width).smallestRectangle();
        }
    }
}
