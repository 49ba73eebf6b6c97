package kuaipei.reading.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A font's glyphs, as outlines of one em, the y axis pointing down as it does on a page. */
final class OfdFont {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int TRUE_TYPE_OF_APPLE = 0x74727565;
    private static final int OPEN_TYPE = 0x4f54544f;
    private static final int CFF_VERSION = 1;

    /** Where fonts of signs keep what others keep at a letter's code. */
    private static final int SYMBOLS = 0xf000;

    private final boolean carried;
    private final Optional<CmapLookup> codes;
    private final Outlines outlines;
    private final AffineTransform toEm;

    private interface Outlines {
        GeneralPath of(int glyph) throws IOException;
    }

    private OfdFont(boolean carried, Optional<CmapLookup> codes, Outlines outlines, AffineTransform toEm) {
        this.carried = carried;
        this.codes = codes;
        this.outlines = outlines;
        this.toEm = toEm;
        toEm.preConcatenate(AffineTransform.getScaleInstance(1, -1));
    }

    /**
     * A font that the document carries.
     *
     * @throws Stopped for kinds that are not known here
     */
    static OfdFont carried(byte[] file) throws IOException {
        RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(file);
        return switch (file.length < 4 ? 0 : ByteBuffer.wrap(file).getInt()) {
            case TRUE_TYPE, TRUE_TYPE_OF_APPLE -> trueType(new TTFParser(true).parse(bytes), true);
            case OPEN_TYPE -> openType(new OTFParser(true).parse(bytes));
            default -> {
                if (file.length > 0 && file[0] == CFF_VERSION) {
                    CFFFont font = new CFFParser().parse(bytes).getFirst();
                    yield new OfdFont(true, Optional.empty(), bare(font), matrix(font));
                }
                throw new Stopped(Refusal.UNDRAWABLE);
            }
        };
    }

    /**
     * What stands for a font that the document does not carry.
     *
     * @throws Stopped unless it is one of the standard Latin ones
     */
    static OfdFont standard(String name) throws IOException {
        String plain = name.replace(" ", "");
        if (!Standard14Fonts.containsName(plain) || !CarriedFonts.hasSignsOf(plain)) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        return trueType(CarriedFonts.standard(), false);
    }

    private static OfdFont trueType(TrueTypeFont font, boolean carried) throws IOException {
        GlyphTable glyphs = Optional.ofNullable(font.getGlyph()).orElseThrow(Stopped::damaged);
        int count = font.getNumberOfGlyphs();
        return new OfdFont(
                carried,
                codes(font),
                glyph -> {
                    isThere(glyph, count);
                    return Optional.ofNullable(glyphs.getGlyph(glyph))
                            .map(GlyphData::getPath)
                            .orElseThrow(Stopped::damaged);
                },
                em(font));
    }

    private static OfdFont openType(OpenTypeFont font) throws IOException {
        if (!font.isPostScript()) {
            return trueType(font, true);
        }
        if (!font.isSupportedOTF()) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        CFFFont compact = font.getCFF().getFont();
        return new OfdFont(true, codes(font), compact(compact), em(font));
    }

    private static Outlines compact(CFFFont font) {
        boolean byIdentifier = font.getCharset().isCIDFont();
        return glyph -> {
            isThere(glyph, font.getNumCharStrings());
            return font.getType2CharString(byIdentifier ? font.getCharset().getCIDForGID(glyph) : glyph)
                    .getPath();
        };
    }

    /** Not wrapped in tables: glyphs are named by their identifiers if they have some, as FreeType has it, and all viewers. */
    private static Outlines bare(CFFFont font) {
        return font.getCharset().isCIDFont()
                ? identifier -> {
                    isThere(font.getCharset().getGIDForCID(identifier) - 1, font.getNumCharStrings());
                    return font.getType2CharString(identifier).getPath();
                }
                : compact(font);
    }

    private static void isThere(int glyph, int count) {
        if (glyph < 0 || glyph >= count) {
            throw Stopped.damaged();
        }
    }

    private static Optional<CmapLookup> codes(TrueTypeFont font) throws IOException {
        return font.getCmap() == null ? Optional.empty() : Optional.ofNullable(font.getUnicodeCmapLookup(false));
    }

    private static AffineTransform em(TrueTypeFont font) throws IOException {
        double unit = 1.0 / font.getUnitsPerEm();
        return AffineTransform.getScaleInstance(unit, unit);
    }

    private static AffineTransform matrix(CFFFont font) {
        List<Number> matrix = font.getFontMatrix();
        return new AffineTransform(
                matrix.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /** Whether a glyph's number in the document is one in this font. */
    boolean isCarried() {
        return carried;
    }

    /** The glyph of a character; empty where the font has none. */
    Optional<Integer> glyph(int character) {
        return codes.map(lookup -> {
                    int glyph = lookup.getGlyphId(character);
                    return glyph == 0 && character < 0x100 ? lookup.getGlyphId(SYMBOLS + character) : glyph;
                })
                .filter(glyph -> glyph != 0);
    }

    /**
     * A glyph's outline; it may be empty.
     *
     * @throws Stopped if the font has no such glyph
     */
    GeneralPath outline(int glyph) throws IOException {
        GeneralPath outline = (GeneralPath) outlines.of(glyph).clone();
        outline.transform(toEm);
        return outline;
    }
}
