package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kuaipei.core.paper.Line;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads a drawn receipt whose text is known. */
class PaddleReaderTest {

    private static final Set<String> STANDS_THERE = Set.of(
            "医疗住院收费票据",
            "票据代码:44060126",
            "票据号码:9914853944",
            "交款人:陈秀英",
            "玖仟贰佰捌拾贰元肆角玖分",
            "9282.49",
            "住院时间:2026年03月12日至2026年04月01日",
            "医保统筹基金支付:5198.19",
            "个人现金支付:4084.30");

    private static PaddleReader reader;
    private static Pixels page;

    @BeforeAll
    static void load() throws IOException {
        reader = new PaddleReader(ModelSet.shipped(), 1);
        try (InputStream in = PaddleReaderTest.class.getResourceAsStream("/pages/receipt.jpg")) {
            assertNotNull(in);
            page = Pixels.of(ImageIO.read(in));
        }
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_receipt_is_read_whichever_way_it_was_held(int quarters) {
        PaddleReader.Text text = reader.read(page.turned(quarters));
        // A turned page may join neighbours on one line; what matters is that every word stands there unharmed.
        String all = String.join(" ", texts(text));
        Set<String> missing =
                STANDS_THERE.stream().filter(words -> !all.contains(words)).collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
        assertEquals(0, (quarters + text.quarters()) % 4);
        assertEquals(page.width(), text.width());
    }

    @Test
    void a_line_s_box_holds_the_place_where_it_stands() {
        Line title = line("医疗住院收费票据");
        assertTrue(
                title.box().topLeft().x() > 600 && title.box().topRight().x() < 950,
                title.box().toString());
        assertTrue(
                title.box().centre().y() > 90 && title.box().centre().y() < 150,
                title.box().toString());
    }

    @Test
    void every_character_has_its_place_on_the_line() {
        Line number = line("票据号码:9914853944");
        assertEquals(number.text().length(), number.glyphs().size());
        for (int i = 1; i < number.glyphs().size(); i++) {
            assertTrue(
                    number.glyphs().get(i).along() > number.glyphs().get(i - 1).along(), "characters stand in order");
        }
    }

    @Test
    void two_cells_are_two_lines() {
        List<String> texts = texts(reader.read(page));
        assertTrue(texts.contains("诊察费") && texts.contains("334.33"), texts.toString());
    }

    private static List<String> texts(PaddleReader.Text text) {
        return text.lines().stream().map(Line::text).toList();
    }

    private static Line line(String text) {
        return reader.read(page).lines().stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
