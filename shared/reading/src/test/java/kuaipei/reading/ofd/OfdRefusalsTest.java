package kuaipei.reading.ofd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.image.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an OFD is refused for, by name, instead of being drawn otherwise than its maker saw it. */
class OfdRefusalsTest {

    private static final Watched WATCHED = new Watched();
    private static final String SQUARE = "M 0 0 L 10 0 L 10 10 L 0 10 C";
    private static final String FILLED = "Stroke=\"false\" Fill=\"true\"";

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    static Stream<Arguments> refused() {
        byte[] whole = Ofds.pages(Ofds.bar(10)).file();
        return Stream.of(
                argumentSet("21 pages", Ofds.pages(bars(21)).file(), Refusal.TOO_MANY_PAGES),
                argumentSet("another package", Ofds.pages().without("OFD.xml").file(), Refusal.NOT_A_PICTURE),
                argumentSet("no page", Ofds.pages().file(), Refusal.DAMAGED_DOCUMENT),
                argumentSet("half a file", Arrays.copyOf(whole, whole.length / 2), Refusal.DAMAGED_DOCUMENT),
                argumentSet("a byte that is another", changed(whole), Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a list of locks",
                        Ofds.pages(Ofds.bar(10)).xml("Encryptions.xml", "<x/>").file(),
                        Refusal.LOCKED),
                argumentSet("parts that are locked", locked(whole), Refusal.LOCKED),
                argumentSet(
                        "several versions",
                        Ofds.pages(Ofds.bar(10))
                                .with("OFD.xml", "</ofd:DocBody>", "<ofd:Versions/></ofd:DocBody>")
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet("a strip", Ofds.pages("").area("0 0 2 900").file(), Refusal.ODD_SHAPE),
                argumentSet("a page of no size", Ofds.pages("").area("0 0 0 0").file(), Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a character that the font has not",
                        Ofds.pages(Ofds.text("5", "20", "A")).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a font of another kind",
                        Ofds.pages(Ofds.text("5", "20", "a"))
                                .part("Doc_0/Res/1.ttf", "%!PS".getBytes(StandardCharsets.US_ASCII))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a font that is missing",
                        Ofds.pages(Ofds.text("5", "20", "a"))
                                .without("Doc_0/Res/1.ttf")
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a resource that is missing",
                        Ofds.pages("<ofd:ImageObject Boundary=\"0 0 9 9\" ResourceID=\"77\"/>")
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "two resources of one number",
                        Ofds.pages("")
                                .res("<ofd:Fonts><ofd:Font ID=\"1\" FontName=\"x\"/></ofd:Fonts>")
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a unit that is not known",
                        Ofds.pages("<ofd:VideoObject/>").file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a unit of another's",
                        Ofds.pages("<x:TextObject xmlns:x=\"urn:x\"/>").file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "an attribute that is not known",
                        Ofds.pages(Ofds.path("0 0 9 9", "BlendMode=\"Darken\"", SQUARE, ""))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a block that is moved",
                        Ofds.pages("<ofd:PageBlock CTM=\"1 0 0 1 9 9\"/>").file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "two colours of one path",
                        Ofds.pages(Ofds.path("0 0 9 9", FILLED, SQUARE, Ofds.RED + Ofds.RED))
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a clip of nothing",
                        Ofds.pages(Ofds.path(
                                        "0 0 9 9",
                                        FILLED,
                                        SQUARE,
                                        "<ofd:Clips TransFlag=\"true\"><ofd:Clip/></ofd:Clips>"))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a clip of which nobody says in which space",
                        Ofds.pages(Ofds.path(
                                        "0 0 9 9",
                                        "CTM=\"2 0 0 2 0 0\"",
                                        SQUARE,
                                        Ofds.clips(SQUARE).replace(" TransFlag=\"true\"", "")))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a shading",
                        Ofds.pages(Ofds.path(
                                        "0 0 9 9", FILLED, SQUARE, "<ofd:FillColor><ofd:AxialShd/></ofd:FillColor>"))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a mask",
                        Ofds.rich()
                                .with("Doc_0/Pages/0.xml", "ResourceID=\"3\"", "ResourceID=\"3\" ImageMask=\"3\"")
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a picture of a kind not known",
                        Ofds.rich()
                                .part("Doc_0/Res/p.png", "JBIG2".getBytes(StandardCharsets.US_ASCII))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "text that runs downwards",
                        Ofds.pages(Ofds.text("Font=\"1\" ReadDirection=\"90\"", "5", "20", "", "a"))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "text beyond its boundary",
                        Ofds.pages(Ofds.text("5", "20", "a").replace("0 0 60 90", "0 40 60 9"))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "the number of a glyph of a font that is not carried",
                        Ofds.pages(named("Font=\"2\"", "36")).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "the number of a glyph of a Chinese font that is not carried",
                        Ofds.pages(named("Font=\"6\"", "36")).naming("宋体").file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "letters of which nobody says how far apart",
                        Ofds.pages(Ofds.text("Font=\"1\"", "5", "20", "", "ab")).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "the same in a font that is not carried",
                        Ofds.pages(Ofds.text("Font=\"6\"", "5", "20", "", "88"))
                                .naming("宋体")
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a glyph of no number",
                        Ofds.pages(named("Font=\"1\"", "-1")).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a glyph that is none",
                        Ofds.pages(named("Font=\"1\"", "0")).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a glyph beyond the last",
                        Ofds.pages(named("Font=\"1\"", "999")).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a ligature",
                        Ofds.pages(
                                        Ofds.text("5", "20", "ab")
                                                .replace(
                                                        "<ofd:TextCode",
                                                        "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\"><ofd:Glyphs>3</ofd:Glyphs></ofd:CGTransform><ofd:TextCode"))
                                .file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a path of nonsense",
                        Ofds.pages(Ofds.path("0 0 9 9", "", "M 0 0 X 9", "")).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "signatures that are missing",
                        Ofds.sealed(new byte[0])
                                .without("Doc_0/Signs/Signatures.xml")
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet("a seal without a picture", Ofds.sealed(new byte[0]).file(), Refusal.UNDRAWABLE),
                argumentSet(
                        "a seal that is none",
                        Ofds.sealed(new byte[0])
                                .part("Doc_0/Signs/Sign_0/SignedValue.dat", new byte[] {0x30, 0})
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a seal that is sealed",
                        Ofds.sealed(Ofds.sealed(new byte[0]).file()).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a seal on a page that is gone",
                        Ofds.sealed(new byte[0], "PageRef=\"77\" Boundary=\"0 0 9 9\"")
                                .file(),
                        Refusal.DAMAGED_DOCUMENT));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                argumentSet("signs", "Wingdings", "1"),
                argumentSet("Greek letters in place of Latin ones", "Symbol", "1"),
                argumentSet("bars", "Code 128", "1"),
                argumentSet("bars of a known maker", "方正条码", "1"),
                argumentSet("who knows what", "X", "1"),
                argumentSet("who knows what, in letters", "X", "金额1"),
                argumentSet("what each font has another sign for", "宋体", "&#xE000;"),
                argumentSet("the same beyond the first plane", "宋体", "&#xF0000;"),
                argumentSet("what shows as nothing", "宋体", "1&#x200B;"),
                argumentSet("what turns the direction", "宋体", "&#x202E;12"),
                argumentSet("letters that run leftwards", "Arial", "\u05d0"),
                argumentSet("what is set upon the letter before", "宋体", "1&#x338;"),
                argumentSet("what no font of ours has", "宋体", "&#x20000;"));
    }

    /** A text in a font that is not carried, of which a viewer may see something else. */
    @ParameterizedTest
    @MethodSource("foreign")
    void text_in_a_font_that_is_not_carried_is_refused_if_it_may_be_other_signs(String font, String text) {
        is_refused_by_name(
                Ofds.pages(Ofds.text("Font=\"6\"", "5", "20", "DeltaX=\"g 9 6\"", text))
                        .naming(font)
                        .file(),
                Refusal.UNDRAWABLE);
    }

    /** A digit one whose glyph is named. */
    private static String named(String font, String glyph) {
        return Ofds.text(font, "5", "20", "", "1")
                .replace(
                        "<ofd:TextCode",
                        "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>" + glyph
                                + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_by_name(byte[] file, Refusal why) {
        assertEquals(
                why,
                assertInstanceOf(
                                PictureFile.Opened.Refused.class,
                                WATCHED.open(file).opened())
                        .why());
    }

    private static String[] bars(int count) {
        return Stream.generate(() -> Ofds.bar(10)).limit(count).toArray(String[]::new);
    }

    /** A bit in the first part's packed bytes. */
    private static byte[] changed(byte[] file) {
        byte[] changed = file.clone();
        changed[60] ^= 4;
        return changed;
    }

    /** As a ZIP says that its parts need a password. */
    private static byte[] locked(byte[] file) {
        byte[] locked = file.clone();
        for (int at = 0; at + 8 < locked.length; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2) {
                locked[at + 8] |= 1;
            }
        }
        return locked;
    }
}
