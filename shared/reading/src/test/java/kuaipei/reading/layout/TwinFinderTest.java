package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice's buyer and seller, both under the label 名称: told by their places, or not at all. */
class TwinFinderTest {

    private static final Layouts LAYOUTS = Layouts.shipped();
    private static final String BUYER = "汕头市某某实业有限公司";
    private static final String SELLER = "普宁市某某大药房有限公司";

    private static final String BESIDE = """
                  电子发票(普通发票)
            发票号码:26442000000123456780    开票日期:2026年05月01日
            名称:%s                  名称:%s
            项目名称    规格型号    单位    数量    单价    金额    税率/征收率    税额
            *中成药*云南白药气雾剂    85g    盒    1    55.45    55.45    1%%    0.55
            价税合计(大写)    伍拾陆圆整    (小写)¥56.00
            """;

    private static final String OVER = """
                  广东增值税电子普通发票
            发票代码:044002600111    发票号码:12345678    开票日期:2026年04月05日
            %s名称:%s
            货物或应税劳务、服务名称    规格型号    单位    数量    单价    金额    税率    税额
            *医疗器械*轮椅              A1          台      1      97.35   97.35   13%%     12.65
            *医疗器械*拐杖              B2          支      1      15.93   15.93   13%%     2.07
            合计                                                    ¥113.28           ¥14.72
            价税合计(大写)    壹佰贰拾捌元整    (小写)¥128.00
            %s名称:%s
            """;

    private static List<String> sellers(String text, double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        Paper paper = LAYOUTS.paper(
                "page",
                1,
                new Quality(Quality.Verdict.OK, ""),
                Sheet.lines(text, (x, y) -> new Point(500 + x * cosine - y * sine, 500 + x * sine + y * cosine)),
                List.of());
        return paper.readings(FieldName.SELLER).map(FieldReading::value).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -2, 0, 2, 5})
    void a_page_askew_has_its_seller_where_a_straight_one_has_it(double degrees) {
        assertEquals(List.of(SELLER), sellers(BESIDE.formatted(BUYER, SELLER), degrees));
        assertEquals(List.of(SELLER), sellers(OVER.formatted("", BUYER, "", SELLER), degrees));
    }

    @Test
    void a_label_may_be_set_wide() {
        String text = OVER.formatted("", BUYER, "", SELLER);
        List<Line> wide = Sheet.lines(text).stream()
                .map(line -> line.text().startsWith("名称")
                        ? Sheet.line("名  " + line.text().substring(1), line)
                        : line)
                .toList();
        Paper paper = LAYOUTS.paper("page", 1, new Quality(Quality.Verdict.OK, ""), wide, List.of());
        assertEquals(
                List.of(SELLER),
                paper.readings(FieldName.SELLER).map(FieldReading::value).toList());
    }

    @Test
    void a_buyer_that_is_named_by_no_company_s_word_leaves_the_seller_where_it_is() {
        assertEquals(List.of(SELLER), sellers(BESIDE.formatted("个人", SELLER), 0));
        assertEquals(List.of(SELLER), sellers(OVER.formatted("", "", "", SELLER), 0));
    }

    @Test
    void where_a_word_says_that_it_is_the_other_neither_is_read() {
        assertEquals(List.of(), sellers(OVER.formatted("销  ", BUYER, "购  ", SELLER), 0));
        assertEquals(List.of(), sellers(OVER.formatted("", BUYER, "购  ", SELLER), 0));
    }

    @Test
    void where_the_total_does_not_stand_where_it_should_neither_is_read() {
        String whole = OVER.formatted("", BUYER, "", SELLER);
        String total = "价税合计(大写)    壹佰贰拾捌元整    (小写)¥128.00\n";
        assertEquals(List.of(), sellers(whole.replace(total, ""), 0));
        assertEquals(List.of(), sellers(whole.replace(total, "") + total, 0));
        assertEquals(List.of(), sellers(total + BESIDE.formatted(BUYER, SELLER), 0));
    }

    @Test
    void where_the_label_stands_once_or_three_times_no_seller_is_read() {
        String whole = OVER.formatted("", BUYER, "", SELLER);
        assertEquals(List.of(), sellers(whole.replace("名称:" + SELLER, SELLER), 0));
        assertEquals(List.of(), sellers(whole.replace("名称:" + BUYER, BUYER), 0));
        assertEquals(List.of(), sellers(whole + "名称:某某超市有限公司\n", 0));
    }

    @Test
    void where_they_stand_askew_to_each_other_neither_is_read() {
        String beside = BESIDE.formatted(BUYER, SELLER);
        String seller = "名称:" + SELLER;
        String lower = beside.replace(seller, "").replace("发票号码", "\n\n\n\n发票号码");
        assertEquals(
                List.of(),
                sellers(lower.replace("项目名称", "\n\n\n\n\n\n\n\n\n\n" + " ".repeat(36) + seller + "\n项目名称"), 0));
    }

    @Test
    void a_label_that_says_whose_name_it_is_needs_no_other() {
        assertEquals(List.of(SELLER), sellers(OVER.formatted("购买方", BUYER, "销售方", SELLER), 0));
        assertEquals(
                List.of(SELLER),
                sellers(OVER.formatted("", BUYER, "销售方", SELLER).replace("名称:" + BUYER, BUYER), 0));
    }
}
