package kuaipei.reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import kuaipei.reading.image.Pngs;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Samples;
import kuaipei.reading.ofd.HostileOfds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to take time or room: answered within the limits of {@link Watched}, by name. */
class HostileFilesTest {

    private static final Watched WATCHED = new Watched();

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = jpeg("jpeg");
        return Stream.of(
                argumentSet("a strip of 1 by 50,000", png(1, 50_000), Refusal.ODD_SHAPE),
                argumentSet("a strip of 50,000 by 1", png(50_000, 1), Refusal.ODD_SHAPE),
                argumentSet("a picture of 31 by 600", png(31, 600), Refusal.ODD_SHAPE),
                argumentSet("51 megapixels", header(8_500, 6_000, 8, 2), Refusal.TOO_MANY_PIXELS),
                argumentSet(
                        "a side of two thousand million",
                        header(2_000_000_000, 2_000_000_000, 8, 2),
                        Refusal.TOO_MANY_PIXELS),
                argumentSet("a side less than nothing", header(-1, 64, 8, 2), Refusal.DAMAGED),
                argumentSet("49 megapixels of eight bytes", header(7_000, 7_000, 16, 6), Refusal.TOO_MANY_PIXELS),
                argumentSet("a depth that there is not", header(64, 64, 7, 2), Refusal.DAMAGED),
                argumentSet("a JPEG without its second half", Arrays.copyOf(jpeg, jpeg.length / 2), Refusal.TRUNCATED),
                argumentSet("a PNG without its end", Arrays.copyOf(png(64, 64), 60), Refusal.TRUNCATED),
                argumentSet("the first bytes of a JPEG", Arrays.copyOf(jpeg, 3), Refusal.TRUNCATED),
                argumentSet("a JPEG of markers", markers(), Refusal.DAMAGED),
                argumentSet("fifty thousand passes over a picture", passes(), Refusal.TOO_COMPLEX));
    }

    static Stream<Arguments> refusedPackages() {
        return HostileOfds.refused();
    }

    @ParameterizedTest
    @MethodSource({"refused", "refusedPackages"})
    void is_refused_by_name(byte[] file, Refusal why) {
        Watched.Answer answer = WATCHED.open(file);
        assertEquals(
                why,
                assertInstanceOf(PictureFile.Opened.Refused.class, answer.opened())
                        .why());
    }

    static Stream<Arguments> opened() {
        return Stream.of(
                argumentSet("49 megapixels in 1 MB", png(7_000, 7_000)),
                argumentSet("a note that unpacks to 2 GB", withNote("zTXt", "Comment\0\0")),
                argumentSet("a text that unpacks to 2 GB", withNote("iTXt", "Comment\0\1\0\0\0")),
                argumentSet("a colour profile that unpacks to 2 GB", withNote("iCCP", "sRGB\0\0")));
    }

    @ParameterizedTest
    @MethodSource("opened")
    void opens_within_the_limits(byte[] file) {
        assertInstanceOf(PictureFile.Opened.Pages.class, WATCHED.open(file).opened());
    }

    private static byte[] png(int width, int height) {
        return new Pngs(width, height, 8, 2)
                .chunk("IDAT", Pngs.packed((1L + 3L * width) * height))
                .file();
    }

    private static byte[] header(int width, int height, int depth, int type) {
        return new Pngs(width, height, depth, type).chunk("IDAT", new byte[0]).file();
    }

    private static byte[] withNote(String chunk, String head) {
        ByteArrayOutputStream note = new ByteArrayOutputStream();
        note.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        note.writeBytes(Pngs.TWO_GB);
        return new Pngs(64, 64, 8, 2)
                .chunk(chunk, note.toByteArray())
                .chunk("IDAT", Pngs.packed(193L * 64))
                .file();
    }

    private static byte[] jpeg(String name) {
        return Objects.requireNonNull(Samples.all().get(name));
    }

    /** Nothing but beginnings of segments. */
    private static byte[] markers() {
        byte[] file = new byte[1_000_000];
        Arrays.fill(file, (byte) 0xFF);
        file[1] = (byte) 0xD8;
        file[file.length - 1] = (byte) 0xD9;
        return file;
    }

    /** A progressive picture whose last pass comes again and again: each costs the decoder the whole of it. */
    private static byte[] passes() {
        byte[] jpeg = jpeg("jpeg progressive");
        int last = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            last = (jpeg[i] & 0xff) == 0xFF && (jpeg[i + 1] & 0xff) == 0xDA ? i : last;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, last);
        // 4,096 by 4,096 pixels, whatever the passes hold.
        byte[] head = file.toByteArray();
        for (int i = 0; i + 8 < head.length; i++) {
            if ((head[i] & 0xff) == 0xFF && (head[i + 1] & 0xff) == 0xC2) {
                head[i + 5] = head[i + 7] = 16;
                head[i + 6] = head[i + 8] = 0;
            }
        }
        file.reset();
        file.writeBytes(head);
        for (int pass = 0; pass < 50_000; pass++) {
            file.write(jpeg, last, jpeg.length - 2 - last);
        }
        file.write(0xFF);
        file.write(0xD9);
        return file.toByteArray();
    }
}
