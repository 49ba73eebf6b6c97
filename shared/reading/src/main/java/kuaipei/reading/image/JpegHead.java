package kuaipei.reading.image;

import java.util.Optional;

/**
 * What a JPEG's segments say before a pixel is decoded.
 *
 * @param components 1 grey, 3 colours, 4 inks
 * @param adobeTransform of Adobe's segment: 0 for inks as they are, 2 for YCCK; empty where there is no such segment
 * @param scans passes over the picture; each costs its decoder the whole of it
 */
record JpegHead(int components, Optional<Integer> adobeTransform, int scans) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ADOBE = 0xEE;
    private static final int ADOBE_TRANSFORM_AT = 11;
    private static final int COMPONENTS_AT = 5;

    static JpegHead of(byte[] file) {
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
                components = file[body + COMPONENTS_AT] & 0xff;
            }
            if (marker == ADOBE && isAdobe(file, body)) {
                transform = Optional.of(file[body + ADOBE_TRANSFORM_AT] & 0xff);
            }
            at += 2 + length;
        }
        return new JpegHead(components, transform, scans(file));
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
