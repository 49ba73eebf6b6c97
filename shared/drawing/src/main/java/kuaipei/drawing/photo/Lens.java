package kuaipei.drawing.photo;

/** Where on the paper a place of the picture lies: the inverse of a projective map of the unit square. */
final class Lens {

    private final double[] inverse;

    private Lens(double[] inverse) {
        this.inverse = inverse;
    }

    /** @param c corners in the picture: x0, y0, … clockwise from the paper's upper left */
    static Lens of(double[] c) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double dx3 = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double dy3 = c[1] - c[3] + c[5] - c[7];
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / whole;
        double h = (dx1 * dy3 - dx3 * dy1) / whole;
        double[] m = {
            c[2] - c[0] + g * c[2],
            c[6] - c[0] + h * c[6],
            c[0],
            c[3] - c[1] + g * c[3],
            c[7] - c[1] + h * c[7],
            c[1],
            g,
            h,
            1
        };
        return new Lens(adjoint(m));
    }

    /** Writes the place on the paper, both 0 to 1 where it lies on it. */
    void look(double x, double y, double[] place) {
        double w = inverse[6] * x + inverse[7] * y + inverse[8];
        place[0] = (inverse[0] * x + inverse[1] * y + inverse[2]) / w;
        place[1] = (inverse[3] * x + inverse[4] * y + inverse[5]) / w;
    }

    /** Up to a factor, which a projective map does not feel. */
    private static double[] adjoint(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
