package kuaipei.local.evaluate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import kuaipei.core.paper.Quad;
import kuaipei.reading.image.Pixels;

/** A piece of a page as a PNG, so that a person sees what the reader saw. */
final class Crop {
    /** Room around a line, in its heights: what stands beside it often explains the error. */
    private static final double ROOM = 0.6;

    private Crop() {}

    static ByteBuffer of(Pixels page, Quad box) {
        double[] xs = {
            box.topLeft().x(),
            box.topRight().x(),
            box.bottomRight().x(),
            box.bottomLeft().x()
        };
        double[] ys = {
            box.topLeft().y(),
            box.topRight().y(),
            box.bottomRight().y(),
            box.bottomLeft().y()
        };
        double room = ROOM
                * Math.hypot(
                        box.bottomLeft().x() - box.topLeft().x(),
                        box.bottomLeft().y() - box.topLeft().y());
        int left = Math.clamp((int) (least(xs) - room), 0, page.width() - 1);
        int top = Math.clamp((int) (least(ys) - room), 0, page.height() - 1);
        int right = Math.clamp((int) (most(xs) + room), left + 1, page.width());
        int bottom = Math.clamp((int) (most(ys) + room), top + 1, page.height());
        return png(page, left, top, right - left, bottom - top);
    }

    /** The whole page, small. */
    static ByteBuffer page(Pixels page, int longSide) {
        Pixels small = page.withLongSide(longSide);
        return png(small, 0, 0, small.width(), small.height());
    }

    private static double least(double... values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    private static double most(double... values) {
        return DoubleStream.of(values).max().orElseThrow();
    }

    private static ByteBuffer png(Pixels page, int left, int top, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        byte[] bgr = page.bgr();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = ((top + y) * page.width() + left + x) * 3;
                image.setRGB(x, y, ((bgr[at + 2] & 0xff) << 16) | ((bgr[at + 1] & 0xff) << 8) | (bgr[at] & 0xff));
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return ByteBuffer.wrap(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
