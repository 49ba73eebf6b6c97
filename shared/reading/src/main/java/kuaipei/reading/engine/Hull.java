package kuaipei.reading.engine;

import java.util.Arrays;
import kuaipei.core.paper.Point;

/** Convex hull of pixels (their corners, so that one pixel has an area) and its smallest turned rectangle. */
final class Hull {

    private final double[] x;
    private final double[] y;
    private final int size;

    private Hull(double[] x, double[] y, int size) {
        this.x = x;
        this.y = y;
        this.size = size;
    }

    /** Monotone chain over the first and last pixel of each row: no other pixel can be on the hull. */
    static Hull of(int[] pixels, int count, int width) {
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int i = 0; i < count; i++) {
            top = Math.min(top, pixels[i] / width);
            bottom = Math.max(bottom, pixels[i] / width);
        }
        int rows = bottom - top + 1;
        int[] first = new int[rows];
        int[] last = new int[rows];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int i = 0; i < count; i++) {
            int row = pixels[i] / width - top;
            first[row] = Math.min(first[row], pixels[i] % width);
            last[row] = Math.max(last[row], pixels[i] % width);
        }
        double[] px = new double[rows * 4];
        double[] py = new double[rows * 4];
        int n = 0;
        for (int edge = 0; edge <= rows; edge++) {
            int above = edge - 1;
            int left = Math.min(
                    above >= 0 ? first[above] : Integer.MAX_VALUE, edge < rows ? first[edge] : Integer.MAX_VALUE);
            int right = Math.max(above >= 0 ? last[above] : -1, edge < rows ? last[edge] : -1);
            px[n] = left;
            py[n++] = top + edge;
            px[n] = right + 1;
            py[n++] = top + edge;
        }
        return chain(px, py, n);
    }

    /** The points come in order of y, then x. */
    private static Hull chain(double[] px, double[] py, int n) {
        double[] hx = new double[2 * n];
        double[] hy = new double[2 * n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            while (k >= 2 && turn(hx, hy, k, px[i], py[i]) <= 0) {
                k--;
            }
            hx[k] = px[i];
            hy[k++] = py[i];
        }
        int lower = k + 1;
        for (int i = n - 2; i >= 0; i--) {
            while (k >= lower && turn(hx, hy, k, px[i], py[i]) <= 0) {
                k--;
            }
            hx[k] = px[i];
            hy[k++] = py[i];
        }
        return new Hull(hx, hy, k - 1);
    }

    private static double turn(double[] hx, double[] hy, int k, double x, double y) {
        return (hy[k - 1] - hy[k - 2]) * (x - hx[k - 2]) - (hx[k - 1] - hx[k - 2]) * (y - hy[k - 2]);
    }

    /** One side of the smallest rectangle lies along one edge of the hull. */
    Component.Rectangle smallestRectangle() {
        double best = Double.MAX_VALUE;
        double bestAngle = 0;
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            double angle = Math.atan2(y[next] - y[i], x[next] - x[i]);
            double[] extent = extent(angle);
            double area = (extent[1] - extent[0]) * (extent[3] - extent[2]);
            if (area < best - 1e-9) {
                best = area;
                bestAngle = angle;
            }
        }
        // Quarter turns describe the same rectangle: take the one nearest to the horizontal.
        double angle = bestAngle - Math.PI / 2 * Math.rint(bestAngle / (Math.PI / 2));
        double[] extent = extent(angle);
        double u = (extent[0] + extent[1]) / 2;
        double v = (extent[2] + extent[3]) / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Component.Rectangle(
                new Point(u * cos - v * sin, u * sin + v * cos), angle, extent[1] - extent[0], extent[3] - extent[2]);
    }

    private double[] extent(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] extent = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < size; i++) {
            double u = x[i] * cos + y[i] * sin;
            double v = y[i] * cos - x[i] * sin;
            extent[0] = Math.min(extent[0], u);
            extent[1] = Math.max(extent[1], u);
            extent[2] = Math.min(extent[2], v);
            extent[3] = Math.max(extent[3], v);
        }
        return extent;
    }
}
