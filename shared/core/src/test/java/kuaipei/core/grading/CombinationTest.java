package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.grading.BodyPart.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several impairments of one accident, and the one grade that they make together. */
class CombinationTest {
    private static final String HAND = "7.6/6/一肢缺失(腕踝)";
    private static final String EYEBALL = "2.1/7/一侧眼球缺失";
    private static final String SIGHT = "2.2/7/一眼盲5级";
    private static final String FIELD = "2.2/7/一眼视野<5°";
    private static final String JAW = "7.1/7/颌骨缺损+牙≥16";
    private static final String LUNG = "4.3/7/肺叶切除";
    private static final String COMA = "1.3/1/植物状态";
    private static final String EYEBALLS = "2.1/1/双侧眼球缺失";

    private static Combination of(String... items) {
        return Combination.ofItems(Stream.of(items).map(GradedItem::of).toList());
    }

    private static Impairment in(String item, Region region, Side side) {
        return Impairment.of(GradedItem.of(item), region, side);
    }

    @Test
    void one_item_is_its_own_grade() {
        assertEquals(6, of(HAND).grade());
        assertFalse(of(HAND).isRaised());
    }

    @Test
    void of_different_grades_the_most_serious_decides() {
        assertEquals(6, of(LUNG, HAND, EYEBALL).grade());
    }

    @Test
    void two_parts_of_the_most_serious_grade_are_one_grade_up() {
        assertEquals(6, of(EYEBALL, JAW).grade());
        assertTrue(of(EYEBALL, JAW).isRaised());
    }

    @Test
    void three_parts_are_one_grade_up_as_well() {
        assertEquals(6, of(EYEBALL, JAW, LUNG).grade());
    }

    @Test
    void two_lighter_parts_raise_nothing() {
        assertEquals(6, of(HAND, EYEBALL, LUNG).grade());
        assertFalse(of(HAND, EYEBALL, LUNG).isRaised());
    }

    @Test
    void above_grade_1_there_is_none() {
        assertEquals(1, of(COMA, EYEBALLS).grade());
        assertFalse(of(COMA, EYEBALLS).isRaised());
        assertEquals(1, of("7.6/2/二肢失能", "2.2/2/双眼盲5级").grade(), "grade 2 becomes 1");
    }

    @Test
    void one_sub_class_is_one_part() {
        Combination combined = of(FIELD, SIGHT);
        assertEquals(7, combined.grade());
        assertEquals(1, combined.counted().size());
        assertEquals(1, combined.dropped().size());
    }

    @Test
    void the_same_item_told_twice_counts_once() {
        assertEquals(7, of(EYEBALL, EYEBALL).grade());
        assertEquals(of(EYEBALL, EYEBALL).counted(), of(EYEBALL).counted());
    }

    @Test
    void a_part_that_is_stated_is_graded_once_though_two_sub_classes_speak_of_it() {
        Impairment eyeball = in(EYEBALL, Region.EYE, Side.LEFT);
        assertEquals(
                7,
                Combination.of(List.of(eyeball, in(SIGHT, Region.EYE, Side.LEFT)))
                        .grade());
        assertEquals(
                7,
                Combination.of(List.of(eyeball, in(SIGHT, Region.EYE, Side.BOTH)))
                        .grade());
        assertEquals(
                6,
                Combination.of(List.of(eyeball, in(SIGHT, Region.EYE, Side.RIGHT)))
                        .grade());
        assertEquals(
                6,
                Combination.of(List.of(eyeball, in(SIGHT, Region.FACE, Side.LEFT)))
                        .grade());
    }

    @Test
    void a_part_that_only_one_of_two_states_is_not_the_other_ones() {
        assertEquals(
                6,
                Combination.of(List.of(in(EYEBALL, Region.EYE, Side.LEFT), Impairment.of(GradedItem.of(SIGHT))))
                        .grade());
    }

    @Test
    void two_stated_sides_of_one_sub_class_are_not_two_parts() {
        assertEquals(
                7,
                Combination.of(List.of(in(EYEBALL, Region.EYE, Side.LEFT), in(EYEBALL, Region.EYE, Side.RIGHT)))
                        .grade());
    }

    @ParameterizedTest
    @CsvSource({
        "HAND, ARM, true",
        "ARM, HAND, true",
        "FOOT, LEG, true",
        "LEG, FOOT, true",
        "HAND, FOOT, false",
        "ARM, LEG, false",
        "EYE, EAR, false",
        "SKIN, SKIN, true"
    })
    void a_hand_is_of_its_arm_and_a_foot_of_its_leg(Region one, Region other, boolean meet) {
        assertEquals(meet, new BodyPart(one, Side.LEFT).meets(new BodyPart(other, Side.LEFT)));
        assertFalse(new BodyPart(one, Side.LEFT).meets(new BodyPart(other, Side.RIGHT)));
    }

    @Test
    void a_part_between_two_others_does_not_hide_that_they_differ() {
        List<Impairment> three = List.of(
                in("2.2/7/一眼盲5级", Region.EYE, Side.BOTH),
                in("2.1/7/一侧眼球缺失", Region.EYE, Side.LEFT),
                in("2.6/7/一≥91另≥41", Region.EYE, Side.RIGHT));
        assertEquals(6, Combination.of(three).grade());
        assertEquals(6, Combination.of(three.reversed()).grade());
    }

    @Test
    void the_letter_says_how_the_grade_came_about() {
        assertEquals(List.of("按最重的一项 7.6/6/一肢缺失(腕踝)，评定为 6 级"), of(LUNG, HAND).explanation());
        assertEquals(
                List.of("不同部位 2 处同为最重的 7 级（2.1/7/一侧眼球缺失、7.1/7/颌骨缺损+牙≥16），晋升一级，评定为 6 级"),
                of(JAW, EYEBALL).explanation());
        assertEquals(
                List.of("不同部位 2 处同为最重的 1 级（1.3/1/植物状态、2.1/1/双侧眼球缺失），1 级之上不再晋升"),
                of(COMA, EYEBALLS).explanation());
        assertEquals(
                List.of("2.1/7/一侧眼球缺失 列出不止一次，只计一次", "按最重的一项 2.1/7/一侧眼球缺失，评定为 7 级"),
                of(EYEBALL, EYEBALL).explanation());
        assertEquals(
                List.of("2.2/7/一眼盲5级（左眼） 与 2.1/7/一侧眼球缺失（左眼） 属同一部位，只评定一次", "按最重的一项 2.1/7/一侧眼球缺失（左眼），评定为 7 级"),
                Combination.of(List.of(in(SIGHT, Region.EYE, Side.LEFT), in(EYEBALL, Region.EYE, Side.LEFT)))
                        .explanation());
    }

    @Test
    void nothing_makes_no_grade() {
        assertThrows(IllegalArgumentException.class, CombinationTest::of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            7.6/6                ; write sub-class/grade/text
            7.6/six/一肢缺失(腕踝) ; write sub-class/grade/text
            7.6/0/一肢缺失(腕踝)   ; 1 to 10, not 0
            7.6/11/一肢缺失(腕踝)  ; 1 to 10, not 11
            """)
    void what_is_no_item_is_named(String written, String error) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> GradedItem.of(written))
                .getMessage());
        assertTrue(message.contains(error), message);
    }

    @Test
    void a_slash_in_the_text_of_an_item_stays_in_it() {
        assertEquals("双手缺失/失能≥90%", GradedItem.of("7.3/5/双手缺失/失能≥90%").text());
    }
}
