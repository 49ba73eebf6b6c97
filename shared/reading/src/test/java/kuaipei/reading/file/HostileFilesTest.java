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
        byte[] cutOff = Arrays.copyOf(jpeg, jpeg.length - 20);
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
                argumentSet("fifty thousand passes over a picture", Samples.passes(50_000), Refusal.TOO_COMPLEX),
                argumentSet(
                        "the same with a film behind it",
                        Samples.withFilm(Samples.passes(50_000)),
                        Refusal.TOO_COMPLEX),
                argumentSet("the same behind tables", behindTables(Samples.passes(50_000)), Refusal.TOO_COMPLEX),
                argumentSet("a JPEG cut off and a film", Samples.withFilm(cutOff), Refusal.TRUNCATED),
                argumentSet("a JPEG cut off and another", joined(cutOff, jpeg), Refusal.TRUNCATED));
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

    /** A first picture of nothing but tables, which the JDK passes over for the next. */
    private static byte[] behindTables(byte[] jpeg) {
        byte[] tables = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDD, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xD9};
        return joined(tables, jpeg);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(one);
        file.writeBytes(other);
        return file.toByteArray();
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
}
