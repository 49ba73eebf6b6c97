package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.Test;

/** Small drawn pages; the detector of these tests takes everything dark for text, as the real one takes ink. */
class UnderSealTest {

    private static final Color INK = new Color(30, 30, 34);
    private static final Color RED = new Color(215, 80, 85);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    /** A line of text is a row of short strokes, as high as one. */
    private static final int TALL = 24;

    private final List<Pixels> asked = new ArrayList<>();
    private final UnderSeal underSeal = new UnderSeal(this::dark, WIDTH);

    private static Pixels page(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.accept(pen);
        pen.dispose();
        return Pixels.of(image);
    }

    private static void text(Graphics2D pen, int left, int top, int width) {
        pen.setColor(INK);
        pen.fillRect(left, top, width, TALL);
    }

    /** A ring of 200 pixels with a bar in it; drawn before the text, for black ink stays black under red. */
    private static void seal(Graphics2D pen, Color colour, int x, int y) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(12));
        pen.draw(new Ellipse2D.Double(x - 100.0, y - 100.0, 200, 200));
        pen.fillRect(x - 40, y + 30, 80, 30);
    }

    private List<Region> dark(Pixels picture) {
        asked.add(picture);
        byte[] bgr = picture.bgr();
        float[] ink = new float[picture.width() * picture.height()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = 1 - Math.min(bgr[3 * i] & 0xff, Math.min(bgr[3 * i + 1] & 0xff, bgr[3 * i + 2] & 0xff)) / 255f;
        }
        return Component.all(ink, picture.width(), picture.height(), 0.5f).stream()
                .map(Component::region)
                .flatMap(Optional::stream)
                .toList();
    }

    private UnderSeal.Found find(Pixels page) {
        List<Region> found = dark(page);
        asked.clear();
        return underSeal.find(page, found);
    }

    private static List<Region> at(List<Region> regions, int x, int y) {
        return regions.stream()
                .filter(region ->
                        Math.hypot(region.centre().x() - x, region.centre().y() - y) < 6)
                .toList();
    }

    @Test
    void a_line_under_a_seal_is_found_for_itself() {
        Pixels page = page(pen -> {
            text(pen, 100, 100, 500);
            seal(pen, RED, 650, 420);
            text(pen, 400, 400, 300);
        });
        assertEquals(0, at(dark(page), 550, 412).size(), "the seal and the line are one region");
        UnderSeal.Found found = find(page);
        Region line = at(found.bare(), 550, 412).getFirst();
        assertTrue(Math.abs(line.length() - 300) < 60 && line.height() < 3 * TALL, line::toString);
        assertEquals(1, found.bare().size());
        assertEquals(1, at(found.asItIs(), 350, 112).size(), "what lies elsewhere stays");
        assertTrue(found.asItIs().stream().noneMatch(region -> UnderSeal.isSame(region, line)));
    }

    @Test
    void a_line_that_a_seal_only_touches_is_whole_and_once() {
        Pixels page = page(pen -> {
            seal(pen, RED, 660, 420);
            text(pen, 100, 400, 500);
        });
        UnderSeal.Found found = find(page);
        assertEquals(
                1,
                at(found.bare(), 350, 412).size() + at(found.asItIs(), 350, 412).size());
    }

    @Test
    void around_a_seal_and_not_on_the_whole_page_is_looked_again() {
        find(page(pen -> {
            seal(pen, RED, 650, 420);
            text(pen, 400, 400, 300);
        }));
        assertEquals(1, asked.size());
        assertTrue(
                asked.getFirst().width() * asked.getFirst().height() < WIDTH * HEIGHT / 2,
                asked.getFirst().width() + " × " + asked.getFirst().height());
    }

    @Test
    void the_words_of_a_seal_stay_as_they_were_read() {
        Pixels page = page(pen -> {
            text(pen, 100, 400, 380);
            seal(pen, RED, 660, 420);
        });
        List<Region> found = List.of(
                new Region(new Point(660, 465), 0, 90, 40, Region.Bend.NONE),
                new Region(new Point(290, 412), 0, 390, 40, Region.Bend.NONE));
        UnderSeal faint = new UnderSeal(
                picture -> List.of(new Region(
                        new Point(picture.width() / 2.0, picture.height() * 0.62), 0, 90, 40, Region.Bend.NONE)),
                WIDTH);
        UnderSeal.Found again = faint.find(page, found);
        assertEquals(List.of(), again.bare());
        assertEquals(found, again.asItIs());
    }

    @Test
    void what_is_not_found_anew_stays() {
        Pixels page = page(pen -> {
            seal(pen, RED, 650, 420);
            text(pen, 400, 400, 300);
        });
        List<Region> found = dark(page);
        UnderSeal.Found again = new UnderSeal(_ -> List.of(), WIDTH).find(page, found);
        assertEquals(found, again.asItIs());
        assertEquals(List.of(), again.bare());
    }

    @Test
    void without_a_seal_nothing_is_looked_for_again() {
        for (Consumer<Graphics2D> drawing : List.<Consumer<Graphics2D>>of(
                pen -> seal(pen, INK, 650, 420),
                pen -> seal(pen, new Color(60, 80, 190), 650, 420),
                pen -> {
                    pen.setColor(RED);
                    pen.fillRect(500, 350, 260, 200);
                },
                pen -> {
                    pen.setColor(RED);
                    pen.setStroke(new BasicStroke(12));
                    pen.drawRect(40, 40, WIDTH - 80, HEIGHT - 80);
                },
                pen -> {
                    pen.setColor(RED);
                    for (int x = 300; x < 900; x += 40) {
                        pen.fillRect(x, 410, 24, TALL);
                    }
                },
                pen -> {})) {
            Pixels page = page(drawing.andThen(pen -> text(pen, 400, 400, 300)));
            UnderSeal.Found found = find(page);
            assertEquals(0, asked.size());
            assertSame(page, found.withoutInk());
            assertEquals(dark(page), found.asItIs());
        }
    }

    @Test
    void a_seal_far_from_every_line_costs_nothing() {
        Pixels page = page(pen -> seal(pen, RED, 650, 420));
        underSeal.find(page, List.of(new Region(new Point(200, 100), 0, 200, 40, Region.Bend.NONE)));
        assertEquals(0, asked.size());
    }

    @Test
    void what_is_under_the_ink_is_as_dark_as_it_was() {
        for (int under : new int[] {80, 150, 200, 250}) {
            for (double cover : new double[] {0, 0.3, 0.55, 0.9}) {
                byte[] bgr = {
                    (byte) (under * (1 - 0.88 * cover)),
                    (byte) (under * (1 - 0.88 * cover)),
                    (byte) (under * (1 - 0.19 * cover))
                };
                RedInk.bleach(new Pixels(1, 1, bgr), new RedInk.Box(0, 0, 1, 1));
                assertEquals(under, bgr[0] & 0xff, 4, "under " + under + " covered " + cover);
                assertTrue(bgr[0] == bgr[1] && bgr[1] == bgr[2]);
            }
        }
    }

    @Test
    void outside_the_box_nothing_is_bleached_and_the_page_itself_never() {
        Pixels page = page(pen -> {
            seal(pen, RED, 650, 420);
            text(pen, 400, 400, 300);
        });
        byte[] before = page.bgr().clone();
        UnderSeal.Found found = find(page);
        assertArrayEquals(before, page.bgr());
        assertEquals(0, new RedInk(found.withoutInk()).seals().size());
    }
}
