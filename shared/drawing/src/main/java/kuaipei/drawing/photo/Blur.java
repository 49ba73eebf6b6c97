package kuaipei.drawing.photo;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/** An unsteady or badly focused picture: a Gaussian blur in two passes. */
final class Blur {

    private Blur() {}

    static BufferedImage of(BufferedImage picture, double deviation) {
        if (deviation <= 0) {
            return picture;
        }
        int reach = (int) Math.ceil(deviation * 3);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across = pass(picture, new Kernel(weights.length, 1, weights));
        return pass(across, new Kernel(1, weights.length, weights));
    }

    private static BufferedImage pass(BufferedImage picture, Kernel kernel) {
        BufferedImage to = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(picture, to);
    }
}
