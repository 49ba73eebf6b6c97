package kuaipei.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Pngs;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Samples;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of a PDF as everybody would see them, or a refusal by name. */
class PdfFileTest {

    private static final Watched WATCHED = new Watched();
    private static final String BOX = "0 0 200 300";
    private static final String HIDDEN = "BT 3 Tr /F 30 Tf 20 200 Td (999.99) Tj ET ";
    private static final String FOREIGN_FONT =
            "/Font << /F << /Type /Font /Subtype /TrueType /BaseFont /SimSun /Encoding /WinAnsiEncoding >> >>";

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    @Test
    void pages_are_drawn_in_their_order_as_large_as_the_reader_looks() {
        List<Pixels> pages = opened(Pdfs.text(2, CompressParameters.DEFAULT_COMPRESSION));
        assertEquals(2, pages.size());
        assertEquals(2_560, pages.getFirst().height());
        assertEquals(1_810, pages.getFirst().width());
        double first = pages.getFirst().redShare();
        assertEquals(100 * 50 / (595.0 * 842), first, 0.001);
        assertEquals(2 * first, pages.getLast().redShare(), 0.001);
    }

    @Test
    void text_is_drawn_in_the_fonts_that_are_carried_and_in_the_standard_ones() {
        Pixels page = opened(Pdfs.text(1, CompressParameters.NO_COMPRESSION)).getFirst();
        assertTrue(black(page, 600, 630) > 500, "carried");
        assertTrue(black(page, 500, 530) > 500, "standard");
        assertEquals(0, black(page, 300, 400));
    }

    @Test
    void a_small_paper_is_drawn_as_a_scanner_would_take_it() {
        Pixels page = opened(Pdfs.page("0 0 241 160", "").file()).getFirst();
        assertEquals(1_004, page.width());
    }

    @Test
    void a_scan_looks_like_the_photograph() {
        byte[] jpeg = Objects.requireNonNull(Samples.all().get("jpeg"));
        Pixels page = opened(Pdfs.scan(jpeg)).getFirst();
        assertEquals(400, page.width());
        int at = (page.height() / 2 * page.width() + 20) * 3;
        assertEquals(Samples.GREY, page.bgr()[at] & 0xff, 3);
    }

    /** The text under a scan is another program's reading, or a lie; nobody sees it. */
    @Test
    void hidden_text_is_not_seen_whatever_font_it_names() {
        Pixels page = opened(Pdfs.page(BOX, FOREIGN_FONT, HIDDEN).file()).getFirst();
        assertEquals(255, page.brightness());
    }

    @Test
    void nothing_is_run_and_nothing_fetched() {
        byte[] file = new Pdfs()
                        .object("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
                                + " /AA << /WC << /S /Launch /F (/bin/sh) >> >> >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [" + BOX
                                + "] /Contents 4 0 R /AA << /O << /S /URI /URI" + " (http://127.0.0.1:1/) >> >> >>")
                        .stream("", "1 0 0 rg 0 0 200 150 re f".getBytes(StandardCharsets.ISO_8859_1))
                        .file();
        assertEquals(0.5, opened(file).getFirst().redShare(), 0.01);
    }

