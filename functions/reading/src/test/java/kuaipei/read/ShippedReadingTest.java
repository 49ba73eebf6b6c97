package kuaipei.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.reading.Reading;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine that ships, on a paper and on everything that is none. */
class ShippedReadingTest {

    private static ShippedReading reading;

    @BeforeAll
    static void load() {
        reading = ShippedReading.primed(1, new KnownLayouts(new FewLayoutFiles(), Clock.systemUTC()));
    }

    @Test
    void a_receipt_is_read_and_its_picture_kept_without_what_the_phone_wrote() throws IOException {
        Reading made = reading.read("d", receipt());
        assertEquals(DocumentKind.INPATIENT_RECEIPT, made.paper().kind());
        assertTrue(made.paper().quality().usable());
        assertFalse(Upright.jpeg(made.upright().orElseThrow()).length == 0);
    }

    static Stream<Arguments> files() throws IOException {
        byte[] receipt = receipt();
        return Stream.of(
                argumentSet("an empty file", new byte[0], "empty"),
                argumentSet("a text named .jpg", "身份证".getBytes(StandardCharsets.UTF_8), "not-a-picture"),
                argumentSet("half a photograph", Arrays.copyOf(receipt, receipt.length / 2), "truncated"),
                argumentSet("one byte over 20 MB", Arrays.copyOf(receipt, 20_000_001), "too-large"),
                argumentSet("a HEIC photograph", heic(), "heic"),
                argumentSet("a PDF of nothing", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8), "damaged-document"),
                argumentSet("a package of another kind", zip(), "not-a-picture"),
                argumentSet("the first bytes of an OFD", Arrays.copyOf(zip(), 20), "damaged-document"),
                argumentSet("51 megapixels", header(8_500, 6_000), "too-many-pixels"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_is_no_photograph_is_refused_by_name(byte[] file, String code) {
        Reading made = reading.read("d", file);
        assertEquals(code, made.refusal().orElseThrow().code());
        assertTrue(made.upright().isEmpty());
    }

    @Test
    void a_picture_that_is_no_paper_is_to_be_taken_again() {
        BufferedImage landscape = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = landscape.createGraphics();
        pen.setColor(new Color(0x87ceeb));
        pen.fillRect(0, 0, 1_600, 700);
        pen.setColor(new Color(0x3f7f3f));
        pen.fillOval(-200, 500, 2_000, 1_400);
        pen.dispose();
        Reading made = reading.read("d", Upright.jpeg(Pixels.of(landscape)));
        assertTrue(made.refusal().isEmpty());
        assertFalse(made.paper().quality().usable());
        assertEquals(DocumentKind.OTHER, made.paper().kind());
    }

    private static byte[] receipt() throws IOException {
        return Files.readAllBytes(Path.of("../../shared/reading/src/test/resources/pages/receipt.jpg"));
    }

    /** As office programs keep their texts. */
    private static byte[] zip() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static byte[] heic() {
        return ByteBuffer.allocate(64)
                .putInt(24)
                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** A PNG that promises so many pixels and ends. */
    private static byte[] header(int width, int height) {
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .put("....IEND".getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
