package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.grading.Measured.Measure;
import kuaipei.core.grading.Mind.Activity;
import kuaipei.core.grading.Mind.Dependence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Muscle strength 0 to 5, joints, six daily activities, and figures that decide alone. */
class LimbsTest {

    private static List<String> items(Finding finding) {
        return finding.impairments().stream()
                .map(each -> each.item().toString())
                .toList();
    }

    private static List<String> expected(String items) {
        return Stream.of(items.split(" ", -1)).filter(item -> !item.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5, 5, 5, 5, false, ''
            3, 3, 3, 4, false, 7.8/1/四肢瘫三肢以上≤3级
            3, 3, 3, 5, false, 7.8/1/四肢瘫三肢以上≤3级
            3, 3, 4, 4, false, 7.8/3/四肢瘫二肢以上≤3
            2, 2, 4, 4, false, 7.8/2/四肢瘫二肢以上≤2
            2, 3, 4, 4, false, 7.8/3/四肢瘫二肢以上≤3
            3, 4, 4, 4, false, 7.8/4/四肢瘫二肢以上≤4
            4, 4, 4, 4, false, 7.8/4/四肢瘫二肢以上≤4
            4, 4, 4, 5, false, 7.8/4/四肢瘫二肢以上≤4
            2, 5, 2, 5, false, 7.8/2/偏瘫≤2
            5, 2, 5, 2, false, 7.8/2/偏瘫≤2
            2, 5, 3, 5, false, 7.8/3/偏瘫≤3
            3, 5, 3, 5, false, 7.8/3/偏瘫≤3
            2, 5, 4, 5, false, 7.8/5/偏瘫一肢≤2
            3, 5, 4, 5, false, 7.8/6/偏瘫一肢≤3
            4, 5, 4, 5, false, 7.8/7/偏瘫一肢≤4
            5, 5, 2, 2, true,  7.8/1/截瘫≤2级+大小便失禁
            5, 5, 2, 3, true,  7.8/3/截瘫≤3
            5, 5, 2, 2, false, 7.8/2/截瘫≤2
            5, 5, 2, 3, false, 7.8/3/截瘫≤3
            5, 5, 3, 3, false, 7.8/3/截瘫≤3
            5, 5, 2, 4, false, 7.8/5/截瘫一肢≤2
            5, 5, 3, 4, false, 7.8/6/截瘫一肢≤3
            5, 5, 4, 4, false, 7.8/7/截瘫一肢≤4
            2, 5, 5, 5, false, 7.8/5/单瘫≤2
            3, 5, 5, 5, false, 7.8/6/单瘫≤3
            5, 4, 5, 5, false, 7.8/8/单瘫≤4
            5, 5, 0, 5, true,  7.8/5/单瘫≤2
            2, 4, 5, 5, false, 7.8/5/单瘫≤2
            4, 5, 5, 3, false, 7.8/6/单瘫≤3
            4, 4, 2, 2, true,  7.8/1/截瘫≤2级+大小便失禁
            """)
    void paralysis_is_graded_by_its_limbs_and_their_strength(
            int leftArm, int rightArm, int leftLeg, int rightLeg, boolean incontinent, String items) {
        assertEquals(expected(items), items(new Strength(leftArm, rightArm, leftLeg, rightLeg, incontinent)));
    }

    @Test
    void strength_is_nought_to_five() {
        assertThrows(IllegalArgumentException.class, () -> new Strength(6, 5, 5, 5, false));
        assertThrows(IllegalArgumentException.class, () -> new Strength(5, 5, 5, -1, false));
        assertEquals("肌力：左上肢 1 级、右上肢 2 级、左下肢 3 级、右下肢 4 级", new Strength(1, 2, 3, 4, false).explanation());
        assertEquals("肌力：左上肢 5 级、右上肢 5 级、左下肢 0 级、右下肢 0 级，大小便失禁", new Strength(5, 5, 0, 0, true).explanation());
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "1, PARTIAL",
        "2, PARTIAL",
        "3, MAJOR",
        "4, MAJOR",
        "5, MAJOR",
        "6, FULL",
    })
    void six_daily_activities_say_how_much_a_person_depends_on_care(int helped, Dependence dependence) {
        assertEquals(dependence, Dependence.of(helpedWith(helped)));
    }

    private static Set<Activity> helpedWith(int activities) {
        Set<Activity> helped = EnumSet.noneOf(Activity.class);
        helped.addAll(List.of(Activity.values()).subList(0, activities));
        return helped;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            20, 6, 1.2/1/极度智缺IQ≤20完全护理依赖
            21, 6, 1.2/2/重度IQ≤34完全护理依赖
            20, 5, 1.2/3/重度IQ≤34大部分护理依赖
            34, 6, 1.2/2/重度IQ≤34完全护理依赖
            35, 6, 1.2/4/中度IQ≤49大部分护理依赖
            34, 3, 1.2/3/重度IQ≤34大部分护理依赖
            35, 3, 1.2/4/中度IQ≤49大部分护理依赖
            49, 3, 1.2/4/中度IQ≤49大部分护理依赖
            50, 3, ''
            50, 6, ''
            49, 2, ''
            20, 2, ''
            """)
    void intelligence_is_graded_with_dependence(int iq, int helped, String items) {
        assertEquals(expected(items), items(new Mind(iq, helpedWith(helped))));
    }

    @Test
    void an_iq_is_nought_to_two_hundred() {
        assertThrows(IllegalArgumentException.class, () -> new Mind(-1, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Mind(201, Set.of()));
        assertEquals("智商 200，无护理依赖", new Mind(200, Set.of()).explanation());
        assertEquals("智商 0，穿衣、移动需他人帮助，部分护理依赖", new Mind(0, helpedWith(2)).explanation());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0, 0, 0, ''
            1, 0, 0, 0, 7.3/8/一上肢一大关节失能
            0, 2, 0, 0, 7.3/7/一上肢两大关节失能
            1, 1, 0, 0, 7.3/8/一上肢一大关节失能
            3, 0, 0, 0, 7.3/7/一上肢两大关节失能
            0, 0, 0, 1, 7.5/8/一下肢一大关节失能
            0, 0, 2, 0, 7.5/7/一下肢两大关节失能
            2, 0, 1, 0, 7.3/7/一上肢两大关节失能 7.5/8/一下肢一大关节失能
            2, 2, 0, 0, 7.6/4/两肢各两大关节失能
            2, 0, 0, 2, 7.6/4/两肢各两大关节失能
            2, 1, 1, 1, 7.3/7/一上肢两大关节失能 7.5/8/一下肢一大关节失能
            3, 3, 3, 3, 7.6/4/两肢各两大关节失能
            """)
    void joints_are_graded_by_limb(int leftArm, int rightArm, int leftLeg, int rightLeg, String items) {
        assertEquals(expected(items), items(new Joints(leftArm, rightArm, leftLeg, rightLeg)));
    }

    @Test
    void a_limb_has_three_great_joints() {
        assertThrows(IllegalArgumentException.class, () -> new Joints(4, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Joints(0, 0, 0, -1));
        assertEquals("丧失功能的大关节：左上肢 0、右上肢 1、左下肢 2、右下肢 3", new Joints(0, 1, 2, 3).explanation());
    }

    @Test
    void an_arm_and_a_leg_are_two_parts() {
        assertEquals(7, Combination.of(new Joints(2, 0, 0, 0).impairments()).grade());
        assertEquals(7, Combination.of(new Joints(1, 0, 1, 0).impairments()).grade());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RIBS_BROKEN,       3.9,  ''
            RIBS_BROKEN,       4,    4.4/10/肋骨骨折≥4
            RIBS_BROKEN,       7,    4.4/10/肋骨骨折≥4
            RIBS_BROKEN,       8,    4.4/9/肋骨骨折≥8
            RIBS_BROKEN,       11,   4.4/9/肋骨骨折≥8
            RIBS_BROKEN,       12,   4.4/8/肋骨骨折≥12
            RIBS_MISSING,      3,    ''
            RIBS_MISSING,      4,    4.4/9/肋骨缺失≥4
            TEETH_LOST,        7,    ''
            TEETH_LOST,        8,    3.2/10/牙脱落≥8
            TEETH_LOST,        15,   3.2/10/牙脱落≥8
            TEETH_LOST,        16,   3.2/9/牙脱落≥16
            ARM_DIFFERENCE,    3.9,  ''
            ARM_DIFFERENCE,    4,    7.3/10/上肢长度差≥4cm
            ARM_DIFFERENCE,    9.9,  7.3/10/上肢长度差≥4cm
            ARM_DIFFERENCE,    10,   7.3/9/上肢长度差≥10cm
            LEG_DIFFERENCE,    1.9,  ''
            LEG_DIFFERENCE,    2,    7.5/10/差≥2cm
            LEG_DIFFERENCE,    3.9,  7.5/10/差≥2cm
            LEG_DIFFERENCE,    4,    7.5/9/差≥4cm
            LEG_DIFFERENCE,    5.9,  7.5/9/差≥4cm
            LEG_DIFFERENCE,    6,    7.5/8/差≥6cm
            LEG_DIFFERENCE,    7.9,  7.5/8/差≥6cm
            LEG_DIFFERENCE,    8,    7.5/7/下肢长度差≥8cm
            TOES_MISSING,      1,    ''
            TOES_MISSING,      2,    7.5/10/十趾缺失≥2
            TOES_MISSING,      4,    7.5/10/十趾缺失≥2
            TOES_MISSING,      5,    7.5/9/十趾缺失≥5
            TOES_MISSING,      9,    7.5/9/十趾缺失≥5
            TOES_MISSING,      10,   7.5/8/双足十趾缺失
            SPINE_MOTION_LOST, 24.9, ''
            SPINE_MOTION_LOST, 25,   7.7/9/≥25%
            SPINE_MOTION_LOST, 49.9, 7.7/9/≥25%
            SPINE_MOTION_LOST, 50,   7.7/8/≥50%
            SPINE_MOTION_LOST, 74.9, 7.7/8/≥50%
            SPINE_MOTION_LOST, 75,   7.7/7/畸形愈合+颈/腰活动度丧失≥75%
            FACIAL_SCAR,       5.9,  ''
            FACIAL_SCAR,       6,    8.1/10/面瘢≥6cm²或线状≥10cm
            FACIAL_SCAR,       11.9, 8.1/10/面瘢≥6cm²或线状≥10cm
            FACIAL_SCAR,       12,   8.1/9/面瘢≥12cm²或线状≥20cm
            FACIAL_SCAR,       17.9, 8.1/9/面瘢≥12cm²或线状≥20cm
            FACIAL_SCAR,       18,   8.1/8/面瘢≥18cm²
            FACIAL_SCAR,       23.9, 8.1/8/面瘢≥18cm²
            FACIAL_SCAR,       24,   8.1/7/面瘢≥24cm²
            """)
    void a_figure_that_decides_alone_begins_at_its_threshold(Measure measure, BigDecimal amount, String items) {
        assertEquals(expected(items), items(new Measured(measure, amount)));
    }

    @Test
    void nothing_is_measured_below_nothing() {
        assertThrows(IllegalArgumentException.class, () -> new Measured(Measure.TEETH_LOST, BigDecimal.valueOf(-1)));
        assertEquals("面部瘢痕 6.5 cm²", new Measured(Measure.FACIAL_SCAR, new BigDecimal("6.50")).explanation());
    }
}
