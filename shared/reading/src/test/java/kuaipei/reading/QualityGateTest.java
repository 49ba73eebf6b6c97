package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.Test;

/** Strokes on a page, as high as characters, with lines that an engine would have made of them. */
class QualityGateTest {
    private static final int WIDE = 2600;
    private static final int HIGH = 1300;
    private static final double SURE = 0.99;
    private static final double UNSURE = 0.8;
    private static final List<String> WORDS =
            List.of("姓名", "性别男", "住院号", "科室骨科", "床号", "入院日期", "出院日期", "金额合计", "现金支付", "开票日期");

    /** @param across pixels over which an edge is smeared; 0 for none */
    private static Pixels page(Color paper, Color ink, int count, double height, int across) {
        BufferedImage page = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(ink);
        for (int line = 0; line < count; line++) {
            for (int stroke = 0; stroke < 8; stroke++) {
                pen.fillRect(300 + stroke * 60, (int) (100 + line * 100 + height / 8), 24, (int) (height * 0.75));
            }
        }
        pen.dispose();
        if (across == 0) {
            return Pixels.of(page);
        }
        float[] weights = new float[across];
        Arrays.fill(weights, 1f / across);
        return Pixels.of(
                new ConvolveOp(new Kernel(across, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(page, null));
    }

    private static List<Line> lines(int count, double height, double left, double confidence) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            Quad box = Quad.ofRectangle(left, 100 + line * 100, 800 - left, height);
            lines.add(new Line(WORDS.get(line), confidence, box, List.of()));
        }
        return lines;
    }

    private static void asks(String reason, Pixels page, List<Line> lines) {
        assertEquals(new Quality(Quality.Verdict.RETAKE, reason), QualityGate.of(page, lines));
    }

    @Test
    void a_sharp_page_that_was_read_surely_is_good() {
        assertEquals(Quality.GOOD, QualityGate.of(page(Color.WHITE, Color.BLACK, 10, 50, 0), lines(10, 50, 280, SURE)));
        assertEquals(Quality.GOOD, QualityGate.of(page(Color.WHITE, Color.BLACK, 3, 50, 0), lines(3, 50, 280, SURE)));
    }

    @Test
    void a_few_words_that_blur_left_are_no_good_page_however_sure() {
        asks("blur", page(Color.WHITE, Color.BLACK, 3, 90, 20), lines(3, 90, 280, SURE));
        // Much text is judged by how surely it was read.
        assertEquals(
                Quality.GOOD, QualityGate.of(page(Color.WHITE, Color.BLACK, 10, 90, 20), lines(10, 90, 280, SURE)));
    }

    @Test
    void an_unsure_reading_says_whether_to_hold_still_or_to_come_closer() {
        asks("blur", page(Color.WHITE, Color.BLACK, 10, 50, 13), lines(10, 50, 280, UNSURE));
        asks("too-small", page(Color.WHITE, Color.BLACK, 10, 18, 0), lines(10, 18, 280, UNSURE));
        asks("blur", page(Color.WHITE, Color.BLACK, 10, 50, 0), lines(10, 50, 280, UNSURE));
        asks("dark", page(new Color(40, 40, 40), Color.BLACK, 10, 50, 0), lines(10, 50, 280, UNSURE));
        assertEquals(
                Quality.GOOD,
                QualityGate.of(page(new Color(40, 40, 40), Color.BLACK, 10, 50, 0), lines(10, 50, 280, SURE)));
    }

    @Test
    void lines_that_run_into_the_border_are_cut_off() {
        Pixels page = page(Color.WHITE, Color.BLACK, 10, 50, 0);
        List<Line> lines = new ArrayList<>(lines(7, 50, 280, SURE));
        lines.addAll(lines(2, 50, 1, SURE));
        assertEquals(Quality.GOOD, QualityGate.of(page, lines));
        lines.addAll(lines(1, 50, 1, SURE));
        asks("cut-off", page, lines);
    }

    @Test
    void nothing_to_read_is_dark_or_no_text() {
        asks("no-text", page(Color.WHITE, Color.BLACK, 0, 50, 0), List.of());
        asks("dark", page(Color.BLACK, Color.BLACK, 0, 50, 0), List.of());
    }
}
