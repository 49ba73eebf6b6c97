package kuaipei.reading.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture that a document carries, within the limits of a photograph; what is transparent in it stays so. */
public final class CarriedPicture {

    private static final int BMP_PACKING_AT = 30;

    private final BufferedImage image;

    /** @param image whose values are colours as a screen takes them */
    public CarriedPicture(BufferedImage image) {
        this.image = image;
    }

    /** @throws Stopped for one that is damaged, larger than any photograph, or of a kind that is not known here */
    public static CarriedPicture of(byte[] file) throws IOException {
        return new CarriedPicture(
                switch (FileType.of(file)) {
                    case JPEG -> decoded(file, "jpeg", JpegHead.of(file).isWhole());
                    case PNG -> decoded(file, "png", Ending.png(file));
                    case BMP -> decoded(file, "bmp", !isNested(file));
                    case HEIC, PDF, OFD, OTHER -> throw new Stopped(Refusal.UNDRAWABLE);
                });
    }

    /**
     * Looks at what may be a JPEG to the decoder of a PDF's pictures: it passes over an empty line before one, and needs no
     * marker behind the first.
     *
     * @throws Stopped for a JPEG that is larger than any photograph; other pictures pass
     */
    public static void checkJpeg(byte[] content) {
        byte[] picture =
                content.length > 0 && content[0] == '\n' ? Arrays.copyOfRange(content, 1, content.length) : content;
        if (picture.length < 2 || (picture[0] & 0xff) != 0xFF || (picture[1] & 0xff) != 0xD8) {
            return;
        }
        JpegHead head = JpegHead.of(picture);
        long pixels = (long) head.width() * head.height();
        if (pixels > Photograph.MOST_PIXELS || head.takesTooLong(head.width(), head.height())) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
    }

    /** Whether a BMP is but the wrapping of another picture, whose header nobody has looked at. */
    private static boolean isNested(byte[] file) {
        return file.length <= BMP_PACKING_AT || file[BMP_PACKING_AT] < 0 || file[BMP_PACKING_AT] > 3;
    }

    private static BufferedImage decoded(byte[] file, String format, boolean whole) throws IOException {
        if (!whole) {
            throw Stopped.damaged();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > Photograph.MOST_PIXELS) {
                throw new Stopped(Refusal.TOO_COMPLEX);
            }
            return format.equals("jpeg") ? jpeg(reader, JpegHead.of(file)) : shown(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage jpeg(ImageReader reader, JpegHead head) throws IOException {
        if (head.takesTooLong(reader.getWidth(0), reader.getHeight(0))) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        return Photograph.jpeg(reader, head).image();
    }

    /** With the values of its bands, which Java's own drawing takes for light. */
    private static BufferedImage shown(ImageReader reader) throws IOException {
        if (Photograph.isTooDeep(reader)) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        BufferedImage read = reader.read(0);
        if (!read.getColorModel().hasAlpha()) {
            return Pixels.of(read).image();
        }
        return read.getColorModel() instanceof IndexColorModel ? read : Bands.clear(read);
    }

    public long size() {
        return (long) image.getWidth() * image.getHeight();
    }

    public boolean isClear() {
        return image.getColorModel().hasAlpha();
    }

    /** Draws it over the square from 0 to 1 of the pen's own space. */
    public void draw(Graphics2D pen) {
        AffineTransform to = pen.getTransform();
        BufferedImage sized =
                sized(Math.hypot(to.getScaleX(), to.getShearY()), Math.hypot(to.getScaleY(), to.getShearX()));
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(sized, AffineTransform.getScaleInstance(1.0 / sized.getWidth(), 1.0 / sized.getHeight()), null);
    }

    /** Not larger than it will be drawn: Java would leave pixels out where a scanner takes their mean. */
    private BufferedImage sized(double width, double height) {
        int wide = (int) Math.clamp(Math.ceil(width), 1, image.getWidth());
        int high = (int) Math.clamp(Math.ceil(height), 1, image.getHeight());
        return isClear() ? image : Pixels.of(image).resized(wide, high).image();
    }
}
