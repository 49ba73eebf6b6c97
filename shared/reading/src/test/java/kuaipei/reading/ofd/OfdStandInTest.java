package kuaipei.reading.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kuaipei.reading.file.PictureFile;
import kuaipei.reading.font.Outlines;
import kuaipei.reading.image.Pixels;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

/** The font that stands for Chinese ones: which file it is, and that a character is drawn as its own glyph and no other. */
class OfdStandInTest {

    private static final String FOLDER = "/kuaipei/reading/fonts/";

    private static final double SIZE = 3;

    private static final int PER_LINE = 17;
    private static final int PER_PAGE = PER_LINE * 25;

    @Test
    void what_ships_is_what_its_notice_names() throws IOException, NoSuchAlgorithmException {
        List<String> sums = new String(resource("SHA256SUMS"), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertEquals(
                List.of("LICENSE", "NOTICE", "wqy-microhei.ttc"),
                sums.stream().map(line -> line.substring(66)).toList());
        for (String line : sums) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(resource(line.substring(66)));
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(sum), line);
        }
        assertTrue(sums.getLast().startsWith("2420e8078af796b19a3f6ef13de527a1a91c1e7171eea115926c614ced1009b3"));
    }

    @Test
    void it_has_every_character_and_sign_of_gb_2312() {
        OfdFont font = OfdStandIn.of("宋体");
        String missing = gb2312(0xa1, 0xf7)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .filter(character -> font.glyph(character).isEmpty())
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertEquals("", missing);
    }

    @Test
    void whatever_the_code_point_its_glyph_is_the_fonts_own_or_there_is_none() throws IOException {
        long seed = Long.getLong("seed", 20_261_127);
        TrueTypeFont own = font();
        CmapLookup codes = own.getUnicodeCmapLookup();
        OfdFont font = OfdStandIn.of("宋体");
        int[] some = IntStream.concat(
                        new Random(seed).ints(20_000, 0, Character.MAX_CODE_POINT + 1),
                        IntStream.rangeClosed(0x20, 0xffff).filter(code -> code % 7 == 0))
                .toArray();
        int drawn = 0;
        for (int code : some) {
            if (font.glyph(code).isPresent() && codes.getGlyphId(code) != 0) {
                drawn++;
                assertEquals(
                        Outlines.points(path(own, code)),
                        Outlines.points(font.outline(font.glyph(code).get())),
                        "seed " + seed + " code " + code);
            }
            if (Character.getType(code) == Character.PRIVATE_USE) {
                assertFalse(font.glyph(code).isPresent(), "seed " + seed + " code " + code);
            }
        }
        assertTrue(drawn > 4_000, drawn + " were drawn");
    }

    /** Pages of the 3,755 characters of GB 2312's first level, in an order that each seed has another of. */
    @Test
    void pages_show_every_common_character_as_its_own_glyph() throws IOException {
        long seed = Long.getLong("seed", 20_261_127);
        List<Integer> level =
                new ArrayList<>(gb2312(0xb0, 0xd7).codePoints().boxed().toList());
        assertEquals(3_755, level.size());
        Collections.shuffle(level, new Random(seed));
        TrueTypeFont own = font();
        for (int from = 0; from < level.size(); from += PER_PAGE) {
            List<Integer> some = level.subList(from, Math.min(level.size(), from + PER_PAGE));
            assertArrayEquals(expected(some, own).bgr(), drawn(some).bgr(), "seed " + seed + " from " + from);
        }
    }

    private static Pixels drawn(List<Integer> characters) {
        StringBuilder lines = new StringBuilder();
        for (int from = 0; from < characters.size(); from += PER_LINE) {
            String text = characters.subList(from, Math.min(characters.size(), from + PER_LINE)).stream()
                    .map(Character::toString)
                    .collect(Collectors.joining());
            lines.append(
                            "<ofd:TextObject ID=\"9\" Boundary=\"0 0 60 90\" Size=\"3\" Font=\"6\"><ofd:TextCode X=\"0\" Y=\"")
                    .append(baseline(from))
                    .append("\" DeltaX=\"g 16 3.5\">")
                    .append(text)
                    .append("</ofd:TextCode></ofd:TextObject>");
        }
        byte[] file = Ofds.pages(lines.toString()).naming("宋体").file();
        return assertInstanceOf(PictureFile.Opened.Pages.class, PictureFile.open(file))
                .pages()
                .getFirst();
    }

    /** The same by the font's own table and nothing of what draws an OFD. */
    private static Pixels expected(List<Integer> characters, TrueTypeFont own) throws IOException {
        BufferedImage image = new BufferedImage(708, 1_062, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 708, 1_062);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(708 / 60.0, 1_062 / 90.0);
        for (int at = 0; at < characters.size(); at++) {
            AffineTransform place = AffineTransform.getTranslateInstance(at % PER_LINE * 3.5, baseline(at));
            place.scale(SIZE, SIZE);
            pen.fill(place.createTransformedShape(path(own, characters.get(at))));
        }
        pen.dispose();
        return Pixels.of(image);
    }

    private static double baseline(int at) {
        int line = at / PER_LINE;
        return 3.25 + line * 3.5;
    }

    private static GeneralPath path(TrueTypeFont own, int character) throws IOException {
        GlyphData glyph = own.getGlyph().getGlyph(own.getUnicodeCmapLookup().getGlyphId(character));
        GeneralPath path = (GeneralPath) glyph.getPath().clone();
        double unit = 1.0 / own.getUnitsPerEm();
        path.transform(AffineTransform.getScaleInstance(unit, -unit));
        return path;
    }

    private static TrueTypeFont font() throws IOException {
        return new TrueTypeCollection(new ByteArrayInputStream(resource("wqy-microhei.ttc")))
                .getFontByName("WenQuanYiMicroHei");
    }

    private static String gb2312(int firstRow, int lastRow) {
        StringBuilder all = new StringBuilder();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int cell = 0xa1; cell <= 0xfe; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                if (character.length() == 1 && character.charAt(0) != '\ufffd') {
                    all.append(character);
                }
            }
        }
        return all.toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OfdStandIn.class.getResourceAsStream(FOLDER + name))) {
            return in.readAllBytes();
        }
    }
}
