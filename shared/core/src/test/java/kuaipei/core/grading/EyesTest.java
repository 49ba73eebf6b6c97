package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Low vision from below 0.3, blindness from below 0.05 or a field below 20 degrees, and the items of both eyes. */
class EyesTest {

    /** {@code missing}, {@code dark}, {@code 0.05} or {@code 1.0@15} with the field in degrees. */
    private static Eye eye(String written) {
        return switch (written) {
            case "missing" -> new Eye.Missing();
            case "dark" -> new Eye.WithoutLight();
            default -> {
                String[] words = written.split("@", -1);
                yield new Eye.Seeing(
                        new BigDecimal(words[0]), words.length > 1 ? new BigDecimal(words[1]) : Eye.WHOLE_FIELD);
            }
        };
    }

    private static List<Impairment> impairments(String left, String right) {
        return new Eyes(eye(left), eye(right)).impairments();
    }

    private static String item(String left, String right) {
        return impairments(left, right).stream()
                .map(each -> each.item().toString())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 0",
        "0.3, 0",
        "0.29, 1",
        "0.1, 1",
        "0.09, 2",
        "0.05, 2",
        "0.049, 3",
        "0.02, 3",
        "0.019, 4",
        "0, 4",
        "dark, 5",
        "missing, 5",
        "1.0@20, 0",
        "1.0@19.9, 3",
        "1.0@10, 3",
        "1.0@9.9, 4",
        "1.0@0, 4",
        "0.019@15, 4",
        "0.2@15, 3"
    })
    void a_level_begins_below_its_acuity_or_its_field(String eye, int level) {
        assertEquals(level, eye(eye).level());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.0,     1.0,     ''
            dark,    dark,    2.2/2/双眼盲5级
            dark,    0,       2.2/3/双眼盲≥4级
            0.019,   0.019,   2.2/3/双眼盲≥4级
            0.019,   0.02,    2.2/4/双眼盲≥3级
            0.049,   0.049,   2.2/4/双眼盲≥3级
            0.049,   0.05,    2.2/5/双眼低视力≥2级
            0.09,    0.09,    2.2/5/双眼低视力≥2级
            0.09,    0.1,     2.2/6/双眼低视力≥1级
            0.29,    0.29,    2.2/6/双眼低视力≥1级
            0.29,    0.3,     2.2/10/一眼低视力≥1级
            0.05,    1.0,     2.2/10/一眼低视力≥1级
            0.049,   1.0,     2.2/9/一眼盲≥3级
            1.0,     0.019,   2.2/8/一眼盲≥4级
            1.0,     dark,    2.2/7/一眼盲5级
            dark,    0.3,     2.2/7/一眼盲5级
            dark,    0.29,    2.2/6/双眼低视力≥1级
            """)
    void both_eyes_or_one_by_acuity(String left, String right, String item) {
        assertEquals(item, item(left, right));
        assertEquals(item, item(right, left));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            60,   60,   ''
            59.9, 60,   2.2/10/一眼视野<60°
            59.9, 59.9, 2.2/6/双眼视野<60°
            20,   60,   2.2/10/一眼视野<60°
            19.9, 60,   2.2/9/一眼视野<20°
            20,   20,   2.2/6/双眼视野<60°
            19.9, 19.9, 2.2/4/双眼视野<20°
            19.9, 20,   2.2/6/双眼视野<60°
            10,   10,   2.2/4/双眼视野<20°
            10,   60,   2.2/9/一眼视野<20°
            9.9,  60,   2.2/8/一眼视野<10°
            9.9,  9.9,  2.2/3/双眼视野<10°
            5,    5,    2.2/3/双眼视野<10°
            5,    60,   2.2/8/一眼视野<10°
            4.9,  60,   2.2/7/一眼视野<5°
            4.9,  4.9,  2.2/2/双眼视野<5°
            """)
    void both_eyes_or_one_by_field(String left, String right, String item) {
        assertEquals(item, item("1.0@" + left, "1.0@" + right));
        assertEquals(item, item("1.0@" + right, "1.0@" + left));
    }

    @Test
    void one_eye_blind_by_acuity_and_the_other_by_field_are_two_blind_eyes() {
        assertEquals("2.2/4/双眼盲≥3级", item("0.03", "1.0@15"));
        assertEquals("2.2/3/双眼盲≥4级", item("0.01", "1.0@9"));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 2.1/1/双侧眼球缺失",
        "dark, 2.1/1/一侧缺失+另眼盲5级",
        "0.019, 2.1/2/+另眼盲4级",
        "0.02, 2.1/3/+另眼盲3级",
        "0.05, 2.1/4/+另眼低视力2级",
        "0.1, 2.1/5/+另眼低视力1级",
        "0.29, 2.1/5/+另眼低视力1级",
        "0.3, 2.1/7/一侧眼球缺失",
        "1.0@15, 2.1/3/+另眼盲3级"
    })
    void a_missing_eyeball_is_graded_with_what_the_other_eye_sees(String other, String item) {
        assertEquals(item, item("missing", other));
        assertEquals(item, item(other, "missing"));
    }

    @Test
    void what_sees_no_light_has_no_field() {
        assertEquals("2.2/6/双眼视野<60°", item("dark", "1.0@59"));
        assertEquals("2.2/6/双眼视野<60°", item("missing", "1.0@59"));
    }

    @ParameterizedTest
    @CsvSource({"dark, 1.0, 左眼", "1.0, dark, 右眼", "dark, dark, 眼", "1.0@59, 1.0, 左眼", "1.0@60, 1.0@59, 右眼"})
    void the_part_is_the_eye_that_lost_something(String left, String right, String part) {
        assertEquals(
                part,
                impairments(left, right)
                        .getFirst()
                        .part()
                        .map(BodyPart::toString)
                        .orElse(""));
    }

    @Test
    void nothing_is_seen_below_nothing() {
        assertThrows(IllegalArgumentException.class, () -> eye("-0.1"));
        assertThrows(IllegalArgumentException.class, () -> eye("1.0@-1"));
    }

    @Test
    void the_letter_says_what_each_eye_sees() {
        assertEquals("左眼视力 0.05、视野 90°（低视力 2 级），右眼无光感（盲目 5 级）", new Eyes(eye("0.05"), eye("dark")).explanation());
        assertTrue(new Eyes(eye("1.0"), eye("missing")).explanation().contains("（无视力障碍），右眼眼球缺失"));
    }
}
