package kuaipei.reading.image;

import java.util.Optional;

/**
 * What a JPEG's segments say before a pixel is decoded.
 *
 * @param width in pixels, 0 where no frame says it
 * @param height in pixels, 0 where no frame says it
 * @param components 1 grey, 3 colours, 4 inks
 * @param adobeTransform of Adobe's segment: 0 for inks as they are, 2 for YCCK; empty where there is no such segment
 * @param scans passes over the picture; each costs its decoder the whole of it
 */
record JpegHead(int width, int height, int components, Optional<Integer> adobeTransform, int scans) {

    /**
     * Pixels times passes: a progressive photograph of 12 megapixels has about ten passes, a hostile one thousands. The JDK
     * draws every pass, 14 ms of CPU a million.
     */
    private static final long MOST_SCANNED_PIXELS = 125_000_000;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ADOBE = 0xEE;
    private static final int ADOBE_TRANSFORM_AT = 11;
    private static final int COMPONENTS_AT = 5;

    static JpegHead of(byte[] file) {
        int width = 0;
        int height = 0;
        int components = 0;
        Optional<Integer> transform = Optional.empty();
        int at = 2;
        while (at + 3 < file.length && (file[at] & 0xff) == 0xFF) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN || marker == END) {
                break;
            }
            int body = at + 4;
            int length = (file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff);
            if (isFrame(marker) && body + COMPONENTS_AT < file.length) {
                height = (file[body + 1] & 0xff) << 8 | (file[body + 2] & 0xff);
                width = (file[body + 3] & 0xff) << 8 | (file[body + 4] & 0xff);
                components = file[body + COMPONENTS_AT] & 0xff;
            }
            if (marker == ADOBE && isAdobe(file, body)) {
                transform = Optional.of(file[body + ADOBE_TRANSFORM_AT] & 0xff);
            }
            at += 2 + length;
        }
        return new JpegHead(width, height, components, transform, scans(file));
    }

    /** Whether its passes over so many pixels are more than anybody waits for. */
    boolean takesTooLong(long width, long height) {
        return width * height * scans > MOST_SCANNED_PIXELS;
    }

    /** Between its markers a JPEG has no marker's bytes; a preview within it adds its own few. */
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xff) == 0xFF && (file[i + 1] & 0xff) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isAdobe(byte[] file, int body) {
        return body + ADOBE_TRANSFORM_AT < file.length
                && file[body] == 'A'
                && file[body + 1] == 'd'
                && file[body + 2] == 'o'
                && file[body + 3] == 'b'
                && file[body + 4] == 'e';
    }
}
