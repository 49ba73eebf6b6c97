package kuaipei.reading.image;

import java.nio.charset.StandardCharsets;

/** Whether a picture file is whole. The JDK's decoder fills what is missing with grey and says nothing. */
final class Ending {

    /** Phones and messengers append previews and notes; the end mark is looked for this far from the end. */
    private static final int TAIL = 65_536;

    private Ending() {}

    static boolean jpeg(byte[] file) {
        for (int i = file.length - 2; i >= Math.max(0, file.length - TAIL); i--) {
            if ((file[i] & 0xff) == 0xFF && (file[i + 1] & 0xff) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    static boolean png(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("IEND");
    }
}
