package kuaipei.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Pngs;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that stand in a page's contents, and what stands before those that do not. */
class InlinePictureTest {

    private static final Watched WATCHED = new Watched();
    private static final String BOX = "0 0 200 300";

    /** Of the page's size; its left half is red. */
    private static final String HALF = "/W 2 /H 1 /BPC 8 /CS /RGB ";

    private static final byte[] PIXELS = HexFormat.of().parseHex("c81e1e0000ff");

    /** Passes over 17 megapixels that are more than any photograph has, and few enough to be drawn in time. */
    private static final int PASSES = 8;

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    static Stream<Arguments> drawn() {
        byte[] predicted = HexFormat.of().parseHex("02c81e1e0000ff");
        return Stream.of(
                argumentSet("not packed", inline(HALF, PIXELS)),
                argumentSet("packed", inline(HALF + "/F /Fl ", deflated(PIXELS))),
                argumentSet("in letters", inline(HALF + "/F /AHx ", hex(PIXELS))),
                argumentSet("packed, in letters", inline(HALF + "/F [/AHx /Fl] ", hex(deflated(PIXELS)))),
                argumentSet(
                        "packed with a predictor",
                        inline(HALF + "/F /Fl /DP << /Predictor 12 /Colors 3 /Columns 2 >> ", deflated(predicted))),
                argumentSet(
                        "a photograph",
                        inline(
                                "/W 96 /H 64 /BPC 8 /CS /RGB /F /DCT ",
                                Objects.requireNonNull(Samples.all().get("jpeg")))));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_small_picture_is_drawn(byte[] file) {
        Pixels page = assertInstanceOf(
                        PictureFile.Opened.Pages.class, WATCHED.open(file).opened())
                .pages()
                .getFirst();
        int left = page.height() / 2 * page.width() + page.width() / 4;
        assertEquals(200, page.bgr()[left * 3 + 2] & 0xff, 3);
    }

    static Stream<Arguments> refused() {
        byte[] twice = deflated(Pngs.TWO_GB);
        byte[] row = Arrays.copyOf(new byte[] {2}, Pngs.TWO_GB.length + 1);
        System.arraycopy(Pngs.TWO_GB, 0, row, 1, Pngs.TWO_GB.length);
        return Stream.of(
                argumentSet(
                        "unpacks to 2 GB",
                        inline("/W 9 /H 9 /BPC 8 /CS /G /F /Fl ", Pngs.TWO_GB),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "and by its long name",
                        inline("/W 9 /H 9 /BPC 8 /CS /G /Filter /FlateDecode ", Pngs.TWO_GB),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "packed twice",
                        inline("/W 9 /H 9 /BPC 8 /CS /G /F [/Fl /Fl] ", twice),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "packed twice, and predicted between",
                        inline(
                                "/W 9 /H 9 /BPC 8 /CS /G /F [/Fl /Fl] /DP [<< /Predictor 12 /Columns "
                                        + Pngs.TWO_GB.length + " >> null] ",
                                deflated(row)),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "packed behind a photograph",
                        inline(
                                "/W 9 /H 9 /BPC 8 /CS /G /F [/DCT /Fl] ",
                                Objects.requireNonNull(Samples.all().get("jpeg"))),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet("a hundred times 20 MB", again(), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "passes over a picture",
                        inline("/W 9 /H 9 /BPC 8 /CS /RGB /F /DCT ", Samples.passes(PASSES)),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "passes, in letters",
                        inline("/W 9 /H 9 /BPC 8 /CS /RGB /F [/AHx /DCT] ", hex(Samples.passes(PASSES))),
                        Refusal.TOO_COMPLEX),
                argumentSet("passes in a stream", stream(Samples.passes(PASSES)), Refusal.TOO_COMPLEX),
                argumentSet(
                        "the same behind an empty line",
                        stream(behind("0a", Samples.passes(PASSES))),
                        Refusal.TOO_COMPLEX),
                argumentSet("the same with a byte in it", stream(within(Samples.passes(PASSES))), Refusal.TOO_COMPLEX),
                argumentSet(
                        "the same behind tables",
                        stream(behind("ffd8ffdd00040000ffd9", Samples.passes(PASSES))),
                        Refusal.TOO_COMPLEX));
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

    private static byte[] inline(String dictionary, byte[] content) {
        return Pdfs.page(BOX, "200 0 0 300 0 0 cm " + picture(dictionary, content))
                .file();
    }

    private static String picture(String dictionary, byte[] content) {
        return "q BI " + dictionary + "ID " + new String(content, StandardCharsets.ISO_8859_1) + "\nEI\nQ\n";
    }

    /** None of them is too much for itself. */
    private static byte[] again() {
        return Pdfs.page(
                        BOX,
                        picture("/W 9 /H 9 /BPC 8 /CS /G /F /Fl ", Pngs.packed(20_000_000))
                                .repeat(100))
                .file();
    }

    private static byte[] stream(byte[] content) {
        return Pdfs.page(BOX, "/XObject << /X 5 0 R >>", "200 0 0 300 0 0 cm /X Do").stream(
                        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 8"
                                + " /Filter /DCTDecode",
                        content)
                .file();
    }

    private static byte[] behind(String first, byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(first));
        out.writeBytes(jpeg);
        return out.toByteArray();
    }

    /** Decoders pass over what stands between two markers. */
    private static byte[] within(byte[] jpeg) {
        return behind("ffd800", Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] hex(byte[] content) {
        return (HexFormat.of().formatHex(content) + ">").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }
}
