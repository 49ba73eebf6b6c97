package kuaipei.local.command;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import kuaipei.core.paper.Quad;
import kuaipei.reading.image.Pixels;

/** Pieces of a picture as data URIs, so that a page shows them without a file beside it. */
final class Crop {
    /** What stands around a line, in its heights: enough to recognise the spot. */
    private static final double AROUND = 0.9;

    private static final Color MARK = new Color(0x1f, 0x6f, 0xeb);
    private static final int MOST_WIDE = 620;
    private static final int PAGE_WIDE = 760;

    private Crop() {}

    /** The line's box with what stands around it. */
    static String of(Pixels picture, Quad box) {
        double left = xs(box).min().orElse(0);
        double right = xs(box).max().orElse(0);
        double top = ys(box).min().orElse(0);
        double bottom = ys(box).max().orElse(0);
        double around = AROUND * Math.max(bottom - top, 12);
        int x = (int) Math.clamp(left - 4 * around, 0, picture.width() - 2);
        int y = (int) Math.clamp(top - around, 0, picture.height() - 2);
        int w = (int) Math.clamp(right + 4 * around - x, 2, picture.width() - x);
        int h = (int) Math.clamp(bottom + around - y, 2, picture.height() - y);
        BufferedImage piece = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        byte[] bgr = picture.bgr();
        for (int row = 0; row < h; row++) {
            for (int column = 0; column < w; column++) {
                int at = ((y + row) * picture.width() + x + column) * 3;
                piece.setRGB(column, row, (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | (bgr[at] & 0xff));
            }
        }
        mark(piece, box, x, y, bottom - top);
        return uri(narrowed(piece, MOST_WIDE));
    }

    /** The place itself, so that nobody has to search the piece for it. */
    private static void mark(BufferedImage piece, Quad box, int x, int y, double height) {
        Graphics2D pen = piece.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(MARK);
        pen.setStroke(new BasicStroke((float) Math.max(2, height / 14)));
        pen.drawPolygon(
                xs(box).mapToInt(at -> (int) Math.round(at - x)).toArray(),
                ys(box).mapToInt(at -> (int) Math.round(at - y)).toArray(),
                4);
        pen.dispose();
    }

    /** The whole picture, small. */
    static String page(Pixels picture) {
        Pixels small = picture.resized(
                PAGE_WIDE, Math.max(1, Math.round((float) picture.height() * PAGE_WIDE / picture.width())));
        BufferedImage image = new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_RGB);
        byte[] bgr = small.bgr();
        for (int i = 0; i < small.width() * small.height(); i++) {
            image.setRGB(
                    i % small.width(),
                    i / small.width(),
                    (bgr[3 * i + 2] & 0xff) << 16 | (bgr[3 * i + 1] & 0xff) << 8 | (bgr[3 * i] & 0xff));
        }
        return uri(image);
    }

    private static BufferedImage narrowed(BufferedImage image, int wide) {
        if (image.getWidth() <= wide) {
            return image;
        }
        int high = Math.max(1, image.getHeight() * wide / image.getWidth());
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, wide, high, null);
        pen.dispose();
        return small;
    }

    private static String uri(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static DoubleStream xs(Quad box) {
        return DoubleStream.of(
                box.topLeft().x(),
                box.topRight().x(),
                box.bottomRight().x(),
                box.bottomLeft().x());
    }

    private static DoubleStream ys(Quad box) {
        return DoubleStream.of(
                box.topLeft().y(),
                box.topRight().y(),
                box.bottomRight().y(),
                box.bottomLeft().y());
    }
}
