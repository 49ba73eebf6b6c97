package kuaipei.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.file.Watched;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans in JBIG2 within a PDF: drawn as they were, or refused by name. */
class Jbig2Test {

    private static final Watched WATCHED = new Watched();
    private static final int WIDTH = 101;
    private static final int HEIGHT = 67;

    /** Rows that repeat, and noise. */
    private static final Jbig2s.Ink INK = new Jbig2s.Ink() {
        private final boolean[] noise = noise();

        @Override
        public boolean at(int x, int y) {
            return y / 9 % 2 == 0 ? x / 7 % 2 == 0 : noise[y * WIDTH + x];
        }
    };

    private static boolean[] noise() {
        Random random = new Random(7);
        boolean[] noise = new boolean[WIDTH * HEIGHT];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextInt(4) == 0;
        }
        return noise;
    }

    @AfterAll
    static void close() {
        WATCHED.close();
    }

    /** ITU-T T.88, H.2: 256 bits of one context. */
    @Test
    void the_standard_s_own_sequence_is_unpacked() {
        byte[] packed = HexFormat.of().parseHex("84c73bfce1a1430402200000410dbb86f4317fff88ff37471adb6adfffac");
        ArithmeticBits bits = new ArithmeticBits(packed, 0, packed.length, 1);
        byte[] unpacked = new byte[32];
        for (int i = 0; i < 256; i++) {
            unpacked[i / 8] |= (byte) (bits.bit(0) << (7 - i % 8));
        }
        assertEquals(
                "00020051000000c00352872aaaaaaaaa82c02000fcd79ef6bf7fed904f46a3bf",
                HexFormat.of().formatHex(unpacked));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "0,true", "1,false", "1,true", "2,false", "2,true", "3,false", "3,true"})
    void every_pixel_is_as_it_was_packed(int template, boolean typical) {
        byte[] file = new Jbig2s()
                .page(WIDTH, HEIGHT, 0)
                .region(0, 0, 0, Jbig2s.generic(WIDTH, HEIGHT, template, typical, INK))
                .file();
        assertArrayEquals(packed(INK), Jbig2.unpacked(file, WIDTH, HEIGHT, Deadline.in(10_000, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void regions_are_laid_over_each_other_as_they_say(int operator) {
        Jbig2s.Ink black = (_, _) -> true;
        // Each over a page whose left half is black: once with ink and once without.
        for (boolean ink : new boolean[] {true, false}) {
            byte[] file = new Jbig2s()
                    .page(40, 40, 0)
                    .region(0, 0, 0, Jbig2s.generic(20, 40, 0, false, black))
                    .region(10, 10, operator, Jbig2s.generic(20, 20, 0, false, (_, _) -> ink))
                    .file();
            Jbig2s.Ink expected = (x, y) -> {
                boolean under = x < 20;
                boolean inside = x >= 10 && x < 30 && y >= 10 && y < 30;
                return inside ? laid(operator, under, ink) : under;
            };
            assertArrayEquals(packed(expected, 40, 40), Jbig2.unpacked(file, 40, 40, Deadline.in(10_000, 0)));
        }
    }

    private static boolean laid(int operator, boolean under, boolean over) {
        return switch (operator) {
            case 0 -> under || over;
            case 1 -> under && over;
            case 2 -> under != over;
            case 3 -> under == over;
            default -> over;
        };
    }

    private static byte[] packed(Jbig2s.Ink ink) {
        return packed(ink, WIDTH, HEIGHT);
    }

    private static byte[] packed(Jbig2s.Ink ink, int width, int height) {
        int stride = (width + 7) / 8;
        byte[] packed = new byte[stride * height];
        Arrays.fill(packed, (byte) 0xff);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                packed[y * stride + x / 8] &= (byte) ~(ink.at(x, y) ? 0x80 >> x % 8 : 0);
            }
        }
        return packed;
    }

    static Stream<Arguments> drawn() {
        byte[] whole = Jbig2s.whole(WIDTH, HEIGHT, INK);
        return Stream.of(
                argumentSet("as it is", file("/Filter /JBIG2Decode", whole)),
                argumentSet("its filter in an array", file("/Filter [/JBIG2Decode] /DecodeParms [null]", whole)),
                argumentSet("packed once more", file("/Filter [/ASCIIHexDecode /JBIG2Decode]", hex(whole))),
                argumentSet("strip by strip", file("/Filter /JBIG2Decode", strips())),
                argumentSet(
                        "on a page that began black",
                        file(
                                "/Filter /JBIG2Decode",
                                new Jbig2s()
                                        .page(WIDTH, HEIGHT, 4)
                                        .region(0, 0, 4, Jbig2s.generic(WIDTH, HEIGHT, 0, true, INK))
                                        .file())));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_scan_is_drawn_as_the_same_one_that_is_not_packed(byte[] file) {
        assertArrayEquals(opened(file("", packed(INK))).bgr(), opened(file).bgr());
    }

    /** Of a mask its ones are left out, as they are of one that is not packed. */
    @Test
    void a_mask_is_drawn_as_the_same_one_that_is_not_packed() {
        assertArrayEquals(
                opened(mask("", packed(INK))).bgr(),
                opened(mask("/Filter /JBIG2Decode", Jbig2s.whole(WIDTH, HEIGHT, INK)))
                        .bgr());
    }

    static Stream<Arguments> refused() {
        byte[] region = Jbig2s.generic(WIDTH, HEIGHT, 0, false, INK);
        byte[] whole = Jbig2s.whole(WIDTH, HEIGHT, INK);
        byte[] elsewhere = region.clone();
        elsewhere[18] = 4;
        byte[] fax = region.clone();
        fax[17] = 1;
        return Stream.of(
                argumentSet("shapes that stand for others", with(0, new byte[40]), Refusal.UNDRAWABLE),
                argumentSet("text of shapes", with(6, new byte[40]), Refusal.UNDRAWABLE),
                argumentSet("halftones", with(22, new byte[40]), Refusal.UNDRAWABLE),
                argumentSet("a fax within", page().region(0, 0, 0, fax).file(), Refusal.UNDRAWABLE),
                argumentSet(
                        "pixels told by others",
                        page().region(0, 0, 0, elsewhere).file(),
                        Refusal.UNDRAWABLE),
                argumentSet(
                        "a length that is not known",
                        page().segment(39, -1, region).file(),
                        Refusal.UNDRAWABLE),
                argumentSet("no end", Arrays.copyOf(whole, whole.length - 20), Refusal.DAMAGED_DOCUMENT),
                argumentSet("half a head", Arrays.copyOf(whole, 7), Refusal.DAMAGED_DOCUMENT),
                argumentSet("nothing", new byte[0], Refusal.DAMAGED_DOCUMENT),
                argumentSet("no page", new Jbig2s().region(0, 0, 0, region).file(), Refusal.DAMAGED_DOCUMENT),
                argumentSet("no region", page().file(), Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "two pages",
                        page().page(WIDTH, HEIGHT, 0).region(0, 0, 0, region).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a page of another size",
                        new Jbig2s()
                                .page(WIDTH, HEIGHT + 1, 0)
                                .region(0, 0, 0, region)
                                .file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a region beside the page",
                        page().region(1, 0, 0, region).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "a region before the page",
                        page().region(0, -1, 0, region).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet(
                        "an operator that there is not",
                        page().region(0, 0, 5, region).file(),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet("a region of no pixels", sized(region, 0, 5), Refusal.DAMAGED_DOCUMENT),
                argumentSet("a region of less than nothing", sized(region, -1, -1), Refusal.DAMAGED_DOCUMENT),
                argumentSet("a region of 51 megapixels", sized(region, 8_500, 6_000), Refusal.TOO_COMPLEX),
                argumentSet(
                        "a region of four billion gigapixels",
                        sized(region, Integer.MAX_VALUE, Integer.MAX_VALUE),
                        Refusal.TOO_COMPLEX),
                argumentSet("five thousand regions", regions(), Refusal.TOO_COMPLEX));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused_by_name(byte[] picture, Refusal why) {
        assertEquals(why, why(file("/Filter /JBIG2Decode", picture)));
    }

    /** A page without its pixels is unpacked pixel by pixel all the same; A3 at 300 dots an inch is the largest that scanners take. */
    @ParameterizedTest
    @CsvSource({"3508,4961,1,true", "7000,7000,2,false"})
    void a_page_of_a3_opens_and_one_that_is_laid_over_again_and_again_does_not(
            int width, int height, int times, boolean opens) {
        Jbig2s picture = new Jbig2s().page(width, height, 0);
        byte[] nothing = Arrays.copyOf(Jbig2s.generic(32, 1, 0, false, INK), 26);
        for (int time = 0; time < times; time++) {
            picture.region(0, 0, 2, resized(nothing, width, height));
        }
        byte[] file = Pdfs.scan(width, height, "/ColorSpace /DeviceGray /Filter /JBIG2Decode", picture.file());
        PictureFile.Opened opened = WATCHED.open(file).opened();
        assertEquals(opens, opened instanceof PictureFile.Opened.Pages, opened.toString());
    }

    @Test
    void a_picture_of_many_colours_is_none() {
        byte[] file = file("/Filter /JBIG2Decode", Jbig2s.whole(WIDTH, HEIGHT, INK));
        byte[] deep = new String(file, StandardCharsets.ISO_8859_1)
                .replace("/BitsPerComponent 1", "/BitsPerComponent 8")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Refusal.DAMAGED_DOCUMENT, why(deep));
    }

    @Test
    void what_pictures_have_in_common_is_looked_at_too() {
        byte[] shapes = new Jbig2s().segment(0, new byte[40]).file();
        byte[] file = Pdfs.page("0 0 101 67", "/XObject << /S 5 0 R >>", "101 0 0 67 0 0 cm /S Do").stream(
                        "/Type /XObject /Subtype /Image /Width 101 /Height 67 /BitsPerComponent 1 /ColorSpace /DeviceGray"
                                + " /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>",
                        Jbig2s.whole(WIDTH, HEIGHT, INK))
                .stream("", shapes)
                .file();
        assertEquals(Refusal.UNDRAWABLE, why(file));
    }

    private static Refusal why(byte[] file) {
        return assertInstanceOf(
                        PictureFile.Opened.Refused.class, WATCHED.open(file).opened())
                .why();
    }

    private static Jbig2s page() {
        return new Jbig2s().page(WIDTH, HEIGHT, 0);
    }

    private static byte[] with(int type, byte[] content) {
        return page().segment(type, content).file();
    }

    private static byte[] sized(byte[] region, int width, int height) {
        return page().region(0, 0, 0, resized(region, width, height)).file();
    }

    private static byte[] resized(byte[] region, int width, int height) {
        return ByteBuffer.wrap(region.clone())
                .putInt(0, width)
                .putInt(4, height)
                .array();
    }

    private static byte[] strips() {
        Jbig2s strips = new Jbig2s().page(WIDTH, -1, 0);
        for (int top = 0; top < HEIGHT; top += 16) {
            int from = top;
            strips.region(
                    0,
                    top,
                    0,
                    Jbig2s.generic(WIDTH, Math.min(16, HEIGHT - top), 0, true, (x, y) -> INK.at(x, from + y)));
        }
        return strips.segment(49, new byte[0]).file();
    }

    private static byte[] regions() {
        byte[] small = Jbig2s.generic(1, 1, 0, false, INK);
        Jbig2s all = page();
        IntStream.range(0, 5_000).forEach(_ -> all.region(0, 0, 0, small));
        return all.file();
    }

    private static byte[] hex(byte[] bytes) {
        return (HexFormat.of().formatHex(bytes) + ">").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] file(String filter, byte[] content) {
        return Pdfs.scan(WIDTH, HEIGHT, "/ColorSpace /DeviceGray " + filter, content);
    }

    private static byte[] mask(String filter, byte[] content) {
        return Pdfs.scan(WIDTH, HEIGHT, "/ImageMask true " + filter, content);
    }

    private static Pixels opened(byte[] file) {
        return assertInstanceOf(
                        PictureFile.Opened.Pages.class, WATCHED.open(file).opened())
                .pages()
                .getFirst();
    }
}
