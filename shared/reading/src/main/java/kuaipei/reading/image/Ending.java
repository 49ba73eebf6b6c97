package kuaipei.reading.image;

import java.nio.charset.StandardCharsets;

/** Whether a PNG is whole. The JDK's decoder fills what is missing and says nothing. */
final class Ending {

    /** Phones and messengers append previews and notes; the end mark is looked for this far from the end. */
    private static final int TAIL = 65_536;

    private Ending() {}

    static boolean png(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1).contains("IEND");
    }
}
