package kuaipei.reading.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of an OFD as everybody would see them. */
class OfdFileTest {

    private static final Watched WATCHED = new Watched();
    private static final double PAPER = 60 * 90;

    /** A square of 10 mm, cut by nothing. */
    private static final String SQUARE = "M 0 0 L 10 0 L 10 10 L 0 10 C";

    private static final String FILLED = "Stroke=\"false\" Fill=\"true\"";

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    @Test
    void pages_are_drawn_in_their_order_as_large_as_a_scanner_would_take_them() {
        List<Pixels> pages = opened(Ofds.pages(Ofds.bar(30), Ofds.bar(60)));
        assertEquals(2, pages.size());
        assertEquals(708, pages.getFirst().width(), "300 dots an inch");
        assertEquals(1_062, pages.getFirst().height());
        assertEquals(30 * 10 / PAPER, pages.getFirst().redShare(), 0.001);
        assertEquals(60 * 10 / PAPER, pages.getLast().redShare(), 0.001);
    }

    @Test
    void text_is_drawn_in_the_fonts_that_are_carried_and_in_the_standard_ones() {
        Pixels page = opened(Ofds.pages(Ofds.text("5", "40", "carried")
                        + Ofds.text("Font=\"2\"", "5", "70", "DeltaX=\"g 7 4\"", "standard")))
                .getFirst();
        assertTrue(black(page, 0, 60, 35, 42) > 500, "carried");
        assertTrue(black(page, 0, 60, 65, 72) > 500, "standard");
        assertEquals(0, black(page, 0, 60, 45, 60));
    }

    static Stream<Arguments> drawnInOurs() {
        return Stream.of(
                argumentSet("in a Chinese font", "宋体", "金额"),
                argumentSet("digits and signs in a Chinese font", "KaiTi_GB2312", "¥8⊗"),
                argumentSet("Chinese in a Latin font", "Times New Roman", "金额"),
                argumentSet("Chinese in a font of any name", "金税专用", "金额（。"));
    }

    @ParameterizedTest
    @MethodSource("drawnInOurs")
    void text_whose_font_is_not_carried_is_drawn_in_ours(String font, String text) {
        Pixels page = opened(Ofds.pages(Ofds.text("Font=\"6\"", "5", "20", "DeltaX=\"g 9 10\"", text))
                        .naming(font))
                .getFirst();
        for (int at = 0; at < text.length(); at++) {
            int left = 5 + 10 * at;
            assertTrue(black(page, left, left + 6, 14, 22) > 50, "letter " + at);
            assertEquals(0, black(page, left + 6, left + 9, 14, 22), "behind letter " + at);
        }
    }

    /** A Chinese font has them half as wide as its characters, ours has not. */
    @Test
    void letters_of_ours_are_no_wider_than_the_room_that_the_document_leaves_them() {
        Pixels page = opened(Ofds.pages(Ofds.text("Font=\"6\"", "5", "20", "DeltaX=\"3 10\"", "W.W"))
                        .naming("宋体"))
                .getFirst();
        assertTrue(black(page, 5, 8, 14, 21) > 50, "the first");
        assertEquals(0, black(page, 8, 9, 14, 18), "above the stop");
        assertTrue(black(page, 21, 23, 14, 21) > 50, "the last, as wide as it is");
    }

    @Test
    void glyphs_stand_where_their_offsets_put_them() {
        Pixels page = opened(
                        Ofds.pages(Ofds.text("Font=\"1\"", "5", "20", "DeltaX=\"10 g 2 15\" DeltaY=\"0 20\"", "1111")))
                .getFirst();
        assertTrue(black(page, 5, 10, 14, 21) > 50, "the first");
        assertTrue(black(page, 15, 20, 14, 21) > 50, "ten further");
        assertTrue(black(page, 30, 35, 34, 41) > 50, "fifteen further and twenty down");
        assertTrue(black(page, 45, 50, 54, 61) > 50, "offsets that are missing are as the last");
    }

    /** What an invoice says to programs and what it shows are two things: a glyph's number rules over the character. */
    @Test
    void a_glyph_that_is_named_is_drawn_whatever_the_character() {
        String named = Ofds.text("Font=\"1\"", "5", "20", "", "1")
                .replace(
                        "<ofd:TextCode",
                        "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>4</ofd:Glyphs></ofd:CGTransform><ofd:TextCode");
        String fourth = Ofds.text("Font=\"1\"", "5", "20", "", "2");
        assertArrayEquals(
                opened(Ofds.pages(fourth)).getFirst().bgr(),
                opened(Ofds.pages(named)).getFirst().bgr());
    }

