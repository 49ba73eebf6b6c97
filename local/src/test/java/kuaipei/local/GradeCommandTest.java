package kuaipei.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code grade}, as people and programs call it. */
class GradeCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("grade"));
        all.addAll(List.of(words));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(new String[0]));
    }

    private JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        assertEquals(0, run(all.toArray(new String[0])), err::toString);
        assertEquals(1, out.toString().lines().count());
        return JSON.readTree(out.toString());
    }

    @Test
    void people_read_the_arithmetic_the_grade_and_each_products_ratio() {
        assertEquals(0, run("--fingers-missing", "left:thumb,left:index", "--eyes", "dark,1.0"));
        String said = out.toString();
        assertTrue(said.contains("双手合计 54%"), said);
        assertTrue(said.contains("→ 7.3/7/≥50%（左手）"), said);
        assertTrue(said.contains("→ 2.2/7/一眼盲5级（左眼）"), said);
        assertTrue(said.contains("晋升一级，评定为 6 级"), said);
        assertTrue(said.contains("结论：伤残 6 级（JR/T 0083-2013）"), said);
        assertTrue(said.matches("(?s).*elderly-accident +给付比例 50%\\n.*"), said);
    }

    @Test
    void programs_get_one_object() {
        JsonNode answer = json("7.6/6/一肢缺失(腕踝)", "2.1/7/一侧眼球缺失@left:eye", "2.2/7/一眼盲5级@left:eye");
        assertEquals(6, answer.get("grade").asInt());
        assertEquals(6, answer.get("mostSerious").asInt());
        assertEquals("50%", answer.get("ratios").get("elderly-accident").asString());
        assertEquals("左眼", answer.get("items").get(1).get("part").asString());
        assertEquals(2, answer.get("explanation").size());
        assertFalse(answer.get("ratios").has("medical-million"), "it pays no disability");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            --fingers-missing left:hand --fingers-useless right:hand ; 7.3/4/一手缺失另手丧失功能 ; 4
            --fingers-missing right:thumb.distal,right:ring.metacarpal ; 7.3/9/双手≥10%          ; 9
            --burnt front,back:50                                    ; 8.2/7/Ⅲ度≥10%           ; 7
            --burnt left:shank,left:upper-arm                        ; 8.2/7/Ⅲ度≥10%           ; 7
            --scarred foot --female                                  ; 8.2/9/瘢≥5%             ; 9
            --eyes missing,1.0@15                                    ; 2.1/3/+另眼盲3级          ; 3
            --ears 91:missing,71:half-lost                           ; 2.5/3/一耳≥91另≥71+一廓缺失另廓≥50% ; 3
            --ears 56,41                                             ; 2.6/9/一≥56另≥41          ; 9
            --strength 5,5,2,2 --incontinent                         ; 7.8/1/截瘫≤2级+大小便失禁   ; 1
            --joints 0,0,2,0                                         ; 7.5/7/一下肢两大关节失能    ; 7
            --iq 34 --helped-with eating,toilet,walking              ; 1.2/3/重度IQ≤34大部分护理依赖 ; 3
            --measured leg-difference=2.5                            ; 7.5/10/差≥2cm            ; 10
            """)
    void each_measure_leads_to_its_item(String words, String item, int grade) {
        JsonNode answer = json(words.split(" ", -1));
        assertEquals(item, answer.get("items").get(0).get("item").asString());
        assertEquals(item, answer.get("findings").get(0).get("items").get(0).asString());
        assertEquals(grade, answer.get("grade").asInt());
    }

    @Test
    void what_reaches_nothing_has_no_grade() {
        JsonNode answer = json("--ears", "20,20");
        assertFalse(answer.has("grade"));
        assertEquals(0, answer.get("items").size());
    }

    @Test
    void people_are_told_that_nothing_is_reached() {
        assertEquals(0, run("--ears", "20,20"));
        assertTrue(out.toString().endsWith("未达到评定标准，无伤残等级\n"), out.toString());
    }

    @Test
    void an_item_whose_value_was_restored_is_to_be_compared_first() {
        assertEquals(0, run("8.2/9/瘢≥5%"));
        assertTrue(out.toString().contains("请核对官方文本：8.2/9/瘢≥5% 中的 5% 由残缺副本还原"), out.toString());
        out.getBuffer().setLength(0);
        assertTrue(json("8.2/9/瘢≥5%").get("items").get(0).has("restoredFrom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            7.6/5/一肢缺失(腕踝)          ; is no item of JR/T 0083-2013; write sub-class/grade/text
            2.1/7/一侧眼球缺失@left:nose  ; has 'nose'; known are [brain, eye
            --fingers-missing thumb      ; says no side; write left:thumb
            --fingers-missing left:toe   ; has 'toe'; known are [thumb, index
            --fingers-missing left:thumb.middle ; names a bone that a thumb does not have
            --fingers-missing both:thumb ; cannot be: a finger is of the left hand or of the right
            --fingers-useless both:hand  ; cannot be: a finger is of the left hand or of the right
            --burnt left:front           ; cannot be: there is only one FRONT
            --burnt front:120            ; cannot be: a share of a part
            --burnt front,front          ; FRONT is named twice
            --burnt front:half           ; has no number where one belongs
            --eyes 0.05                  ; takes two values, left and right
            --ears 91,130                ; cannot be: a hearing threshold is 0 to 120 dB
            --ears 91,loud               ; has no whole number
            --strength 5,5,5             ; takes four numbers: left arm
            --strength 5,5,5,6           ; cannot be: muscle strength is 0 to 5
            --joints 4,0,0,0             ; cannot be: a limb has three great joints
            --iq 30 --helped-with singing ; has 'singing'; known are [dressing
            --measured noses=1           ; has 'noses'; known are [ribs-broken
            --measured ribs-broken       ; has no number where one belongs
            """)
    void what_cannot_be_read_is_named_with_how_to_write_it(String words, String error) {
        assertEquals(2, run(words.split(" ", -1)));
        assertTrue(err.toString().startsWith("grade: ") && err.toString().contains(error), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void nothing_is_nothing_to_grade() {
        assertEquals(2, run());
        assertTrue(err.toString().contains("nothing to grade"), err.toString());
    }
}
