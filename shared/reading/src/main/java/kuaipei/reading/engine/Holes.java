package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;

/**
 * Where a figure may stand that was not read: a small strip passes over one of several narrow figures without a trace of doubt, and
 * reads 420.00 as 40.00. Figures of one number stand at even distances, so the place of one that is missing can be seen.
 */
final class Holes {

    /** Two figures further apart, in heights of the strip, leave room for one between them; of those read right one in twenty does. */
    private static final double APART = 0.6;

    /** So far from the strip's end the first or last one leaves room for another; of those read right one in two hundred does. */
    private static final double FROM_END = 0.7;

    private Holes() {}

    /**
     * What was read, with the holes among its gaps.
     *
     * @param heights length of the strip, in its heights
     */
    static Read marked(Read read, double heights) {
        List<Sign> signs = read.signs();
        if (signs.isEmpty()) {
            return read;
        }
        List<Float> gaps = new ArrayList<>(read.gaps());
        Sign first = signs.getFirst();
        if (isOfNumber(first) && first.x() > FROM_END) {
            gaps.add(first.x() / 2);
        }
        for (int i = 1; i < signs.size(); i++) {
            Sign left = signs.get(i - 1);
            Sign right = signs.get(i);
            if (isOfNumber(left) && isOfNumber(right) && right.x() - left.x() > APART) {
                gaps.add((left.x() + right.x()) / 2);
            }
        }
        Sign last = signs.getLast();
        if (isOfNumber(last) && heights - last.x() > FROM_END) {
            gaps.add((float) (last.x() + heights) / 2);
        }
        return new Read(signs, gaps);
    }

    private static boolean isOfNumber(Sign sign) {
        char first = sign.text().charAt(0);
        return (first >= '0' && first <= '9') || first == '.' || first == ',';
    }
}
