package kuaipei.reading.image;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** One small paper in every form in which a picture comes: its left half grey, its right half as blue as a stamp is red. */
public final class Samples {

    public static final int WIDTH = 96;
    public static final int HEIGHT = 64;
    public static final int GREY = 200;
    public static final Color RIGHT = new Color(40, 80, 220);

    private Samples() {}

    /** Every form, by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("jpeg", jpeg(false));
        all.put("jpeg progressive", jpeg(true));
        all.put("jpeg grey", written("jpeg", painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY))));
        all.put("jpeg in inks", inks(Optional.empty(), false));
        all.put("jpeg in inks of Adobe's", inks(Optional.of(0), true));
        all.put("jpeg in YCCK", inks(Optional.of(2), true));
        all.put("png", png(BufferedImage.TYPE_3BYTE_BGR));
        all.put("png grey", png(BufferedImage.TYPE_BYTE_GRAY));
        all.put("png grey of 16 bits", png(BufferedImage.TYPE_USHORT_GRAY));
        all.put("png with transparency", png(BufferedImage.TYPE_4BYTE_ABGR));
        all.put("png of two colours", png(BufferedImage.TYPE_BYTE_BINARY));
        all.put("png with a palette", palette());
        all.put("png grey with transparency", clear(true, DataBuffer.TYPE_BYTE));
        all.put("png grey of 16 bits with transparency", clear(true, DataBuffer.TYPE_USHORT));
        all.put("png of 16 bits with transparency", clear(false, DataBuffer.TYPE_USHORT));
        all.put("png interlaced", interlaced());
        return all;
    }

    public static BufferedImage painted(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean left = x < image.getWidth() / 2;
                if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
                    boolean wide = image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT;
                    int value = left ? GREY : RIGHT.getBlue();
                    image.getRaster().setSample(x, y, 0, wide ? value * 257 : value);
                } else {
                    image.setRGB(x, y, left ? new Color(GREY, GREY, GREY).getRGB() : RIGHT.getRGB());
                }
            }
        }
        return image;
    }

    private static byte[] png(int type) {
        return written("png", painted(new BufferedImage(WIDTH, HEIGHT, type)));
    }

    private static byte[] palette() {
        byte[] reds = {(byte) GREY, (byte) RIGHT.getRed(), 0};
        byte[] greens = {(byte) GREY, (byte) RIGHT.getGreen(), 0};
        byte[] blues = {(byte) GREY, (byte) RIGHT.getBlue(), 0};
        IndexColorModel colours = new IndexColorModel(Byte.SIZE, reds.length, reds, greens, blues, 2);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, colours);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                // The upper quarter shows nothing, so the paper does.
                image.getRaster().setSample(x, y, 0, y < HEIGHT / 4 ? 2 : x < WIDTH / 2 ? 0 : 1);
            }
        }
        return written("png", image);
    }

    /** Its upper quarter is clear; black stands under it, and must not be seen. */
    private static byte[] clear(boolean grey, int type) {
        ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(space, true, false, ColorModel.TRANSLUCENT, type);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        int full = type == DataBuffer.TYPE_BYTE ? 1 : 257;
        int last = raster.getNumBands() - 1;
        for (int y = HEIGHT / 4; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean left = x < WIDTH / 2;
                int[] right = grey
                        ? new int[] {RIGHT.getBlue()}
                        : new int[] {RIGHT.getRed(), RIGHT.getGreen(), RIGHT.getBlue()};
                for (int band = 0; band < last; band++) {
                    raster.setSample(x, y, band, full * (left ? GREY : right[band]));
                }
                raster.setSample(x, y, last, full * 255);
            }
        }
        return written("png", new BufferedImage(model, raster, false, null));
    }

    private static byte[] interlaced() {
        return written("png", painted(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR)), true);
    }

    private static byte[] jpeg(boolean progressive) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        return written("jpeg", painted(image), progressive);
    }

    public static byte[] written(String format, BufferedImage image) {
        return written(format, image, false);
    }

    private static byte[] written(String format, BufferedImage image, boolean inPasses) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return written(writer, new IIOImage(image, null, null), how);
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam how) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /**
     * The paper in four inks.
     *
     * @param transform of an Adobe segment, if there is to be one
     * @param fullIsLight whether 255 is no ink
     */
    public static byte[] inks(Optional<Integer> transform, boolean fullIsLight) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color colour = x < WIDTH / 2 ? new Color(GREY, GREY, GREY) : RIGHT;
                raster.setPixel(
                        x, y, stored(colour, transform.filter(each -> each == 2).isPresent(), fullIsLight));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(1);
        byte[] plain = written(writer, new IIOImage(raster, null, null), how);
        return transform.map(each -> withAdobe(plain, each)).orElse(plain);
    }

    /** As Adobe's technical note 5116 has it; its YCCK is made of the inks' complement, which is the light. */
    private static int[] stored(Color colour, boolean ycck, boolean fullIsLight) {
        int black = 255 - Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int[] ink = new int[4];
        int[] light = {colour.getRed(), colour.getGreen(), colour.getBlue()};
        for (int i = 0; i < 3; i++) {
            ink[i] = Math.round(255f * (255 - light[i] - black) / (255 - black));
        }
        ink[3] = black;
        if (ycck) {
            double y = 0.299 * ink[0] + 0.587 * ink[1] + 0.114 * ink[2];
            return new int[] {
                (int) Math.round(y),
                (int) Math.round(128 + (ink[2] - y) / 1.772),
                (int) Math.round(128 + (ink[0] - y) / 1.402),
                255 - black
            };
        }
        return fullIsLight ? Arrays.stream(ink).map(each -> 255 - each).toArray() : ink;
    }

    private static byte[] withAdobe(byte[] jpeg, int transform) {
        byte[] segment = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
        };
        byte[] out = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, out, 0, 2);
        System.arraycopy(segment, 0, out, 2, segment.length);
        System.arraycopy(jpeg, 2, out, 2 + segment.length, jpeg.length - 2);
        return out;
    }

    /** The start of a photograph as phones of one maker keep it. */
    public static byte[] heic() {
        byte[] file = new byte[64];
        byte[] brand = "ftypheic".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(brand, 0, file, 4, brand.length);
        return file;
    }

    /** As phones keep a photograph with its moment: a film of 5 MB, which is like bytes at random, behind the whole picture. */
    public static byte[] withFilm(byte[] jpeg) {
        byte[] film = new byte[5_000_000];
        new Random(20261201).nextBytes(film);
        byte[] brand = "\0\0\0\30ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(brand, 0, film, 0, brand.length);
        byte[] file = Arrays.copyOf(jpeg, jpeg.length + film.length);
        System.arraycopy(film, 0, file, jpeg.length, film.length);
        return file;
    }

    /**
     * A progressive picture of 4,096 by 4,096 pixels whose last pass comes again and again: each costs the decoder the whole of
     * it.
     */
    public static byte[] passes(int times) {
        byte[] jpeg = jpeg(true);
        int last = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            last = (jpeg[i] & 0xff) == 0xFF && (jpeg[i + 1] & 0xff) == 0xDA ? i : last;
        }
        byte[] head = Arrays.copyOf(jpeg, last);
        for (int i = 0; i + 8 < head.length; i++) {
            if ((head[i] & 0xff) == 0xFF && (head[i + 1] & 0xff) == 0xC2) {
                head[i + 5] = head[i + 7] = 16;
                head[i + 6] = head[i + 8] = 0;
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head);
        for (int pass = 0; pass < times; pass++) {
            file.write(jpeg, last, jpeg.length - 2 - last);
        }
        file.write(0xFF);
        file.write(0xD9);
        return file.toByteArray();
    }
}
