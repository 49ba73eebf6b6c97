package kuaipei.reading.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Decoded pictures whose bands are colours as a screen takes them, of 8 or 16 bits, with or without transparency. The JDK
 * takes grey values for light, and so makes those with transparency or 16 bits paler than they are; and it asks a camera's
 * colour profile for every single pixel, which takes a minute of a large photograph. What a profile says of a red is of no use
 * to a reader.
 */
final class Bands {

    private static final int WHITE = 255;
    private static final int COLOURS = 3;

    private Bands() {}

    static boolean fits(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int type = model.getColorSpace().getType();
        return model instanceof ComponentColorModel
                && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)
                && model.getNumColorComponents() == (type == ColorSpace.TYPE_GRAY ? 1 : COLOURS)
                && bits(image.getRaster()) > 0;
    }

    private static int bits(Raster raster) {
        return switch (raster.getDataBuffer().getDataType()) {
            case DataBuffer.TYPE_BYTE -> Byte.SIZE;
            case DataBuffer.TYPE_USHORT -> Short.SIZE;
            default -> 0;
        };
    }

    /** The values as they stand, over white paper. */
    static Pixels of(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean clear = image.getColorModel().hasAlpha();
        int bands = raster.getNumBands();
        int colours = clear ? bands - 1 : bands;
        int down = bits(raster) - Byte.SIZE;
        byte[] bgr = new byte[image.getWidth() * image.getHeight() * COLOURS];
        int[] row = new int[image.getWidth() * bands];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += bands) {
                int cover = clear ? row[at + bands - 1] >> down : WHITE;
                if (colours == 1) {
                    Arrays.fill(bgr, to, to + COLOURS, over(row[at] >> down, cover));
                } else {
                    bgr[to] = over(row[at + 2] >> down, cover);
                    bgr[to + 1] = over(row[at + 1] >> down, cover);
                    bgr[to + 2] = over(row[at] >> down, cover);
                }
                to += COLOURS;
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), bgr);
    }

    /** The same, its transparency kept. */
    static BufferedImage clear(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int down = bits(raster) - Byte.SIZE;
        BufferedImage shown = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[image.getWidth() * bands];
        int[] argb = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < argb.length; x++) {
                int at = x * bands;
                int green = bands > COLOURS ? at + 1 : at;
                int blue = bands > COLOURS ? at + 2 : at;
                argb[x] = row[at + bands - 1] >> down << 24
                        | row[at] >> down << 16
                        | row[green] >> down << 8
                        | row[blue] >> down;
            }
            shown.setRGB(0, y, argb.length, 1, argb, 0, argb.length);
        }
        return shown;
    }

    private static byte over(int value, int cover) {
        return (byte) (cover == WHITE ? value : (value * cover + WHITE * (WHITE - cover) + WHITE / 2) / WHITE);
    }
}