    static Stream<Arguments> refused() {
        byte[] whole = Pdfs.text(1, CompressParameters.NO_COMPRESSION);
        return Stream.of(
                argumentSet("a password to open", Pdfs.locked("secret"), Refusal.LOCKED),
                argumentSet("a password to change", Pdfs.locked(""), Refusal.LOCKED),
                argumentSet("21 pages", Pdfs.text(21, CompressParameters.DEFAULT_COMPRESSION), Refusal.TOO_MANY_PAGES),
                argumentSet("pages that hold themselves", pages("2 0 R", 1), Refusal.DAMAGED_DOCUMENT),
                argumentSet("more pages promised than there are", pages("3 0 R", 7), Refusal.DAMAGED_DOCUMENT),
                argumentSet("no page", pages("", 0), Refusal.DAMAGED_DOCUMENT),
                argumentSet("nothing but a first line", ascii("%PDF-1.7\n%%EOF"), Refusal.DAMAGED_DOCUMENT),
                argumentSet("the first lines of a file", Arrays.copyOf(whole, 200), Refusal.DAMAGED_DOCUMENT),
                argumentSet("a file that ends in its font", Arrays.copyOf(whole, whole.length / 3), Refusal.UNDRAWABLE),
                argumentSet("a strip", Pdfs.page("0 0 10 5000", "").file(), Refusal.ODD_SHAPE),
                argumentSet("a page of no size", Pdfs.page("0 0 0 0", "").file(), Refusal.DAMAGED_DOCUMENT),
                argumentSet("a font that is not carried", foreign(), Refusal.UNDRAWABLE),
                argumentSet("a picture of a kind not known", picture("JPXDecode", 9, 9), Refusal.UNDRAWABLE),
                argumentSet("a picture of 400 megapixels", picture("FlateDecode", 20_000, 20_000), Refusal.TOO_COMPLEX),
                argumentSet("a picture without its end", picture("DCTDecode", 9, 9), Refusal.DAMAGED_DOCUMENT),
                argumentSet("forms in forms, each ten times", nested(), Refusal.TOO_COMPLEX),
                argumentSet("5,001 forms on a page", formed(5_001), Refusal.TOO_COMPLEX),
                argumentSet(
                        "a form that draws itself",
                        Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do").stream(
                                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
                                        ascii("/X Do"))
                                .file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a million dashes",
                        Pdfs.page(BOX, "[0.0001] 0 d 0 0 m 200 300 l S").file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a page painted over and over",
                        Pdfs.page(BOX, "0 0 200 300 re f ".repeat(900_000)).file(),
                        Refusal.TOO_COMPLEX),
                argumentSet("contents that unpack to 2 GB", packed("/Filter /FlateDecode"), Refusal.UNSAFE_DOCUMENT),
                argumentSet("the same, said otherwise", packed("/Filter /#46lateDecode"), Refusal.UNSAFE_DOCUMENT),
                argumentSet("the same, said elsewhere", packed("/Filter 9 0 R"), Refusal.UNSAFE_DOCUMENT),
                argumentSet("the same, not said", packed(""), Refusal.UNSAFE_DOCUMENT),
                argumentSet("the same, in letters", lettered(), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "the same, predicted",
                        predicted("/DecodeParms [<< /Predictor 15 /Columns 64 >> null]"),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "the same, predicted under the other name",
                        predicted("/DecodeParms [null null] /DP [<< /Predictor 15 /Columns 64 >> null]"),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet("the same, predicted elsewhere", predicted("/DecodeParms 6 0 R"), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "the same, behind a picture's filter",
                        packed("/Filter [/DCTDecode /FlateDecode]"),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet("runs of runs", runs(), Refusal.UNSAFE_DOCUMENT));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_by_name(byte[] file, Refusal why) {
        Refusal said = assertInstanceOf(
                        PictureFile.Opened.Refused.class, WATCHED.open(file).opened())
                .why();
        // A machine that is slow enough runs out of time before it has unpacked what is too much.
        boolean outOfTime = why == Refusal.UNSAFE_DOCUMENT && said == Refusal.TOO_COMPLEX;
        assertTrue(said == why || outOfTime, () -> "expected " + why + ", got " + said);
    }

    private static List<Pixels> opened(byte[] file) {
        return assertInstanceOf(
                        PictureFile.Opened.Pages.class, WATCHED.open(file).opened())
                .pages();
    }

    @Test
    void a_page_of_5000_forms_is_drawn() {
        assertEquals(0.01, opened(formed(5_000)).getFirst().redShare(), 0.001);
    }

    /** Dark pixels between two heights of an A4 page, in points from its foot. */
    private static long black(Pixels page, int from, int to) {
        double scale = page.height() / 842.0;
        return IntStream.range((int) ((842 - to) * scale), (int) ((842 - from) * scale))
                .mapToLong(y -> IntStream.range(0, page.width())
                        .filter(x -> (page.bgr()[(y * page.width() + x) * 3 + 1] & 0xff) < 100)
                        .count())
                .sum();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pages(String kids, int count) {
        return new Pdfs()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [" + BOX + "] >>")
                .file();
    }

    private static byte[] foreign() {
        return Pdfs.page(BOX, FOREIGN_FONT, "BT /F 30 Tf 20 200 Td (1.00) Tj ET")
                .file();
    }

    private static byte[] picture(String filter, int width, int height) {
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "200 0 0 300 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height
                                + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /" + filter,
                        new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2})
                .file();
    }

    /** A page that draws one red form over and over. */
    private static byte[] formed(int times) {
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do ".repeat(times)).stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 20 30]", ascii("1 0 0 rg 0 0 20 30 re f"))
                .file();
    }

    private static byte[] nested() {
        Pdfs file = Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do ".repeat(10));
        for (int inner = 6; inner < 16; inner++) {
            file.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Resources << /XObject << /X " + inner
                            + " 0 R >> >>",
                    ascii("/X Do ".repeat(10)));
        }
        return file.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", ascii("0 0 9 9 re f"))
                .file();
    }

    private static byte[] packed(String filter) {
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + filter, Pngs.TWO_GB)
                .file();
    }

    private static byte[] lettered() {
        StringBuilder hex = new StringBuilder();
        for (byte each : Pngs.packed(300_000_000)) {
            hex.append("%02x".formatted(each));
        }
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/ASCIIHexDecode /FlateDecode]",
                        ascii(hex + ">"))
                .file();
    }

    /** Between the two filters each row begins with a byte that only the prediction takes away. */
    private static byte[] predicted(String parameters) {
        byte[] packed = Pngs.packed(300_000_000);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int from = 0; from < packed.length; from += 64) {
            rows.write(0);
            rows.writeBytes(Arrays.copyOfRange(packed, from, from + 64));
        }
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter [/FlateDecode /FlateDecode] "
                                + parameters,
                        deflated(rows.toByteArray()))
                .object("[<< /Predictor 15 /Columns 64 >> null]")
                .file();
    }

    /** As scanners' programs write it: the quality that they packed with stands among the parameters. */
    @Test
    void a_scan_that_is_packed_once_more_is_drawn() throws IOException {
        byte[] jpeg = Objects.requireNonNull(Samples.all().get("jpeg"));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
        byte[] file = Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "200 0 0 300 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Width "
                                + seen.getWidth() + " /Height " + seen.getHeight()
                                + " /Filter [/FlateDecode /DCTDecode] /DecodeParms [null << /Quality 65 >>]",
                        deflated(jpeg))
                .file();
        assertEquals(1, opened(file).size());
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** 129 equal bytes are two: of these two megabytes the second filter would make hundreds. */
    private static byte[] runs() {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000_000; i++) {
            runs.write(0x81);
            runs.write(0);
        }
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "/X Do").stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /RunLengthDecode", runs.toByteArray())
                .file();
    }
}
