package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which strips of a page were read as numbers, to tell what a strip above or below one of them will be: columns of a list hold
 * numbers all the way. A wrong guess costs time and loses nothing.
 */
final class Columns {

    /** Distance of two rows of a list, in heights of a strip; what lies further away is of another table. */
    private static final double NEXT_ROW = 3;

    /** A strip so many times as long as its neighbour is a line of text. */
    private static final double AS_LONG = 2;

    private record Cell(Region region, boolean number) {

        double along(Region other) {
            return Math.abs(dx(other) * Math.cos(region.angle()) + dy(other) * Math.sin(region.angle()));
        }

        double across(Region other) {
            return Math.abs(dy(other) * Math.cos(region.angle()) - dx(other) * Math.sin(region.angle()));
        }

        private double dx(Region other) {
            return other.centre().x() - region.centre().x();
        }

        private double dy(Region other) {
            return other.centre().y() - region.centre().y();
        }

        boolean isNextTo(Region other) {
            return across(other) <= NEXT_ROW * Math.max(region.height(), other.height())
                    && along(other) <= Math.max(region.length(), other.length()) / 2;
        }
    }

    private final List<Cell> cells = new ArrayList<>();

    /** Whether the nearest strip of the same column is a number, and this one not much longer. */
    boolean goesOnWith(Region region) {
        return cells.stream()
                .filter(cell -> cell.isNextTo(region))
                .min(Comparator.comparingDouble(cell -> cell.across(region)))
                .filter(cell -> cell.number()
                        && region.length() <= AS_LONG * cell.region().length())
                .isPresent();
    }

    void add(Region region, boolean number) {
        cells.add(new Cell(region, number));
    }
}
