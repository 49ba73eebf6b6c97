package kuaipei.reading.file;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** What opens documents says nothing of them and leaves nothing on a disk. */
final class QuietLibraries {

    /** They write what they stumble over, which may be a person's, into logs; held, or they come back with their levels. */
    private static final List<Logger> SILENT = Stream.of("org.apache.pdfbox", "org.apache.fontbox")
            .map(Logger::getLogger)
            .toList();

    private QuietLibraries() {}

    static void hush() {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        // Pictures within a document are decoded from memory; nothing is written to a disk.
        ImageIO.setUseCache(false);
    }
}
