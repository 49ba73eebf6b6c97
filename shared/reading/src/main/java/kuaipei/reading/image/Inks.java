package kuaipei.reading.image;

import java.awt.image.Raster;
import java.util.Optional;

/**
 * Pictures in printing inks, as design programs and some scanners write JPEG: cyan, magenta, yellow, black. The JDK decodes
 * them and leaves the colours to its caller. Mixed as light through four filters, without a colour profile: text is read, not
 * printed.
 */
final class Inks {

    private static final int INKS = 4;
    private static final int COLOURS = 3;

    /** Adobe's number for luminance and colour differences in place of the first three inks. */
    private static final int YCCK = 2;

    private Inks() {}

    /**
     * @param raster four bands of bytes, as they stand in the file
     * @param adobeTransform of the file's Adobe segment, which also says that 255 is no ink; without it the file does not say
     *     which end is white, and the lighter picture is taken: paper is light
     */
    static Pixels mixed(Raster raster, Optional<Integer> adobeTransform) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] bgr = new byte[width * height * COLOURS];
        int[] row = new int[width * INKS];
        boolean ycck = adobeTransform.filter(transform -> transform == YCCK).isPresent();
        boolean full = adobeTransform.isEmpty() && isDarkWhereFullIsLight(raster);
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * INKS;
                if (ycck) {
                    toLight(row, at);
                }
                int to = (y * width + x) * COLOURS;
                for (int colour = 0; colour < COLOURS; colour++) {
                    int light = full ? 255 - row[at + colour] : row[at + colour];
                    int paper = full ? 255 - row[at + 3] : row[at + 3];
                    bgr[to + 2 - colour] = (byte) ((light * paper + 127) / 255);
                }
            }
        }
        return new Pixels(width, height, bgr);
    }

    /** JFIF's equations; what they make of YCCK is ink, of which light is the rest. */
    private static void toLight(int[] row, int at) {
        double y = row[at];
        double cb = row[at + 1] - 128.0;
        double cr = row[at + 2] - 128.0;
        row[at] = 255 - byteOf(y + 1.402 * cr);
        row[at + 1] = 255 - byteOf(y - 0.344136 * cb - 0.714136 * cr);
        row[at + 2] = 255 - byteOf(y + 1.772 * cb);
    }

    private static int byteOf(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static boolean isDarkWhereFullIsLight(Raster raster) {
        long light = 0;
        long dark = 0;
        int[] row = new int[raster.getWidth() * INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += INKS) {
                int first = row[at] + row[at + 1] + row[at + 2];
                light += (long) first * row[at + 3];
                dark += (long) (3 * 255 - first) * (255 - row[at + 3]);
            }
        }
        return dark > light;
    }
}
