package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
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
}
