package kuaipei.reading.font;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Outlines of glyphs, point by point. */
public final class Outlines {

    private Outlines() {}

    public static List<List<Double>> points(GeneralPath path) {
        List<List<Double>> points = new ArrayList<>();
        double[] segment = new double[6];
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            int count = switch (at.currentSegment(segment)) {
                case PathIterator.SEG_CLOSE -> 0;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 2;
            };
            points.add(Arrays.stream(segment, 0, count).boxed().toList());
        }
        return points;
    }
}
