package kuaipei.core.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/** Which places are really two: the same pixels read twice, by two rules or in two passes, are one reading. */
final class Places {
    /** Boxes of which the smaller lies under the other by this share are one place; lines of print overlap less. */
    private static final double SAME = 0.4;

    private Places() {}

    /** The readings that stand on places of their own, first come first served. */
    static List<FieldReading> apart(List<FieldReading> readings) {
        List<FieldReading> apart = new ArrayList<>();
        for (FieldReading reading : readings) {
            if (apart.stream().noneMatch(other -> isOne(other.place(), reading.place()))) {
                apart.add(reading);
            }
        }
        return apart;
    }

    static boolean isOne(Place one, Place other) {
        return one.document().equals(other.document())
                && one.page() == other.page()
                && share(Box.of(one.box()), Box.of(other.box())) > SAME;
    }

    private static double share(Box one, Box other) {
        double width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        double height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        double least = Math.min(one.area(), other.area());
        return width <= 0 || height <= 0 || least <= 0 ? 0 : width * height / least;
    }

    private record Box(double left, double top, double right, double bottom) {
        static Box of(Quad quad) {
            List<Point> corners = List.of(quad.topLeft(), quad.topRight(), quad.bottomRight(), quad.bottomLeft());
            return new Box(
                    xs(corners).min().orElse(0),
                    ys(corners).min().orElse(0),
                    xs(corners).max().orElse(0),
                    ys(corners).max().orElse(0));
        }

        private static DoubleStream xs(List<Point> corners) {
            return corners.stream().mapToDouble(Point::x);
        }

        private static DoubleStream ys(List<Point> corners) {
            return corners.stream().mapToDouble(Point::y);
        }

        double area() {
            return (right - left) * (bottom - top);
        }
    }
}
