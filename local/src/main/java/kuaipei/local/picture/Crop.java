package kuaipei.local.picture;

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

/** Pieces of a paper's picture for people: what the reader saw, and where. */
public final class Crop {
    /** What stands around a line, in its heights: enough to recognise the spot, and often what explains an error. */
    private static final double AROUND = 0.9;

    private static final Color MARK = new Color(0x1f, 0x6f, 0xeb);
    private static final int MOST_WIDE = 620;

    private Crop() {}

    /** The line's box, marked, with what stands around it. */
    public static BufferedImage line(Pixels picture, Quad box) {
        double left = xs(box).min().orElse(0);
        double right = xs(box).max().orElse(0);
        double top = ys(box).min().orElse(0);
        double bottom = ys(box).max().orElse(0);
        double around = AROUND * Math.max(bottom - top, 12);
        int x = (int) Math.clamp(left - 4 * around, 0, picture.width() - 1);
        int y = (int) Math.clamp(top - around, 0, picture.height() - 1);
        int w = (int) Math.clamp(right + 4 * around - x, 1, picture.width() - x);
        int h = (int) Math.clamp(bottom + around - y, 1, picture.height() - y);
        BufferedImage piece = picture.cut(x, y, w, h).image();
        mark(piece, box, x, y, bottom - top);
        return piece.getWidth() <= MOST_WIDE
                ? piece
                : Pixels.of(piece).withLongSide(MOST_WIDE).image();
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
    public static BufferedImage page(Pixels picture, int longSide) {
        return picture.withLongSide(longSide).image();
    }

    public static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As a data URI, so that a page shows it without a file beside it. */
    public static String uri(BufferedImage image) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(image));
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
