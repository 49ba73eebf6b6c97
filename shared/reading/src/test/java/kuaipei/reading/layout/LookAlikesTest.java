package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers that share most of their words: each must be told by the few that it has alone. */
class LookAlikesTest {
    private static final Layouts LAYOUTS = Layouts.shipped();

    private static DocumentKind kind(String page) {
        return Sheet.paper(LAYOUTS, page.replace("/", "\n")).kind();
    }

    @Test
    void an_outpatient_s_receipt_is_not_an_inpatient_s_though_one_word_differs() {
        String page = "医疗%s收费票据(电子)/票据代码:44060226    票据号码:0912345678/交款人:陈思远    开票日期:2026-04-01/"
                + "金额合计(大写)壹佰元整    (小写)100.00/收款单位:汕头市潮南区人民医院    收款人:张三";
        assertEquals(DocumentKind.OUTPATIENT_RECEIPT, kind(page.formatted("门诊")));
        assertEquals(DocumentKind.INPATIENT_RECEIPT, kind(page.formatted("住院")));
    }

    @Test
    void a_receipt_without_its_title_is_told_by_the_stay_on_it() {
        assertEquals(
                DocumentKind.INPATIENT_RECEIPT,
                kind("票据代码:44060126    票据号码:0012345678/校验码:a1b2c3    交款人:陈思远/大写    小写    收款单位/"
                        + "住院号:26011234    住院时间:2026-04-01至2026-04-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "住院证明,STAY_CERTIFICATE",
        "诊断证明书,DIAGNOSIS_CERTIFICATE",
        "疾病诊断证明书,DIAGNOSIS_CERTIFICATE",
        "出院小结,DISCHARGE_SUMMARY"
    })
    void a_certificate_is_told_by_its_title_and_not_by_the_stamp_or_the_stay_on_it(String title, DocumentKind kind) {
        assertEquals(
                kind,
                kind("汕头市潮南区人民医院/" + title + "/姓名:陈思远    性别:男    年龄:76岁/入院日期:2026-04-01    出院日期:2026-04-12/"
                        + "诊断:右股骨颈骨折/特此证明    医师:王建国/诊断证明专用章"));
    }

    @Test
    void the_place_under_a_label_is_left_empty_where_another_label_stands_there() {
        var paper = Sheet.paper(LAYOUTS, """
                        南澳轮渡船票
                始发港        到达港
                开航日期        时间
                票价    12.00
                """);
        assertEquals(0, paper.readings(FieldName.DEPARTURE).count());
    }

    @ParameterizedTest
    @CsvSource({"入院情况:因在家中跌倒致左腕疼痛入院,1", "出院医嘱:注意休息避免再次跌倒,0", "出院医嘱:防跌倒。既往史:否认跌倒史,0", "出院医嘱:避免再次跌倒。入院情况:因跌倒入院,1"})
    void advice_against_a_fall_is_no_history_of_one(String text, int told) {
        String page = "汕头市潮南区人民医院/出院小结/姓名:陈思远    性别:男    住院号:26011234/入院日期:2026-04-01    出院日期:2026-04-12/" + text;
        assertEquals(
                told,
                Sheet.paper(LAYOUTS, page.replace("/", "\n"))
                        .readings(FieldName.CAUSE)
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "入院情况:因在院内不慎摔倒。右踝扭伤。局部肿胀入院,fall",
        "入院情况:右踝扭伤。局部肿胀入院,other-accident",
        "入院情况:驾车发生交通事故后手部割伤入院,traffic",
        "入院情况:在家中摔倒。后在路上被车撞入院,traffic fall"
    })
    void an_injury_is_a_cause_only_where_nothing_else_is_told(String text, String told) {
        String page = "汕头市潮南区人民医院/出院小结/姓名:陈思远    性别:男    住院号:26011234/入院日期:2026-04-01    出院日期:2026-04-12/" + text;
        assertEquals(
                List.of(told.split(" ")),
                Sheet.paper(LAYOUTS, page.replace("/", "\n"))
                        .readings(FieldName.CAUSE)
                        .map(FieldReading::value)
                        .toList());
    }
}
