package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kuaipei.core.paper.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final double HEIGHT = 30;

    private final Columns columns = new Columns();

    private static Region strip(double x, double y, double length) {
        return turned(0, x, y, length);
    }

    private static Region turned(double angle, double x, double y, double length) {
        return new Region(new Point(x, y), angle, length, HEIGHT, Region.Bend.NONE);
    }

    @BeforeEach
    void a_row_of_a_list() {
        columns.add(strip(200, 100, 240), false);
        columns.add(strip(600, 100, 90), true);
    }

    @Test
    void a_strip_below_a_number_will_be_one() {
        assertTrue(columns.goesOnWith(strip(600, 140, 90)));
        assertTrue(columns.goesOnWith(strip(630, 140, 45)), "right-aligned and shorter");
        assertTrue(columns.goesOnWith(strip(600, 60, 90)), "a page read from below, as one that stood on its head");
    }

    @Test
    void a_strip_below_a_text_or_beside_a_number_is_nothing_known() {
        assertFalse(columns.goesOnWith(strip(200, 140, 100)));
        assertFalse(columns.goesOnWith(strip(720, 100, 90)));
    }

    @Test
    void a_number_far_above_says_nothing() {
        assertTrue(columns.goesOnWith(strip(600, 100 + 3 * HEIGHT, 90)));
        assertFalse(columns.goesOnWith(strip(600, 101 + 3 * HEIGHT, 90)));
    }

    @Test
    void the_nearest_one_counts() {
        columns.add(strip(600, 140, 90), false);
        assertFalse(columns.goesOnWith(strip(600, 180, 90)));
        columns.add(strip(600, 180, 90), true);
        assertTrue(columns.goesOnWith(strip(600, 220, 90)));
    }

    @Test
    void a_long_line_below_a_number_is_no_number() {
        assertTrue(columns.goesOnWith(strip(600, 140, 180)));
        assertFalse(columns.goesOnWith(strip(600, 140, 181)));
    }

    @Test
    void a_column_leans_with_its_page() {
        columns.add(turned(0.3, 1000, 1000, 90), true);
        double below = 1.3 * HEIGHT;
        assertTrue(columns.goesOnWith(turned(0.3, 1000 - below * Math.sin(0.3), 1000 + below * Math.cos(0.3), 60)));
        assertFalse(columns.goesOnWith(turned(0.3, 1000 + 120 * Math.cos(0.3), 1000 + 120 * Math.sin(0.3), 60)));
    }
}
