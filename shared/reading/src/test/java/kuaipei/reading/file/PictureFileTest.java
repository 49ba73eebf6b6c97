package kuaipei.reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in which a picture comes shows the paper that it was made of. */
class PictureFileTest {

    /** What JPEG may change of an even surface. */
    private static final int NEAR = 3;

    static Stream<Arguments> forms() {
        return Samples.all().entrySet().stream()
                .filter(form -> !form.getKey().equals("png of two colours"))
                .map(form -> argumentSet(form.getKey(), form.getKey(), form.getValue()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_paper_looks_the_same_in_every_form(String name, byte[] file) {
        Pixels pixels = opened(file);
        assertEquals(Samples.WIDTH, pixels.width());
        assertEquals(Samples.HEIGHT, pixels.height());
        int y = Samples.HEIGHT * 3 / 4;
        assertNear(new Color(Samples.GREY, Samples.GREY, Samples.GREY), at(pixels, 10, y), name);
        int blue = Samples.RIGHT.getBlue();
        assertNear(
                name.contains("grey") ? new Color(blue, blue, blue) : Samples.RIGHT,
                at(pixels, Samples.WIDTH - 10, y),
                name);
        if (name.contains("transparency") || name.contains("palette")) {
            boolean clear = !name.equals("png with transparency");
            assertNear(clear ? Color.WHITE : at(pixels, 10, y), at(pixels, 10, 4), name);
        }
    }

    @Test
    void black_and_white_stay_black_and_white() {
        Pixels pixels = opened(Objects.requireNonNull(Samples.all().get("png of two colours")));
        assertEquals(Color.WHITE, at(pixels, 10, 10));
        assertEquals(Color.BLACK, at(pixels, Samples.WIDTH - 10, 10));
    }

    static Stream<Arguments> inks() {
        return Stream.of(
                argumentSet("Adobe's segment, 255 is no ink", Samples.inks(Optional.of(0), true)),
                argumentSet("Adobe's segment, YCCK", Samples.inks(Optional.of(2), true)),
                argumentSet("no segment, 0 is no ink", Samples.inks(Optional.empty(), false)),
                argumentSet("no segment, 255 is no ink", Samples.inks(Optional.empty(), true)));
    }

    @ParameterizedTest
    @MethodSource("inks")
    void inks_are_mixed_whichever_end_is_white(byte[] file) {
        Pixels pixels = opened(file);
        assertNear(new Color(Samples.GREY, Samples.GREY, Samples.GREY), at(pixels, 10, 10), "left");
        assertNear(Samples.RIGHT, at(pixels, Samples.WIDTH - 10, 10), "right");
    }

    /** Written by Pillow 12 in mode CMYK: another program's idea of the same. */
    @Test
    void a_receipt_in_the_inks_of_another_program_is_as_light_as_the_receipt() throws IOException {
        Pixels inks = opened(resource("/pages/inks.jpg"));
        assertTrue(inks.brightness() > 200, "brightness " + inks.brightness());
        assertNear(new Color(200, 30, 30), at(inks, 30, 20), "the stamp's red");
    }

    static Stream<Arguments> behind() {
        byte[] photograph = Samples.written("jpeg", new BufferedImage(2_000, 1_500, BufferedImage.TYPE_BYTE_GRAY));
        byte[] large = Samples.written("jpeg", new BufferedImage(7_000, 6_500, BufferedImage.TYPE_BYTE_GRAY));
        byte[] small = Objects.requireNonNull(Samples.all().get("jpeg"));
        return Stream.of(
                argumentSet("a film", Samples.withFilm(photograph)),
                argumentSet("a hundred kilobytes of nothing", Arrays.copyOf(photograph, photograph.length + 100_000)),
                argumentSet("a preview in it and a gain map behind it", withPreview(large, small)));
    }

    /** What a phone puts behind a photograph is no part of the picture. */
    @ParameterizedTest
    @MethodSource("behind")
    void a_photograph_is_opened_whatever_stands_behind_it(byte[] file) {
        assertEquals(Color.BLACK, at(opened(file), 10, 10));
    }

    /** One picture within another's first segment, and once more behind its end. */
    private static byte[] withPreview(byte[] jpeg, byte[] small) {
        int length = small.length + 2;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        file.writeBytes(small);
        file.write(jpeg, 2, jpeg.length - 2);
        file.writeBytes(small);
        return file.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PictureFileTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static Pixels opened(byte[] file) {
        return assertInstanceOf(PictureFile.Opened.Pages.class, PictureFile.open(file))
                .pages()
                .getFirst();
    }

    private static Color at(Pixels pixels, int x, int y) {
        int i = (y * pixels.width() + x) * 3;
        byte[] bgr = pixels.bgr();
        return new Color(bgr[i + 2] & 0xff, bgr[i + 1] & 0xff, bgr[i] & 0xff);
    }

    private static void assertNear(Color expected, Color got, String what) {
        int off = Math.max(
                Math.abs(expected.getRed() - got.getRed()),
                Math.max(Math.abs(expected.getGreen() - got.getGreen()), Math.abs(expected.getBlue() - got.getBlue())));
        assertTrue(off <= NEAR, what + ": " + got + " instead of " + expected);
    }
}
