package kuaipei.reading.font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMapper;

/**
 * Fonts of ours, for text whose own font a document does not carry. The machine's are not looked at: a file must look the same
 * wherever it is read, and a search through them takes seconds.
 */
public enum ShippedFont {
    /** PDFBox's own, without serifs. */
    LATIN {
        @Override
        public TrueTypeFont font() {
            return Latin.FONT;
        }
    },

    /** Every character of GB 2312 and GBK, and of Unicode's first Han block. */
    CHINESE {
        @Override
        public TrueTypeFont font() {
            return Chinese.FONT;
        }
    };

    /** Loaded when it is first asked for: a photograph needs none. */
    public abstract TrueTypeFont font();

    private static final class Latin {
        private static final TrueTypeFont FONT = loaded(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
                file -> new TTFParser().parse(new RandomAccessReadBuffer(file)));
    }

    private static final class Chinese {
        private static final TrueTypeFont FONT = loaded(
                "/kuaipei/reading/fonts/wqy-microhei.ttc",
                file -> new TrueTypeCollection(new ByteArrayInputStream(file)).getFontByName("WenQuanYiMicroHei"));
    }

    private interface Parser {
        TrueTypeFont parsed(byte[] file) throws IOException;
    }

    private static TrueTypeFont loaded(String path, Parser parser) {
        try (InputStream in = FontMapper.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the jar");
            }
            return parser.parsed(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
