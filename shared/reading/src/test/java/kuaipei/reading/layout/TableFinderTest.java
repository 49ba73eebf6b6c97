package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Row;
import org.junit.jupiter.api.Test;

class TableFinderTest {
    private static final Layout.Table TABLE = new Layout.Table(
            Map.of(
                    FieldName.NAME, List.of("项目名称", "名称"),
                    FieldName.UNIT_PRICE, List.of("单价"),
                    FieldName.QUANTITY, List.of("数量"),
                    FieldName.AMOUNT, List.of("金额")),
            List.of("规格", "单位", "备注"),
            List.of("合计"),
            List.of("小计"));

    private static List<String> read(String page) {
        return new TableFinder(TABLE)
                .find(Sheet.rows(page), new Findings("page", 1)).stream()
                        .map(TableFinderTest::row)
                        .toList();
    }

    private static String row(Row row) {
        return row.cells().stream()
                .map(cell -> cell.field().wire() + "=" + cell.value())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_row_s_cells_belong_to_the_columns_they_stand_under() {
        assertEquals(
                List.of(
                        "amount=90.00 name=护理费 quantity=3 unitPrice=30.00",
                        "amount=216.00 name=CT平扫 quantity=1 unitPrice=216.00"),
                read("""
                        项目名称        规格      单位      单价        数量      金额
                        护理费                    日        30.00       3         90.00
                        CT平扫          64排      部位      216.00      1         216.00
                        """));
    }

    @Test
    void two_groups_of_columns_side_by_side_are_two_rows() {
        assertEquals(
                List.of(
                        "amount=450.00 name=床位费",
                        "amount=216.00 name=检查费",
                        "amount=90.00 name=护理费",
                        "amount=58.80 name=化验费",
                        "amount=12.00 name=其他费"),
                read("""
                        项目名称        金额          备注        项目名称        金额          备注
                        床位费          450.00                    检查费          216.00
                        护理费          90.00                     化验费          58.80
                        其他费          12.00
                        """));
    }

    @Test
    void a_missing_cell_moves_no_other() {
        assertEquals(List.of("amount=90.00 name=护理费 quantity=3", "amount=88.00 name=超声 unitPrice=88.00"), read("""
                        项目名称        规格      单价        数量      金额
                        护理费                                3         90.00
                        超声                      88.00                 88.00
                        """));
    }

    @Test
    void sums_are_no_rows_and_the_table_ends_where_its_total_stands() {
        assertEquals(List.of("amount=90.00 name=护理费", "amount=88.00 name=超声"), read("""
                        前言            1.00
                        项目名称        金额
                        护理费          90.00
                        小 计           90.00
                        超声            88.00
                        合 计           178.00
                        统筹支付        100.00
                        """));
    }

    @Test
    void a_header_that_comes_again_on_the_next_page_is_no_row() {
        assertEquals(List.of("amount=90.00 name=护理费", "amount=88.00 name=超声"), read("""
                        项目名称        金额
                        护理费          90.00
                        合计            90.00
                        项 目 名 称     金 额
                        超声            88.00
                        """));
    }

    @Test
    void a_name_that_goes_on_below_is_one_name() {
        assertEquals(List.of("amount=4.53 name=注射用泮托拉唑钠(进口)", "amount=2.17 name=氯化钠"), read("""
                        项目名称                规格        金额
                        注射用泮托              40mg        4.53
                        拉唑钠(进口)
                        氯化钠                  100ml       2.17
                        """));
    }

    @Test
    void a_name_and_an_amount_found_as_one_line_are_two_cells() {
        assertEquals(List.of("amount=1,450.00".replace(",", "") + " name=床位费"), read("""
                        项目名称        金额
                        床位费1,450.00
                        """));
    }

    @Test
    void a_page_without_a_header_has_no_rows() {
        assertEquals(List.of(), read("护理费    90.00\n超声    88.00"));
    }
}
