package kuaipei.reading.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JPEG's markers are followed as decoders follow them, to the end of its first picture and no farther. */
class JpegHeadTest {

    private static final byte[] BASELINE = Objects.requireNonNull(Samples.all().get("jpeg"));
    private static final byte[] PROGRESSIVE =
            Objects.requireNonNull(Samples.all().get("jpeg progressive"));

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] cut(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    /** Behind the last pass's head: the first byte of its data. */
    private static int data(byte[] jpeg) {
        int last = IntStream.range(0, jpeg.length - 1)
                .filter(at -> (jpeg[at] & 0xff) == 0xFF && (jpeg[at + 1] & 0xff) == 0xDA)
                .max()
                .orElseThrow();
        return last + 2 + (jpeg[last + 3] & 0xff);
    }

    @Test
    void passes_are_those_of_the_picture() {
        JpegHead one = JpegHead.of(BASELINE);
        assertEquals(1, one.scans());
        assertTrue(one.isWhole());
        assertEquals(Samples.WIDTH, one.width());
        assertEquals(Samples.HEIGHT, one.height());
        JpegHead several = JpegHead.of(PROGRESSIVE);
        assertTrue(several.scans() > 5);
        assertEquals(several, JpegHead.of(Samples.withFilm(PROGRESSIVE)));
        assertEquals(several, JpegHead.of(joined(PROGRESSIVE, BASELINE, BASELINE)));
    }

    @Test
    void a_preview_in_a_segment_is_no_pass_and_no_end() {
        byte[] preview = joined(bytes("ffd8ffe1%04x".formatted(BASELINE.length + 2)), BASELINE);
        byte[] file = joined(preview, cut(BASELINE, 2, BASELINE.length));
        assertEquals(JpegHead.of(BASELINE), JpegHead.of(file));
        byte[] half = joined(preview, cut(BASELINE, 2, BASELINE.length - 20));
        assertEquals(JpegHead.End.MISSING, JpegHead.of(half).end());
    }

    @Test
    void what_stands_behind_half_a_picture_does_not_end_it() {
        byte[] film = cut(Samples.withFilm(new byte[0]), 0, 1_000_000);
        assertTrue(new String(film, StandardCharsets.ISO_8859_1).contains("\u00ff\u00d9"));
        for (int length = data(BASELINE); length < BASELINE.length - 2; length++) {
            byte[] half = cut(BASELINE, 0, length);
            assertFalse(JpegHead.of(half).isWhole());
            assertFalse(JpegHead.of(joined(half, film)).isWhole());
            assertFalse(JpegHead.of(joined(half, BASELINE)).isWhole());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a byte that is 255, ff00, REACHED",
        "a restart, ffd3, REACHED",
        "a restart with much before it, ffffffd3, REACHED",
        "tables, ffc400020000, REACHED",
        "a remark that looks like an end, fffe0006ffd9ffd9, REACHED",
        "a reserved marker, ff020004ffd9, LOST",
        "a marker of another standard, fff70004ffd9, LOST",
        "another frame, ffc00004ffd9, LOST",
        "another picture, ffd8ffd9, LOST",
        "a segment longer than the file, ffe0ffff, MISSING"
    })
    void a_pass_goes_on_or_the_way_is_lost(String what, String within, JpegHead.End end) {
        int at = data(BASELINE) + 1;
        byte[] file = joined(cut(BASELINE, 0, at), bytes(within), cut(BASELINE, at, BASELINE.length));
        JpegHead head = JpegHead.of(file);
        assertEquals(end, head.end(), what);
        assertEquals(1, head.scans(), what);
        assertEquals(end == JpegHead.End.LOST, head.takesTooLong(1, 1), what);
    }

    @Test
    void passes_that_cannot_be_counted_are_too_many() {
        byte[] tables = bytes("ffd8ffdd00040000ffd9");
        assertTrue(JpegHead.of(joined(tables, BASELINE)).takesTooLong(1, 1));
        assertFalse(JpegHead.of(BASELINE).takesTooLong(1, 1));
        assertFalse(JpegHead.of(Samples.passes(1)).takesTooLong(1, 1));
        assertTrue(JpegHead.of(Samples.passes(10_000)).takesTooLong(4_096, 4_096));
    }

    /** As large as a file may be: a walk that looked back would take hours. */
    @Test
    void markers_upon_markers_are_passed_over_once() {
        byte[] file = new byte[20_000_000];
        Arrays.fill(file, (byte) 0xFF);
        file[1] = (byte) 0xD8;
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(JpegHead.End.MISSING, JpegHead.of(file).end()));
        byte[] passed = joined(cut(BASELINE, 0, data(BASELINE)), cut(file, 2, file.length));
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(JpegHead.End.MISSING, JpegHead.of(passed).end()));
    }
}