    static Stream<Arguments> outlines() {
        return Stream.of(
                argumentSet("by number", Cffs.numbered(), 1),
                argumentSet("by identifier", Cffs.identified(), Cffs.IDENTIFIER));
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void fonts_that_are_nothing_but_outlines_are_drawn(byte[] font, int glyph) {
        String named = Ofds.text("Font=\"1\"", "5", "20", "", "元")
                .replace(
                        "<ofd:TextCode",
                        "<ofd:CGTransform CodePosition=\"0\"><ofd:Glyphs>" + glyph
                                + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode");
        Pixels page = opened(Ofds.pages(named).part("Doc_0/Res/1.ttf", font)).getFirst();
        assertEquals(3 * 4.2, black(page, 0, 60, 0, 90) / area(1), 0.3, "half of 6 mm by seven tenths");
    }

    @Test
    void paths_are_filled_stroked_dashed_and_cut_at_their_boundary() {
        Pixels page = opened(Ofds.pages(Ofds.path("10 10 5 10", FILLED, SQUARE, Ofds.RED)
                        + Ofds.path("30 10 10 10", "LineWidth=\"2\" DashPattern=\"5 5\"", "M 0 5 L 10 5", "")
                        + Ofds.path(
                                "10 40 20 20", FILLED, "M 0 10 A 10 10 0 0 1 20 10 A 10 10 0 0 1 0 10 C", Ofds.RED)))
                .getFirst();
        assertEquals((5 * 10 + Math.PI * 100) / PAPER, page.redShare(), 0.001);
        assertEquals(10, black(page, 30, 40, 10, 20) / area(1), 0.5);
    }

    @Test
    void units_in_composites_are_sized_and_clipped() {
        Pixels page = opened(Ofds.rich()).getFirst();
        assertEquals(10 * 20, red(page, 30, 50, 60, 80) / area(1), 3, "a bar of 5 by 10, twice as large");
    }

    @Test
    void pictures_keep_what_is_clear_in_them() {
        Pixels page = opened(Ofds.rich()).getFirst();
        int at = (at(page, 62) * page.width() + at(page, 8)) * 3;
        assertEquals(Samples.GREY, page.bgr()[at] & 0xff, 3);
    }

    @Test
    void a_template_lies_behind_its_page() {
        Pixels page = opened(Ofds.pages(Ofds.path("0 0 60 10", FILLED, SQUARE, "<ofd:FillColor Value=\"0 0 0\"/>"))
                        .template(Ofds.content(Ofds.bar(60))))
                .getFirst();
        assertEquals(50 * 10, red(page, 0, 60, 0, 10) / area(1), 5);
    }

    @Test
    void drawing_parameters_and_colour_spaces_are_those_that_are_named() {
        String inks = "<ofd:ColorSpaces><ofd:ColorSpace ID=\"3\" Type=\"CMYK\"/></ofd:ColorSpaces>";
        String parameters = "<ofd:DrawParams><ofd:DrawParam ID=\"4\" Relative=\"5\"/><ofd:DrawParam ID=\"5\">"
                + "<ofd:FillColor ColorSpace=\"3\" Value=\"0 255 255 0\"/></ofd:DrawParam></ofd:DrawParams>";
        Ofds file = Ofds.pages(Ofds.path("0 0 30 10", FILLED, SQUARE + " M 10 0 L 30 0 L 30 10 L 10 10 C", ""))
                .res(inks + parameters)
                .with("Doc_0/Pages/0.xml", "Type=\"Body\"", "DrawParam=\"4\"");
        assertEquals(30 * 10 / PAPER, opened(file).getFirst().redShare(), 0.001);
    }

    @Test
    void a_colour_space_that_is_not_there_is_red_green_and_blue() {
        String red = Ofds.RED.replace("Value", "ColorSpace=\"77\" Value");
        Ofds file = Ofds.pages(Ofds.path("0 0 10 10", FILLED, SQUARE, red));
        assertEquals(10 * 10 / PAPER, opened(file).getFirst().redShare(), 0.001);
    }

    @Test
    void characters_may_be_written_by_their_numbers() {
        Ofds plain = Ofds.pages(Ofds.text("5", "20", "a1"));
        for (String written : List.of("&#97;&#x31;", "<![CDATA[a]]>1", "a<!-- b -->1", "\na1\n")) {
            Ofds other = plain.copy().with("Doc_0/Pages/0.xml", ">a1<", ">" + written + "<");
            assertArrayEquals(
                    opened(plain).getFirst().bgr(), opened(other).getFirst().bgr(), written);
        }
    }

    @Test
    void annotations_are_seen_unless_they_are_hidden() {
        String note = "<ofd:Annot ID=\"1\" Type=\"Stamp\"%s><ofd:Appearance Boundary=\"0 40 60 10\">" + Ofds.bar(20)
                + "</ofd:Appearance></ofd:Annot>";
        Ofds file = Ofds.pages(Ofds.bar(10)).annotated(note.formatted("") + note.formatted(" Visible=\"false\""));
        Pixels page = opened(file).getFirst();
        assertEquals(20 * 10, red(page, 0, 60, 40, 50) / area(1), 3);
        assertEquals(30 * 10 / PAPER, page.redShare(), 0.001);
    }

    static Stream<Arguments> seals() {
        String white = Ofds.path(
                "0 0 60 90", FILLED, "M 0 0 L 60 0 L 60 90 L 0 90 C", "<ofd:FillColor Value=\"255 255 255\"/>");
        return Stream.of(
                argumentSet("a picture", Objects.requireNonNull(Samples.all().get("png"))),
                argumentSet("an ofd", Ofds.pages(white + Ofds.bar(60)).file()));
    }

    @ParameterizedTest
    @MethodSource("seals")
    void a_seal_lies_over_the_text_and_hides_nothing(byte[] seal) {
        Pixels without = opened(Ofds.pages(Ofds.text("5", "40", "carried"))).getFirst();
        Pixels page = opened(Ofds.sealed(seal)).getFirst();
        assertTrue(black(page, 5, 25, 30, 50) >= black(without, 5, 25, 30, 50), "the text beneath");
        assertTrue(page.brightness() < without.brightness() - 0.5, "the seal");
    }

    @Test
    void a_seal_that_is_an_ofd_is_drawn_and_cut_where_it_lies_over_the_edge() {
        byte[] picture = Ofds.pages(Ofds.bar(60)).area("0 0 60 10").file();
        Ofds file = Ofds.sealed(picture, "PageRef=\"10\" Boundary=\"40 60 40 20\" Clip=\"0 0 10 20\"");
        assertEquals(10 * 20, red(opened(file).getFirst(), 0, 60, 60, 90) / area(1), 3);
    }

    @Test
    void only_what_is_shown_of_a_page_is_drawn() {
        Ofds file = Ofds.pages(Ofds.bar(60))
                .with(
                        "Doc_0/Document.xml",
                        "</ofd:PageArea>",
                        "<ofd:ApplicationBox>0 0 20 90</ofd:ApplicationBox></ofd:PageArea>");
        assertEquals(20 * 10 / PAPER, opened(file).getFirst().redShare(), 0.001);
    }

    @Test
    void names_of_parts_may_be_written_as_windows_takes_them() {
        Ofds file = Ofds.pages(Ofds.bar(60)).with("Doc_0/Document.xml", "Pages/0.xml", "PAGES\\0.xml");
        assertEquals(60 * 10 / PAPER, opened(file).getFirst().redShare(), 0.001);
    }

    private static List<Pixels> opened(Ofds file) {
        return assertInstanceOf(
                        PictureFile.Opened.Pages.class,
                        WATCHED.open(file.file()).opened())
                .pages();
    }

    private static int at(Pixels page, double millimetres) {
        return (int) Math.round(millimetres * page.width() / 60);
    }

    /** Pixels of so many square millimetres. */
    private static double area(double squares) {
        return squares * (708 / 60.0) * (708 / 60.0);
    }

    private static long black(Pixels page, int left, int right, int top, int bottom) {
        return count(page, left, right, top, bottom, colour -> colour.getRed() < 100 && colour.getGreen() < 100);
    }

    private static long red(Pixels page, int left, int right, int top, int bottom) {
        return count(page, left, right, top, bottom, colour -> colour.getRed() > 150 && colour.getGreen() < 100);
    }

    private static long count(Pixels page, int left, int right, int top, int bottom, Predicate<Color> wanted) {
        return IntStream.range(at(page, top), at(page, bottom))
                .mapToLong(y -> IntStream.range(at(page, left), at(page, right))
                        .map(x -> (y * page.width() + x) * 3)
                        .filter(at -> wanted.test(
                                new Color(page.bgr()[at + 2] & 0xff, page.bgr()[at + 1] & 0xff, page.bgr()[at] & 0xff)))
                        .count())
                .sum();
    }
}
