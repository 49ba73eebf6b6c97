package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import kuaipei.core.paper.FieldName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFinderTest {
    private static final Layout LAYOUT = LayoutFile.parse("test.yaml", "test.yaml", """
            kind: discharge-summary
            fields:
              - { field: name, labels: [患者姓名, 姓名], type: name, below: true }
              - { field: hospitalNumber, labels: [住院号], otherwise: [病案号], type: number, below: true }
              - { field: total, labels: [小写], otherwise: ["¥"], type: money }
              - { range: [admissionDate, dischargeDate], labels: [住院日期], type: date }
              - { field: admissionDate, labels: [入院日期], type: date }
              - { field: diagnoses, labels: [出院诊断], type: text, lines: 4, list: true }
            others: [性别, 科室, 入院诊断, 医嘱, 家属姓名]
            """);

    private static String found(FieldName field, String page) {
        Findings findings = new Findings("page", 1);
        new LabelFinder(LAYOUT).find(Sheet.rows(page), findings);
        return findings.readings().stream()
                .filter(reading -> reading.field() == field)
                .map(reading -> reading.value())
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名:陈思远",
                "姓名 陈思远",
                "姓名    陈思远",
                "姓 名:陈思远",
                "姓    名    陈思远",
                "患者姓名:陈思远    性别:男",
                "姓名(患者):陈思远",
                "姓名:____陈思远____"
            })
    void a_value_stands_to_the_right_of_its_label(String page) {
        assertEquals("陈思远", found(FieldName.NAME, page));
    }

    @Test
    void a_longer_label_is_not_the_shorter_one_in_it() {
        assertEquals("", found(FieldName.NAME, "家属姓名:陈伟"));
    }

    @Test
    void a_value_ends_where_another_label_begins() {
        assertEquals("", found(FieldName.NAME, "姓名:科室:骨科"));
    }

    @Test
    void a_value_may_stand_below_its_label() {
        assertEquals("陈思远", found(FieldName.NAME, "姓名      住院号\n陈思远    123456"));
        assertEquals("123456", found(FieldName.HOSPITAL_NUMBER, "姓名      住院号\n陈思远    123456"));
    }

    @Test
    void what_stands_far_below_or_beside_is_no_value() {
        assertEquals("", found(FieldName.NAME, "姓名\n甲\n甲\n甲\n甲\n陈思远"));
        assertEquals("", found(FieldName.NAME, "姓名\n                    陈思远"));
    }

    @Test
    void a_label_stands_in_only_where_the_proper_one_found_nothing() {
        assertEquals("654321", found(FieldName.HOSPITAL_NUMBER, "病案号:654321"));
        assertEquals("123456", found(FieldName.HOSPITAL_NUMBER, "病案号:654321    住院号:123456"));
        assertEquals("654321", found(FieldName.HOSPITAL_NUMBER, "病案号:654321    住院号:"));
        assertEquals("88.00", found(FieldName.TOTAL, "¥99.00\n(小写)88.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "住院日期:2026-04-01至2026-04-12",
                "住院日期:2026年04月01日~2026年04月12日",
                "住院日期 2026.4.1 - 2026.4.12",
                "住院日期:2026-04-01 08:30至2026-04-12 10:00"
            })
    void a_stretch_of_days_is_its_first_and_its_last(String page) {
        assertEquals("2026-04-01", found(FieldName.ADMISSION_DATE, page));
        assertEquals("2026-04-12", found(FieldName.DISCHARGE_DATE, page));
    }

    @Test
    void a_list_goes_on_below_until_the_next_label() {
        assertEquals("右股骨颈骨折|骨质疏松症|高血压病2级", found(FieldName.DIAGNOSES, """
                出院诊断:1.右股骨颈骨折
                    2.骨质疏松症
                    3.高血压病2级
                医嘱:休息
                """));
        assertEquals("脑梗死|高脂血症", found(FieldName.DIAGNOSES, "出院诊断:脑梗死;高脂血症。门诊随诊"));
    }

    @Test
    void what_a_label_of_no_field_says_is_not_taken() {
        assertEquals("", found(FieldName.DIAGNOSES, "入院诊断:脑梗死"));
    }

    @Test
    void the_same_place_is_one_reading_and_two_places_are_two() {
        assertEquals("陈思远|陈思远", found(FieldName.NAME, "姓名:陈思远\n患者姓名:陈思远"));
        assertEquals("2026-04-01", found(FieldName.ADMISSION_DATE, "住院日期:2026-04-01至2026-04-12"));
    }

    @Test
    void a_value_s_box_is_its_own_and_not_the_whole_line_s() {
        Findings findings = new Findings("page", 1);
        new LabelFinder(LAYOUT).find(Sheet.rows("姓名:陈思远"), findings);
        var box = findings.readings().getFirst().place().box();
        assertEquals(60, box.topLeft().x(), 3);
        assertEquals(132, box.topRight().x(), 3);
    }
}
