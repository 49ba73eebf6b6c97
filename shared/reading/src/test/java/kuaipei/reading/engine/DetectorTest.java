package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Large print is looked at from afar, small print closely; see the shipped set's detector.line and its two sides. */
class DetectorTest {

    private static final int SIDE = 2560;
    private static final Pixels PAGE = new Pixels(SIDE, 64, new byte[SIDE * 64 * 3]);

    private static Detector detector;

    @BeforeAll
    static void load() {
        detector = new Detector(ModelSet.shipped(), new Room(), 1);
    }

    @AfterAll
    static void close() {
        detector.close();
    }

    @Test
    void lines_of_a_card_are_high_enough_as_they_were_seen_first() {
        assertEquals(640, detector.sideFor(PAGE, lines(10, 72)));
        assertEquals(640, detector.sideFor(PAGE, lines(10, 200)));
    }

    @Test
    void lines_a_little_lower_want_the_next_side_that_can_be_halved_five_times() {
        assertEquals(672, detector.sideFor(PAGE, lines(10, 71)));
        assertEquals(960, detector.sideFor(PAGE, lines(10, 48)));
    }

    @Test
    void small_print_is_looked_at_as_closely_as_the_set_allows() {
        assertEquals(1120, detector.sideFor(PAGE, lines(10, 20)));
    }

    @Test
    void one_small_line_among_ten_is_a_speck_and_two_are_print() {
        List<Region> few = new ArrayList<>(lines(9, 100));
        few.addAll(lines(1, 20));
        assertEquals(640, detector.sideFor(PAGE, few));
        few.addAll(lines(1, 20));
        assertEquals(1120, detector.sideFor(PAGE, few));
    }

    @Test
    void a_line_that_runs_down_the_page_is_as_high_as_it_is_wide() {
        Region upright = new Region(new Point(100, 300), 0, 72, 500, Region.Bend.NONE);
        assertEquals(640, detector.sideFor(PAGE, List.of(upright)));
    }

    @Test
    void where_nothing_was_seen_it_is_looked_at_closely() {
        assertEquals(1120, detector.sideFor(PAGE, List.of()));
    }

    private static List<Region> lines(int count, double height) {
        return Stream.generate(() -> new Region(new Point(500, 100), 0, 600, height, Region.Bend.NONE))
                .limit(count)
                .toList();
    }
}
