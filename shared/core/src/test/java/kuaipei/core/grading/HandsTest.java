package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.grading.Finger.Segment;
import kuaipei.core.grading.Hands.Loss;
import kuaipei.core.grading.Hands.LostFinger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thumb 36, index and middle finger 18 each, ring and little finger 9 each, palm 10; both hands added. */
class HandsTest {

    private static Hands of(String lost) {
        return new Hands(Stream.of(lost.split(" ", -1)).map(HandsTest::finger).toList());
    }

    /** {@code L.THUMB.DISTAL}. */
    private static LostFinger finger(String written) {
        String[] words = written.split("\\.", -1);
        return new LostFinger(
                words[0].equals("L") ? Side.LEFT : Side.RIGHT,
                Finger.valueOf(words[1]),
                Segment.valueOf(words[2]),
                Loss.MISSING);
    }

    private static String item(Hands hands) {
        return hands.impairments().stream()
                .map(each -> each.item().toString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "THUMB, 18, , 36, 40",
        "INDEX, 8, 15, 18, 20",
        "MIDDLE, 8, 15, 18, 20",
        "RING, 4, 7, 9, 10",
        "LITTLE, 4, 7, 9, 10"
    })
    void what_hangs_on_a_lost_segment_is_lost_with_it(
            Finger finger, int distal, Integer middle, int proximal, int metacarpal) {
        assertEquals(distal, finger.percentFrom(Segment.DISTAL));
        if (middle != null) {
            assertEquals(middle, finger.percentFrom(Segment.MIDDLE));
        }
        assertEquals(proximal, finger.percentFrom(Segment.PROXIMAL));
        assertEquals(metacarpal, finger.percentFrom(Segment.METACARPAL));
    }

    @Test
    void a_hand_is_a_hundred_per_cent() {
        assertEquals(100, new Hands(LostFinger.hand(Side.LEFT, Loss.MISSING)).percent());
        assertEquals(100, new Hands(LostFinger.hand(Side.RIGHT, Loss.USELESS)).percent());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            9,   L.LITTLE.PROXIMAL, ''
            10,  L.LITTLE.METACARPAL, 7.3/9/双手≥10%
            29,  L.INDEX.METACARPAL R.RING.PROXIMAL, 7.3/9/双手≥10%
            30,  L.INDEX.METACARPAL R.RING.METACARPAL, 7.3/8/双手≥30%
            49,  L.THUMB.PROXIMAL L.RING.PROXIMAL R.LITTLE.DISTAL, 7.3/8/双手≥30%
            50,  L.THUMB.METACARPAL R.LITTLE.METACARPAL, 7.3/7/≥50%
            69,  L.THUMB.PROXIMAL L.INDEX.PROXIMAL R.MIDDLE.MIDDLE, 7.3/7/≥50%
            70,  L.THUMB.PROXIMAL L.INDEX.PROXIMAL R.RING.PROXIMAL R.LITTLE.MIDDLE, 7.3/6/≥70%
            89,  L.THUMB.PROXIMAL L.INDEX.PROXIMAL L.MIDDLE.PROXIMAL L.RING.PROXIMAL R.INDEX.DISTAL, 7.3/6/≥70%
            90,  L.THUMB.PROXIMAL L.INDEX.PROXIMAL L.MIDDLE.PROXIMAL L.RING.PROXIMAL R.RING.PROXIMAL, 7.3/5/双手缺失/失能≥90%
            """)
    void an_item_begins_at_its_per_cent(int percent, String lost, String item) {
        assertEquals(percent, of(lost).percent());
        assertEquals(item, item(of(lost)));
    }

    @Test
    void the_thumbs_and_index_fingers_of_both_hands_are_added() {
        assertEquals(
                108,
                of("L.THUMB.PROXIMAL L.INDEX.PROXIMAL R.THUMB.PROXIMAL R.INDEX.PROXIMAL")
                        .percent());
    }

    private static List<LostFinger> both(Loss left, Loss right) {
        List<LostFinger> lost = new ArrayList<>(LostFinger.hand(Side.LEFT, left));
        lost.addAll(LostFinger.hand(Side.RIGHT, right));
        return lost;
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, MISSING, 7.3/4/双手完全缺失",
        "USELESS, USELESS, 7.3/4/双手完全丧失功能",
        "MISSING, USELESS, 7.3/4/一手缺失另手丧失功能",
        "USELESS, MISSING, 7.3/4/一手缺失另手丧失功能"
    })
    void both_hands_wholly_lost_are_grade_4_by_how_they_were_lost(Loss left, Loss right, String item) {
        assertEquals(200, new Hands(both(left, right)).percent());
        assertEquals(item, item(new Hands(both(left, right))));
    }

    @Test
    void a_per_cent_less_than_both_hands_is_grade_5() {
        List<LostFinger> lost = new ArrayList<>(both(Loss.MISSING, Loss.MISSING));
        lost.removeLast();
        lost.add(LostFinger.whole(Side.RIGHT, Finger.LITTLE, Loss.MISSING));
        assertEquals(199, new Hands(lost).percent());
        assertEquals("7.3/5/双手缺失/失能≥90%", item(new Hands(lost)));
    }

    @Test
    void a_hand_of_which_one_finger_is_only_useless_is_not_missing() {
        List<LostFinger> lost = new ArrayList<>(both(Loss.MISSING, Loss.USELESS));
        lost.removeFirst();
        lost.add(new LostFinger(Side.LEFT, Finger.THUMB, Segment.METACARPAL, Loss.USELESS));
        assertEquals("7.3/4/双手完全丧失功能", item(new Hands(lost)));
    }

    @Test
    void of_a_finger_that_is_named_twice_the_greater_loss_counts() {
        assertEquals(36, of("L.THUMB.DISTAL L.THUMB.PROXIMAL").percent());
    }

    @Test
    void the_part_is_the_hand_that_lost_something() {
        assertEquals(
                List.of(new BodyPart(BodyPart.Region.HAND, Side.LEFT)),
                of("L.THUMB.PROXIMAL").impairments().stream()
                        .flatMap(each -> each.part().stream())
                        .toList());
        assertEquals(
                List.of(new BodyPart(BodyPart.Region.HAND, Side.RIGHT)),
                of("R.THUMB.PROXIMAL").impairments().stream()
                        .flatMap(each -> each.part().stream())
                        .toList());
        assertEquals(
                List.of(new BodyPart(BodyPart.Region.HAND, Side.BOTH)),
                of("L.THUMB.PROXIMAL R.LITTLE.DISTAL").impairments().stream()
                        .flatMap(each -> each.part().stream())
                        .toList());
    }

    @Test
    void what_no_hand_has_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> finger("L.THUMB.MIDDLE"));
        assertThrows(IllegalArgumentException.class, () -> Finger.THUMB.percentFrom(Segment.MIDDLE));
        assertThrows(IllegalArgumentException.class, () -> LostFinger.whole(Side.BOTH, Finger.THUMB, Loss.MISSING));
        assertThrows(IllegalArgumentException.class, () -> new Hands(List.of()));
    }

    @Test
    void the_letter_shows_the_sum() {
        String said = of("L.THUMB.PROXIMAL R.INDEX.DISTAL").explanation();
        assertTrue(said.contains("左手拇指自近节起缺失 36%") && said.endsWith("双手合计 44%"), said);
    }
}
