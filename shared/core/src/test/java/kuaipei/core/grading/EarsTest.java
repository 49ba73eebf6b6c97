package kuaipei.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kuaipei.core.grading.Ears.Auricle;
import kuaipei.core.grading.Ears.Ear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thresholds of hearing from 26 dB, alone and with lost auricles. */
class EarsTest {

    private static Ear ear(String written) {
        int threshold = Integer.parseInt(written.replaceAll("[HM]", ""));
        return new Ear(
                threshold,
                written.endsWith("M") ? Auricle.MISSING : written.endsWith("H") ? Auricle.HALF_LOST : Auricle.WHOLE);
    }

    private static String item(String left, String right) {
        return new Ears(ear(left), ear(right))
                .impairments().stream()
                        .map(each -> each.item().toString())
                        .findFirst()
                        .orElse("");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            91, 91, 2.6/4/双耳≥91dB
            91, 90, 2.6/5/双耳≥81
            81, 81, 2.6/5/双耳≥81
            81, 80, 2.6/6/双耳≥71
            91, 80, 2.6/5/一≥91另≥71
            91, 71, 2.6/5/一≥91另≥71
            90, 71, 2.6/6/双耳≥71
            91, 70, 2.6/6/一≥91另≥56
            71, 71, 2.6/6/双耳≥71
            71, 70, 2.6/7/一≥71另≥56
            91, 56, 2.6/6/一≥91另≥56
            90, 56, 2.6/7/一≥71另≥56
            91, 55, 2.6/7/一≥91另≥41
            91, 41, 2.6/7/一≥91另≥41
            90, 41, 2.6/8/一≥71另≥41
            91, 40, 2.6/8/一耳≥91
            71, 56, 2.6/7/一≥71另≥56
            70, 56, 2.6/9/一≥56另≥41
            71, 55, 2.6/8/一≥71另≥41
            71, 41, 2.6/8/一≥71另≥41
            70, 41, 2.6/9/一≥56另≥41
            71, 40, 2.6/9/一耳≥71
            91, 0,  2.6/8/一耳≥91
            90, 0,  2.6/9/一耳≥71
            71, 0,  2.6/9/一耳≥71
            70, 0,  2.6/10/一耳≥56
            56, 41, 2.6/9/一≥56另≥41
            55, 41, 2.6/10/双耳≥26
            56, 40, 2.6/10/双耳≥26
            56, 26, 2.6/10/双耳≥26
            56, 25, 2.6/10/一耳≥56
            55, 25, ''
            26, 26, 2.6/10/双耳≥26
            26, 25, ''
            """)
    void hearing_alone_begins_at_its_thresholds(String worse, String better, String item) {
        assertEquals(item, item(worse, better));
        assertEquals(item, item(better, worse));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            91M, 91M, 2.5/2/双耳≥91dB+双廓缺失
            91M, 90M, 2.5/3/双耳≥71+双廓缺失
            91M, 91,  2.5/3/双耳≥91+一廓缺失
            91M, 90,  2.5/4/双耳≥71+一廓缺失
            91H, 91,  2.5/4/一耳≥91另≥71+一廓≥50%
            91M, 71H, 2.5/3/一耳≥91另≥71+一廓缺失另廓≥50%
            91H, 71M, 2.5/3/一耳≥91另≥71+一廓缺失另廓≥50%
            91M, 70H, 2.5/5/双耳≥56+一廓缺失
            71M, 71M, 2.5/3/双耳≥71+双廓缺失
            71M, 70M, 2.5/4/双耳≥56+双廓缺失
            71M, 71,  2.5/4/双耳≥71+一廓缺失
            71M, 70,  2.5/5/双耳≥56+一廓缺失
            56M, 56M, 2.5/4/双耳≥56+双廓缺失
            56M, 55M, 2.5/5/双廓缺失
            91H, 71,  2.5/4/一耳≥91另≥71+一廓≥50%
            90H, 71,  2.5/5/双耳≥71+一廓≥50%
            91H, 70,  2.6/6/一≥91另≥56
            71H, 71,  2.5/5/双耳≥71+一廓≥50%
            71H, 70,  2.6/7/一≥71另≥56
            56M, 56,  2.5/5/双耳≥56+一廓缺失
            56M, 55,  2.5/8/一廓缺失
            0M,  0M,  2.5/5/双廓缺失
            0M,  0H,  2.5/6/一廓缺失另廓≥50%
            0M,  0,   2.5/8/一廓缺失
            0H,  0H,  2.5/9/一廓≥50%
            0H,  0,   2.5/9/一廓≥50%
            0,   0,   ''
            """)
    void a_lost_auricle_makes_it_heavier(String one, String other, String item) {
        assertEquals(item, item(one, other));
        assertEquals(item, item(other, one));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 121})
    void a_threshold_that_nobody_measures_is_refused(int threshold) {
        assertThrows(IllegalArgumentException.class, () -> new Ear(threshold, Auricle.WHOLE));
    }

    @Test
    void the_letter_says_what_each_ear_hears() {
        assertEquals("左耳听阈 91 dB、耳廓缺失，右耳听阈 120 dB、耳廓完整", new Ears(ear("91M"), ear("120")).explanation());
    }
}
