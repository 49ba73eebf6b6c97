package kuaipei.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.font.Outlines;
import kuaipei.reading.font.ShippedFont;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A PDF's text in a Chinese font that it names and does not carry. */
class CollectedCharactersTest {

    private static final Watched WATCHED = new Watched();
    private static final Charset GBK = Charset.forName("GB18030");

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    static Stream<Arguments> standards() {
        return Stream.of("CIDFontType0", "CIDFontType2")
                .flatMap(kind -> Stream.of(
                        argumentSet(kind + " UniGB-UCS2-H", kind, "UniGB-UCS2-H", StandardCharsets.UTF_16BE),
                        argumentSet(kind + " UniGB-UTF16-H", kind, "UniGB-UTF16-H", StandardCharsets.UTF_16BE),
                        argumentSet(kind + " GBK-EUC-H", kind, "GBK-EUC-H", GBK),
                        argumentSet(kind + " GBKp-EUC-H", kind, "GBKp-EUC-H", GBK),
                        argumentSet(kind + " GB-EUC-H", kind, "GB-EUC-H", GBK)));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void is_drawn_where_a_standard_says_which_characters_its_codes_are(String kind, String codes, Charset charset) {
        String text = "金额：128.50元";
        Pixels reference = opened(file(kind, "UniGB-UCS2-H", text.getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(reference.brightness() < 250);
        assertArrayEquals(
                reference.bgr(),
                opened(file(kind, codes, text.getBytes(charset))).bgr());
    }

    @Test
    void letters_are_as_wide_as_the_file_says() {
        double half =
                255 - opened(eight("/DW 1000", "/DW 1000 /W [0 30000 500]")).brightness();
        double whole =
                255 - opened(eight("/DW 1000", "/DW 1000 /W [0 30000 1000]")).brightness();
        assertEquals(2, whole / half, 0.1);
    }

    @ParameterizedTest
    @MethodSource("standards")
    void every_character_of_gb_2312_is_its_own_glyph_in_our_font(String kind, String codes, Charset charset)
            throws IOException {
        TrueTypeFont ours = ShippedFont.CHINESE.font();
        try (PDDocument document = Loader.loadPDF(file(kind, codes, new byte[0]))) {
            PDType0Font font = assertInstanceOf(
                    PDType0Font.class, document.getPage(0).getResources().getFont(COSName.getPDFName("F")));
            int drawn = 0;
            for (int row = 0xa1; row <= 0xf7; row++) {
                for (int cell = 0xa1; cell <= 0xfe; cell++) {
                    String character = new String(new byte[] {(byte) row, (byte) cell}, GBK);
                    byte[] bytes = character.getBytes(charset);
                    int code = ((bytes[0] & 0xff) << 8) | (bytes[bytes.length - 1] & 0xff);
                    if (bytes.length == 2 && CollectedCharacters.has(font, code)) {
                        drawn++;
                        int glyph = ours.getUnicodeCmapLookup().getGlyphId(character.codePointAt(0));
                        assertEquals(
                                Outlines.points(ours.getGlyph().getGlyph(glyph).getPath()),
                                Outlines.points(font.getPath(code)),
                                character);
                    }
                }
            }
            assertTrue(drawn > 7_000, drawn + " were drawn");
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_where_the_file_may_say_that_it_is_another(byte[] file) {
        assertEquals(
                Refusal.UNDRAWABLE,
                assertInstanceOf(
                                PictureFile.Opened.Refused.class,
                                WATCHED.open(file).opened())
                        .why());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet("glyphs by their numbers", eight("/UniGB-UCS2-H", "/Identity-H")),
                argumentSet("lines that run downwards", eight("/UniGB-UCS2-H", "/UniGB-UCS2-V")),
                argumentSet("codes of another language", eight("/UniGB-UCS2-H", "/UniJIS-UCS2-H")),
                argumentSet("codes of the file's own", eight("/UniGB-UCS2-H", "7 0 R")),
                argumentSet("characters of another collection", eight("(GB1)", "(Japan1)")),
                argumentSet("characters of nobody's collection", eight("(Adobe)", "(X)")),
                argumentSet("a font of signs", eight("/SimSun", "/Wingdings")),
                argumentSet("a font of any name", eight("/SimSun", "/X")),
                argumentSet(
                        "numbers of glyphs in a font of our name",
                        eight("/SimSun", "/WenQuanYiMicroHei /CIDToGIDMap 8 0 R")),
                argumentSet("a copy that is another character", eight("/Encoding", "/ToUnicode 9 0 R /Encoding")),
                argumentSet("a character as thin as a hair", eight("/DW 1000", "/DW 1000 /W [0 30000 1]")),
                argumentSet("a character over its neighbours", eight("/DW 1000", "/DW 1000 /W [0 30000 9000]")),
                argumentSet(
                        "what GBK leaves to each of its users",
                        file("CIDFontType2", "GBK-EUC-H", new byte[] {(byte) 0xaa, (byte) 0xb8})),
                argumentSet(
                        "a replacement of no character",
                        file("CIDFontType2", "UniGB-UCS2-H", new byte[] {(byte) 0xff, (byte) 0xfd})),
                argumentSet("no character", file("CIDFontType2", "UniGB-UCS2-H", new byte[] {(byte) 0xe0, 0})),
                argumentSet("none that our font has", file("CIDFontType2", "UniGB-UCS2-H", new byte[] {0x34, 0x47})));
    }

    /** An 8, with something else in place of what makes it one. */
    private static byte[] eight(String what, String other) {
        return Pdfs.named("CIDFontType2", "UniGB-UCS2-H", "8".getBytes(StandardCharsets.UTF_16BE), what, other);
    }

    private static byte[] file(String kind, String codes, byte[] text) {
        return Pdfs.named(kind, codes, text, "/SimSun", "/SimSun");
    }

    private static Pixels opened(byte[] file) {
        return assertInstanceOf(
                        PictureFile.Opened.Pages.class, WATCHED.open(file).opened())
                .pages()
                .getFirst();
    }
}
