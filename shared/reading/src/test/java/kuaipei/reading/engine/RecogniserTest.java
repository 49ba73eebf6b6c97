package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;
import org.junit.jupiter.api.Test;

/** What the network gave to a character that was not read is told; what it gave to the neighbours is not a character lost. */
class RecogniserTest {

    private static final int CLASSES = 4;
    private static final double NEARLY = 1e-6;

    @Test
    void what_is_neither_blank_nor_a_neighbour_may_be_a_character_that_was_passed_over() {
        FloatBuffer answer = answer(
                0.1f, 0.9f, 0, 0, //
                0.6f, 0, 0, 0.4f, //
                0.1f, 0, 0.9f, 0);
        assertEquals(0.4, most(answer, new int[] {1, 0, 2}), NEARLY);
    }

    @Test
    void a_character_that_fades_on_either_side_is_not_lost() {
        FloatBuffer answer = answer(
                0.1f, 0.9f, 0, 0, //
                0.6f, 0.4f, 0, 0, //
                0.55f, 0, 0.45f, 0, //
                0.1f, 0, 0.9f, 0);
        assertEquals(0, most(answer, new int[] {1, 0, 0, 2}), NEARLY);
    }

    @Test
    void between_two_of_a_kind_the_share_of_both_counts_once() {
        FloatBuffer answer = answer(
                0.1f, 0.9f, 0, 0, //
                0.6f, 0.3f, 0.1f, 0, //
                0.1f, 0.9f, 0, 0);
        assertEquals(0.1, most(answer, new int[] {1, 0, 1}), NEARLY);
    }

    @Test
    void before_the_first_and_behind_the_last_character_one_may_be_lost_too() {
        FloatBuffer answer = answer(
                0.8f, 0, 0.2f, 0, //
                0.1f, 0.9f, 0, 0, //
                0.7f, 0, 0, 0.3f);
        assertEquals(0.3, most(answer, new int[] {0, 1, 0}), NEARLY);
    }

    @Test
    void figures_with_their_signs_are_a_number_and_what_has_a_word_is_none() {
        assertTrue(read("420.00").isNumber());
        assertTrue(read("¥1,234.56").isNumber());
        assertTrue(read("2026/07/23").isNumber());
        assertFalse(read("费用合计420.00").isNumber());
        assertFalse(read("10ml").isNumber());
        assertFalse(read("").isNumber());
    }

    @Test
    void of_a_number_among_words_no_figure_is_clear_and_four_figures_are_no_number() {
        assertFalse(read("住院号20260123入院").isClear());
        assertTrue(read("住院号20260123入院").isClear(2));
        assertFalse(read("住院号20260123入院").isClear(3));
        assertFalse(read("住院号20260123入院").isClear(10));
        assertTrue(read("住院号20260123入院").isClear(11));
        assertTrue(read("于2026年").isClear());
        assertFalse(read("于12.50元").isClear());
    }

    private static Read read(String text) {
        return new Read(
                text.codePoints()
                        .mapToObj(code -> new Sign(Character.toString(code), 1, 0))
                        .toList(),
                List.of());
    }

    private static double most(FloatBuffer answer, int[] best) {
        return Arrays.stream(Recogniser.lost(answer, CLASSES, best)).max().orElseThrow();
    }

    private static FloatBuffer answer(float... shares) {
        return FloatBuffer.wrap(shares);
    }
}
