package kuaipei.reading.pdf;

import java.util.Set;
import kuaipei.reading.font.ShippedFont;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that stand for those that a PDF does not carry: one for the standard ones, which it need not carry, and one for Chinese
 * ones of Adobe's character collection. What else is asked for here is refused before it is drawn.
 */
final class CarriedFonts implements FontMapper {

    /** Standard names whose signs it does not have. */
    private static final Set<String> SIGNS = Set.of("Symbol", "ZapfDingbats");

    private final TrueTypeFont font = ShippedFont.LATIN.font();

    /** Whether it may stand for a standard font of that name. */
    static boolean hasSignsOf(String name) {
        return !SIGNS.contains(name);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        OpenTypeFont none = null;
        boolean chinese = CollectedCharacters.areChinese(system);
        return new CIDFontMapping(none, chinese ? ShippedFont.CHINESE.font() : font, true);
    }
}
