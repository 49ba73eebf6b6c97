package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.decision.GradedItem;
import kuaipei.core.grading.GradingStandard;
import kuaipei.core.grading.Impairment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table against the counts that its source states: in all, by grade, by class and by sub-class. */
class GradingTest {
    private static final GradingStandard TABLE = Grading.shipped();

    private static <K> Map<K, Long> counted(Function<GradedItem, K> by) {
        return TABLE.items().stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    @Test
    void every_stated_item_but_one_is_there() {
        assertEquals(280, TABLE.items().size());
        assertEquals(281, TABLE.origin().stated());
        assertEquals(1, TABLE.origin().missing());
    }

    @Test
    void it_says_which_standard_where_from_and_when_it_was_last_checked() {
        assertEquals(Grading.STANDARD, TABLE.origin().standard());
        assertEquals(LocalDate.of(2026, 11, 22), TABLE.origin().checkedOn());
        assertTrue(TABLE.origin().source().contains("sub-class 1.1 is from another copy"));
    }

    @Test
    void each_grade_has_as_many_items_as_stated() {
        assertEquals(
                Map.of(1, 18L, 2, 19L, 3, 26L, 4, 26L, 5, 32L, 6, 25L, 7, 30L, 8, 39L, 9, 34L, 10, 31L),
                counted(GradedItem::grade));
    }

    @Test
    void each_class_has_as_many_items_as_stated() {
        assertEquals(
                Map.of("1", 6L, "2", 57L, "3", 11L, "4", 14L, "5", 22L, "6", 40L, "7", 98L, "8", 32L),
                counted(item -> item.subClass().substring(0, 1)));
    }

    @Test
    void each_sub_class_has_as_many_items_as_stated() {
        String stated = """
                1.1 脑膜 1, 1.2 脑/智力 4, 1.3 意识 1, 2.1 眼球 7, 2.2 视功能 17, 2.3 晶状体 1, 2.4 眼睑 6, 2.5 耳廓+听力 13,
                2.6 听力 13, 3.1 鼻 6, 3.2 口腔 4, 3.3 言语 1, 4.1 心脏 3, 4.2 脾 3, 4.3 肺 4, 4.4 胸廓 4, 5.1 咀嚼吞咽 1,
                5.2 肠 11, 5.3 胃 2, 5.4 胰 5, 5.5 肝 3, 6.1 泌尿 21, 6.2 生殖 19, 7.1 头颈结构 20, 7.2 颞下颌关节 4,
                7.3 上肢/手 13, 7.4 骨盆 8, 7.5 下肢/足 18, 7.6 四肢 14, 7.7 脊柱 3, 7.8 肌力 18, 8.1 头颈皮肤 18,
                8.2 各部位皮肤 14""";
        assertEquals(
                List.of(stated.replace("\n", " ").split(", ", -1)),
                TABLE.subClasses().stream()
                        .map(each -> each.code() + " " + each.name() + " "
                                + each.items().size())
                        .toList());
    }

    @Test
    void a_sub_class_begins_with_its_heaviest_items() {
        for (GradingStandard.SubClass each : TABLE.subClasses()) {
            List<Integer> grades = each.items().stream().map(GradedItem::grade).toList();
            assertEquals(grades.stream().sorted().toList(), grades, each.code());
        }
    }

    @Test
    void four_items_are_marked_as_restored_and_say_from_what() {
        Map<String, String> values = new LinkedHashMap<>();
        TABLE.restored().forEach(each -> values.put(each.item().toString(), each.value()));
        assertEquals(
                Map.of(
                        "7.7/7/畸形愈合+颈/腰活动度丧失≥75%", "75%",
                        "8.1/7/颈前三角瘢痕≥75%", "75%",
                        "8.1/2/Ⅲ度烧伤≥8%体表", "8%",
                        "8.2/9/瘢≥5%", "5%"),
                values);
        TABLE.restored().forEach(each -> {
            assertTrue(each.item().text().contains(each.value()), each.toString());
            assertTrue(each.from().startsWith("the series of " + each.item().subClass()), each.from());
        });
        assertTrue(TABLE.restored(GradedItem.of("8.2/9/瘢≥5%")).isPresent());
        assertTrue(TABLE.restored(GradedItem.of("8.2/8/瘢≥20%")).isEmpty());
    }

    @Test
    void an_item_is_found_as_contracts_write_it_and_in_no_other_way() {
        assertEquals(Optional.of(GradedItem.of("7.6/6/一肢缺失(腕踝)")), TABLE.find("7.6/6/一肢缺失(腕踝)"));
        assertTrue(TABLE.find("7.6/5/一肢缺失(腕踝)").isEmpty());
        assertTrue(TABLE.find("7.6/6/一肢缺失（腕踝）").isEmpty());
        Collection<GradedItem> items = TABLE.items();
        items.forEach(item -> assertEquals(Optional.of(item), TABLE.find(item.toString())));
    }

    @Test
    void only_its_own_items_are_combined() {
        Impairment own = Impairment.of(GradedItem.of("7.6/6/一肢缺失(腕踝)"));
        assertEquals(6, TABLE.combine(List.of(own)).grade());
        Impairment foreign = Impairment.of(GradedItem.of("7.6/5/一肢缺失(腕踝)"));
        assertThrows(IllegalArgumentException.class, () -> TABLE.combine(List.of(own, foreign)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            stated-items: 281   ; stated-items: 282   ; 280 items stand there, and 282 stated less 1 missing should
            missing-items: 1    ; missing-items: 0    ; 280 items stand there, and 281 stated less 0 missing should
            - item: 8.2/9/瘢≥5% ; - item: 8.2/9/瘢≥6% ; restored[3] item is no item of the table
            "植物状态"          ; "植物状态", "植物状态" ; stands there twice
            10: [ "外伤性脑脊液 ; 11: [ "外伤性脑脊液 ; a disability grade is 1 to 10, not 11
            name: 脑膜          ; title: 脑膜         ; title is not known here
            """)
    void a_table_that_is_wrong_is_named_with_its_line(String right, String wrong, String error) {
        String shipped = Shipped.text("grading/jrt-0083-2013.yaml");
        assertTrue(shipped.contains(right), right);
        YamlNode file = YamlNode.parse("table.yaml", shipped.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Grading.of(file))
                .getMessage());
        assertTrue(message.startsWith("table.yaml:") && message.contains(error), message);
        assertFalse(message.contains("\n"), message);
    }
}
