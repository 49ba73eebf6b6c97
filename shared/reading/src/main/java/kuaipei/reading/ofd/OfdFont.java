package kuaipei.reading.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import kuaipei.reading.font.ShippedFont;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
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

/** A font's glyphs, as outlines of one em, the y axis pointing down as it does on a page. */
final class OfdFont {

    private static final int TRUE_TYPE = 0x00010000;
    private static final int TRUE_TYPE_OF_APPLE = 0x74727565;
    private static final int OPEN_TYPE = 0x4f54544f;
    private static final int CFF_VERSION = 1;

    /** Where fonts of signs keep what others keep at a letter's code. */
    private static final int SYMBOLS = 0xf000;

    private final boolean carried;
    private final IntUnaryOperator codes;
    private final Outlines outlines;

    /** Of one em, downwards. */
    interface Outlines {
        GeneralPath of(int glyph) throws IOException;
    }

    /** @param codes answers a character with its glyph; 0 where it has none */
    OfdFont(boolean carried, IntUnaryOperator codes, Outlines outlines) {
        this.carried = carried;
        this.codes = codes;
        this.outlines = outlines;
    }

    /** The same from what a font's file says in units of its own. */
    private static OfdFont scaled(
            boolean carried, Optional<CmapLookup> codes, Outlines outlines, AffineTransform toEm) {
        toEm.preConcatenate(AffineTransform.getScaleInstance(1, -1));
        return new OfdFont(
                carried,
                character -> codes.map(lookup -> glyph(lookup, character)).orElse(0),
                glyph -> {
                    GeneralPath outline = (GeneralPath) outlines.of(glyph).clone();
                    outline.transform(toEm);
                    return outline;
                });
    }

    private static int glyph(CmapLookup lookup, int character) {
        int glyph = lookup.getGlyphId(character);
        return glyph == 0 && character < 0x100 ? lookup.getGlyphId(SYMBOLS + character) : glyph;
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
                    yield scaled(true, Optional.empty(), bare(font), matrix(font));
                }
                throw new Stopped(Refusal.UNDRAWABLE);
            }
        };
    }

    /** One of ours. */
    static OfdFont shipped(ShippedFont font) {
        try {
            return trueType(font.font(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfdFont trueType(TrueTypeFont font, boolean carried) throws IOException {
        GlyphTable glyphs = Optional.ofNullable(font.getGlyph()).orElseThrow(Stopped::damaged);
        int count = font.getNumberOfGlyphs();
        return scaled(
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
        return scaled(true, codes(font), compact(compact), em(font));
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

    /** Whether it is the document's own: only then is a glyph's number in the document one in this font. */
    boolean isCarried() {
        return carried;
    }

    /** The glyph of a character; empty where the font has none. */
    Optional<Integer> glyph(int character) {
        return Optional.of(codes.applyAsInt(character)).filter(glyph -> glyph != 0);
    }

    /**
     * A glyph's outline; it may be empty.
     *
     * @throws Stopped if the font has no such glyph
     */
    GeneralPath outline(int glyph) throws IOException {
        return outlines.of(glyph);
    }
}
