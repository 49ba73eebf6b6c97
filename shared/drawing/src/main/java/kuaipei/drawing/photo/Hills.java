package kuaipei.drawing.photo;

/**
 * Smooth noise over a plane, one hill in a unit. The corners of the unit it was last asked in are kept: pixels side by
 * side mostly stand in the same one.
 */
final class Hills {

    private final Noise noise;
    private int left;
    private int top;
    private double upperLeft;
    private double upperRight;
    private double lowerLeft;
    private double lowerRight;

    Hills(Noise noise) {
        this.noise = noise;
        stand(0, 0);
    }

    /** The height at a place, -1 to 1. */
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (column != left || row != top) {
            stand(column, row);
        }
        double u = eased(x - column);
        double v = eased(y - row);
        double above = upperLeft * (1 - u) + upperRight * u;
        double below = lowerLeft * (1 - u) + lowerRight * u;
        return above * (1 - v) + below * v;
    }

    private void stand(int column, int row) {
        left = column;
        top = row;
        upperLeft = noise.grain(column, row);
        upperRight = noise.grain(column + 1, row);
        lowerLeft = noise.grain(column, row + 1);
        lowerRight = noise.grain(column + 1, row + 1);
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }
}
