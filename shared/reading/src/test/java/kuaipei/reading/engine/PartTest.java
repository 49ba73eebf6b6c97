package kuaipei.reading.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.reading.engine.Recogniser.Read;
import kuaipei.reading.engine.Recogniser.Sign;
import org.junit.jupiter.api.Test;

/** A part of a line is read again with its neighbours, and put back only where these are what they were. */
class PartTest {

    private static final float WIDE = 0.5f;
    private static final float SURE = 0.99f;
    private static final float UNSURE = 0.6f;

    @Test
    void an_unsure_character_is_cut_out_with_two_clear_neighbours_on_each_side() {
        assertEquals("cdEfg", only("abcdEfghij"));
    }

    @Test
    void where_the_neighbours_are_alike_one_more_is_taken() {
        assertEquals("100E001", only("8100E0018"));
    }

    @Test
    void a_part_near_an_end_goes_on_to_it() {
        assertEquals("aBcd", only("aBcdefgh"));
        assertEquals("efGh", only("abcdefGh"));
    }

    @Test
    void a_number_among_words_is_read_again_however_sure() {
        assertEquals("cd20260123ef", only("abcd20260123efgh"));
    }

    @Test
    void two_unsure_characters_near_each_other_are_one_part() {
        assertEquals("abCdeFgh", only("abCdeFghij"));
    }

    @Test
    void two_unsure_characters_far_from_each_other_are_two_parts_that_do_not_touch() {
        String line = "abcDefghijklmnOpqrs";
        List<Part> parts = Part.of(line(line), heights(line));
        assertEquals(
                List.of("bcDef", "mnOpq"),
                parts.stream().map(part -> texts(part, line)).toList());
        assertTrue(parts.get(0).to() < parts.get(1).from());
    }

    @Test
    void where_a_character_may_have_been_passed_over_the_one_behind_it_counts_as_unsure() {
        Read line = new Read(line("abcdefghij").signs(), List.of(place(5) - WIDE / 2));
        assertEquals("defgh", texts(Part.of(line, heights("abcdefghij")).getFirst(), "abcdefghij"));
    }

    @Test
    void behind_the_last_character_one_may_have_been_passed_over_too() {
        Read line = new Read(line("abcdef").signs(), List.of(place(5) + WIDE));
        assertEquals("ef", texts(Part.of(line, heights("abcdef")).getFirst(), "abcdef"));
    }

    @Test
    void a_clear_line_has_no_parts() {
        assertEquals(List.of(), Part.of(line("abcdef"), heights("abcdef")));
    }

    @Test
    void what_was_read_again_comes_back_at_its_place_on_the_line() {
        Read line = line("abcdEfghij");
        Part part = Part.of(line, heights("abcdEfghij")).getFirst();
        List<Sign> again = moved(line("cdefg").signs(), place(2) - place(0) - part.from());
        List<Sign> back = part.fitted(line, again).orElseThrow();
        assertEquals("cdefg", texts(back));
        assertEquals(place(4), back.get(2).x(), 1e-4);
    }

    @Test
    void a_part_that_lost_its_first_or_last_neighbour_does_not_fit() {
        Read line = line("abcdEfghij");
        Part part = Part.of(line, heights("abcdEfghij")).getFirst();
        assertEquals(Optional.empty(), part.fitted(line, line("defg").signs()));
        assertEquals(Optional.empty(), part.fitted(line, line("cdef").signs()));
        assertEquals(Optional.empty(), part.fitted(line, line("xcdefg").signs()));
    }

    @Test
    void one_of_several_noughts_that_was_lost_at_the_cut_is_seen() {
        Read line = line("8100E0018");
        Part part = Part.of(line, heights("8100E0018")).getFirst();
        assertEquals(Optional.empty(), part.fitted(line, line("00e001").signs()));
        assertEquals(Optional.empty(), part.fitted(line, line("100e00").signs()));
        assertTrue(
                part.fitted(line, line("1000e001").signs()).isPresent(), "a nought more in the middle was passed over");
    }

    @Test
    void a_character_that_is_none_may_go() {
        Read line = line("abcdEfghij");
        Part part = Part.of(line, heights("abcdEfghij")).getFirst();
        assertEquals("cdfg", texts(part.fitted(line, line("cdfg").signs()).orElseThrow()));
    }

    /** Capital letters are unsure. */
    private static Read line(String text) {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            signs.add(new Sign(String.valueOf(sign), Character.isUpperCase(sign) ? UNSURE : SURE, place(i)));
        }
        return new Read(signs, List.of());
    }

    private static float place(int at) {
        return (at + 1) * WIDE;
    }

    private static double heights(String text) {
        return place(text.length());
    }

    /** The one part of a line. */
    private static String only(String line) {
        List<Part> parts = Part.of(line(line), heights(line));
        assertEquals(1, parts.size(), parts.toString());
        return texts(parts.getFirst(), line);
    }

    private static String texts(Part part, String line) {
        return line.substring(part.first(), part.end());
    }

    private static String texts(List<Sign> signs) {
        return String.join("", signs.stream().map(Sign::text).toList());
    }

    private static List<Sign> moved(List<Sign> signs, double by) {
        return signs.stream()
                .map(sign -> new Sign(sign.text(), sign.confidence(), (float) (sign.x() + by)))
                .toList();
    }
}
