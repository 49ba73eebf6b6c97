package kuaipei.reading.image;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** How many dashes a line has: Java draws each, and asks nobody in between. */
public final class Dashes {

    /** Of one line. */
    private static final double MOST = 100_000;

    private Dashes() {}

    /**
     * @param period length of a dash and its gap, in the line's own unit; 0 for a line without
     * @throws Stopped for more than anybody waits for
     */
    public static void check(Shape line, double period) {
        if (period > 0 && longest(line) > MOST * period) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
    }

    /** No line within its bounds is longer. */
    private static double longest(Shape line) {
        Rectangle2D bounds = line.getBounds2D();
        int pieces = 0;
        for (PathIterator path = line.getPathIterator(null); !path.isDone(); path.next()) {
            pieces++;
        }
        return pieces * (bounds.getWidth() + bounds.getHeight());
    }
}
