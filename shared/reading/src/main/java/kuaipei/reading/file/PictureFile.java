package kuaipei.reading.file;

import java.util.List;
import java.util.function.Supplier;
import kuaipei.reading.image.FileType;
import kuaipei.reading.image.Photograph;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
import kuaipei.reading.ofd.OfdFile;
import kuaipei.reading.pdf.PdfFile;

/** Opens what was sent: type by content, size by header, photographs upright, documents page by page. */
public final class PictureFile {

    /** Of a photograph or a document; docs/reading.md, "From a file to a paper". */
    public static final int MOST_BYTES = 20_000_000;

    private PictureFile() {}

    /** Pictures that could be opened, or why not. */
    public sealed interface Opened {

        /** @param pages one of a photograph, upright by EXIF; those of a document as they are drawn */
        record Pages(List<Pixels> pages) implements Opened {
            public Pages {
                pages = List.copyOf(pages);
            }
        }

        record Refused(Refusal why) implements Opened {}
    }

    public static Opened open(byte[] file) {
        if (file.length == 0) {
            return new Opened.Refused(Refusal.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            return new Opened.Refused(Refusal.TOO_LARGE);
        }
        return switch (FileType.of(file)) {
            case JPEG -> photograph(() -> Photograph.ofJpeg(file));
            case PNG -> photograph(() -> Photograph.ofPng(file));
            case HEIC -> new Opened.Refused(Refusal.HEIC);
            case PDF -> DocumentPages.drawn(deadline -> PdfFile.pages(file, deadline));
            case OFD -> DocumentPages.drawn(deadline -> OfdFile.pages(file, deadline));
            case BMP, OTHER -> new Opened.Refused(Refusal.NOT_A_PICTURE);
        };
    }

    private static Opened photograph(Supplier<Pixels> decoded) {
        try {
            return new Opened.Pages(List.of(decoded.get()));
        } catch (Stopped stopped) {
            return new Opened.Refused(stopped.why());
        }
    }
}
