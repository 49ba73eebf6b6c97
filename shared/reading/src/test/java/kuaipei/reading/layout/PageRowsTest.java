package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRowsTest {
    private static final String PAGE = """
            票据代码:44060126          票据号码:9914853944          校验码:a1b2c3
            交款人:陈秀英先生女士      开票日期:2026年04月01日          甲
            项目名称与金额一览表      项目名称与金额一览表二          乙
            床位费与护理费合并          2345.00          床位费与护理费再合并
            统筹基金支付:1234.00          个人现金支付:4084.30          丙
            """;

    private static final List<String> ROWS =
            PAGE.lines().map(row -> row.replaceAll(" {2,}", " ").strip()).toList();

    private static List<String> rows(Sheet.Bend bend) {
        return PageRows.of(Sheet.lines(PAGE, bend)).stream().map(TextRow::text).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.08, -0.05, -0.02, 0, 0.02, 0.05, 0.08})
    void a_tilted_page_keeps_its_rows(double slope) {
        // At 0.05 the end of a row already stands lower than the beginning of the next one.
        assertEquals(ROWS, rows((x, y) -> new Point(x, y + slope * x)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, 30})
    void a_bent_page_keeps_its_rows(double depth) {
        assertEquals(ROWS, rows((x, y) -> new Point(x, y + depth * Math.sin(Math.PI * x / 1000))));
    }

    private static final String LIST = """
            病案号:26645311          住院日期:2026年05月27日至06月08日          床号:8床
            费用项目的全称与规格          单位          单价          数量          金额
            普通病房床位费(三人间)          日          42.00          12          504.00
            彩色多普勒超声常规检查          次          8.50          1          8.50
            十二通道心电图检查费          次          24.50          6          147.00
            骨折切开复位内固定术          次          1980.00          1          1980.00
            住院诊查费          日          6.00          12          72.00
            一次性使用输液器          支          2.35          7          16.45
            低分子肝素钠注射液          支          27.92          4          111.68
            """;

    @ParameterizedTest
    @ValueSource(doubles = {-90, -60, 60, 90})
    void a_list_that_bends_by_more_than_a_row_keeps_its_rows(double depth) {
        // The short cells to the right have no slope of their own, and the long names next to them bend another way.
        List<String> rows =
                PageRows.of(Sheet.lines(LIST, (x, y) -> new Point(x, y + depth * Math.sin(Math.PI * (x + 60) / 1400))))
                        .stream()
                        .map(TextRow::text)
                        .toList();
        assertEquals(
                LIST.lines().map(row -> row.replaceAll(" {2,}", " ").strip()).toList(), rows);
    }

    @Test
    void the_order_in_which_lines_were_found_does_not_matter() {
        List<Line> lines = new ArrayList<>(Sheet.lines(PAGE));
        Collections.shuffle(lines, new Random(7));
        assertEquals(ROWS, PageRows.of(lines).stream().map(TextRow::text).toList());
    }

    @Test
    void lines_one_above_the_other_are_never_one_row() {
        assertEquals(3, Sheet.rows("姓名:陈思远\n性别:男\n年龄:76岁").size());
    }

    @Test
    void an_empty_page_has_no_rows() {
        assertEquals(List.of(), PageRows.of(List.of()));
    }

    private static Line line(String text, Quad box) {
        return new Line(text, 1, box, List.of());
    }

    private static Line flat(String text, double x, double y, double width) {
        return line(text, Quad.ofRectangle(x, y, width, 40));
    }

    /** Its text runs from top to bottom, as far as the engine can tell. */
    private static Line upended(String text, double x, double y, double width, double height) {
        return line(
                text,
                new Quad(
                        new Point(x + width, y),
                        new Point(x + width, y + height),
                        new Point(x, y + height),
                        new Point(x, y)));
    }

    private static List<String> texts(Line... lines) {
        return PageRows.of(List.of(lines)).stream().map(TextRow::text).toList();
    }

    @Test
    void a_character_whose_box_stands_on_its_side_stays_in_its_row() {
        // A row of a list that leans to the right, and the unit of the next row, whose name was not found.
        assertEquals(
                List.of("一次性使用输液器 支 2.35 3 7.05", "支 0.86 14 12.04"),
                texts(
                        flat("一次性使用输液器", 200, 1540, 250),
                        upended("支", 963, 1529, 30, 30),
                        flat("2.35", 1214, 1516, 77),
                        flat("3", 1464, 1514, 28),
                        flat("7.05", 1689, 1508, 75),
                        upended("支", 965, 1574, 30, 30),
                        flat("0.86", 1216, 1563, 75),
                        flat("14", 1452, 1561, 42),
                        flat("12.04", 1677, 1555, 88)));
    }

    @Test
    void units_of_two_rows_in_one_region_do_not_lead_a_row_astray() {
        assertEquals(
                List.of("0.9%氯化钠注射液250ml 袋袋 3.48 14 48.72", "5%葡萄糖注射液250ml 3.62 2 7.24"),
                texts(
                        flat("0.9%氯化钠注射液250ml", 208, 1776, 318),
                        upended("袋袋", 965, 1761, 42, 85),
                        flat("3.48", 1222, 1754, 75),
                        flat("14", 1456, 1750, 42),
                        flat("48.72", 1681, 1744, 88),
                        flat("5%葡萄糖注射液250ml", 210, 1823, 289),
                        flat("3.62", 1222, 1801, 75),
                        flat("2", 1469, 1798, 32),
                        flat("7.24", 1690, 1792, 75)));
    }

    @Test
    void words_of_a_seal_over_a_figure_do_not_push_it_out_of_its_row() {
        assertEquals(
                List.of("云南白药胶囊 盒 21.40 湖南区中医 42.80", "仙灵骨葆胶囊 盒 28.70 1 28.70"),
                texts(
                        flat("云南白药胶囊", 208, 1776, 318),
                        flat("盒", 965, 1776, 42),
                        flat("21.40", 1222, 1776, 75),
                        flat("湖南区中医", 1430, 1778, 330),
                        flat("42.80", 1681, 1776, 88),
                        flat("仙灵骨葆胶囊", 210, 1823, 289),
                        flat("盒", 965, 1823, 42),
                        flat("28.70", 1222, 1823, 75),
                        flat("1", 1469, 1823, 32),
                        flat("28.70", 1690, 1823, 75)));
    }
}
