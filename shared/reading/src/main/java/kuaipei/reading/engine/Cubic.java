package kuaipei.reading.engine;

/** Least squares for the middle of a bent line. */
final class Cubic {

    private static final int TERMS = 4;

    private Cubic() {}

    static Region.Bend fit(double[] t, double[] v, int count) {
        double[][] system = new double[TERMS][TERMS + 1];
        for (int i = 0; i < count; i++) {
            double[] power = {1, t[i], t[i] * t[i], t[i] * t[i] * t[i]};
            for (int row = 0; row < TERMS; row++) {
                for (int column = 0; column < TERMS; column++) {
                    system[row][column] += power[row] * power[column];
                }
                system[row][TERMS] += power[row] * v[i];
            }
        }
        for (int pivot = 0; pivot < TERMS; pivot++) {
            if (Math.abs(system[pivot][pivot]) < 1e-9) {
                return Region.Bend.NONE;
            }
            for (int row = 0; row < TERMS; row++) {
                if (row != pivot) {
                    double factor = system[row][pivot] / system[pivot][pivot];
                    for (int column = pivot; column <= TERMS; column++) {
                        system[row][column] -= factor * system[pivot][column];
                    }
                }
            }
        }
        return new Region.Bend(
                system[0][TERMS] / system[0][0],
                system[1][TERMS] / system[1][1],
                system[2][TERMS] / system[2][2],
                system[3][TERMS] / system[3][3]);
    }
}
