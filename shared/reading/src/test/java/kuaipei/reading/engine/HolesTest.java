package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;
import org.junit.jupiter.api.Test;

/** Places of figures as strips of 32 pixels gave them, eight pixels a step. */
class HolesTest {

    @Test
    void between_figures_that_stand_apart_one_may_be_missing() {
        Read read = read("40.00", 0.12f, 0.74f, 1.12f, 1.5f, 2f);
        assertEquals(List.of(0.43f), Holes.marked(read, 2.25).gaps());
    }

    @Test
    void a_point_may_be_missing_too() {
        assertEquals(
                1,
                Holes.marked(read("2200", 0.12f, 0.5f, 1.12f, 1.6f), 2).gaps().size());
    }

    @Test
    void figures_at_even_distances_have_none() {
        assertTrue(Holes.marked(read("420.00", 0.12f, 0.5f, 0.88f, 1.12f, 1.5f, 2f), 2.25)
                .isClear());
    }

    @Test
    void far_from_an_end_of_the_strip_one_may_be_missing_there() {
        assertEquals(
                List.of(1.88f),
                Holes.marked(read("111.", 0.12f, 0.5f, 1f, 1.5f), 2.26).gaps());
        assertEquals(List.of(0.4f), Holes.marked(read("28", 0.8f, 1.2f), 1.5).gaps());
        assertTrue(Holes.marked(read("28", 0.62f, 1f), 1.62).isClear());
    }

    @Test
    void characters_that_are_no_figures_may_stand_as_they_like() {
        assertTrue(Holes.marked(read("单价", 0.8f, 2f), 3).isClear());
        assertTrue(Holes.marked(read("第2页", 0.8f, 2f, 3f), 4).isClear());
    }

    @Test
    void what_the_network_itself_gave_away_is_kept() {
        Read read = new Read(read("28", 0.4f, 1.2f).signs(), List.of(0.1f));
        assertEquals(List.of(0.1f, 0.8f), Holes.marked(read, 1.6).gaps());
    }

    @Test
    void where_nothing_was_read_nothing_is_known() {
        Read nothing = new Read(List.of(), List.of());
        assertSame(nothing, Holes.marked(nothing, 3));
    }

    private static Read read(String text, float... places) {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            signs.add(new Sign(text.substring(i, i + 1), 0.99f, places[i]));
        }
        return new Read(signs, List.of());
    }
}
