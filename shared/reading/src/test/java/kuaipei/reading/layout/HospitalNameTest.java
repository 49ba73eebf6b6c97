package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a hospital's name ends: a branch has a grade of its own, and a paper's title is no part of a name. */
class HospitalNameTest {

    private static final String PARENT = "汕头市潮南区人民医院";

    private static String first(String text) {
        Matcher match = ValueType.HOSPITAL.pattern().matcher(text);
        return match.find()
                ? ValueType.HOSPITAL
                        .value(match.group(), text.substring(match.end()))
                        .orElse("")
                : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汕头市中心医院东厦社区卫生服务中心",
                "汕头市潮南区人民医院门诊部",
                "汕头市潮南区人民医院第2门诊部",
                "汕头大学医学院第一附属医院龙湖医院",
                "汕头大学医学院第一附属医院龙湖医院门诊部",
                "汕头市潮南区人民医院(分院)",
                "汕头市潮南区人民医院（分院）",
                "汕头市潮南区人民医院(东院区)",
                "汕头市潮南区人民医院(东院区)第一门诊部",
                "汕头市潮南区人民医院第一分院",
                "汕头市中心医院东院区",
                "汕头市中心医院东院区门诊部",
                "汕头市中心医院-东厦社区卫生服务站",
                "汕头市潮南区陈店镇中心卫生院大寮分院",
                "汕头市潮南区峡山街道社区卫生服务中心桃溪社区卫生服务站"
            })
    void a_name_goes_on_to_the_end_of_its_branchs(String name) {
        assertEquals(name, first(name));
        assertEquals(name, first("收款单位:" + name));
        assertEquals(name, first(name + " 科别:骨科"));
        assertEquals(name, first(name + "住院收费票据"));
        assertEquals(name, first(name + "出院小结"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 门诊部",
                "住院收费票据",
                "出院小结",
                "费用清单",
                "门诊收费票据",
                "门诊病历",
                "急诊科",
                "疾病诊断证明书",
                "检验医学报告单",
                "医院等级:三级",
                "医院名称",
                "医院地址:汕头市潮南区峡山街道社区卫生服务中心旁",
                "(盖章)",
                "(三级甲等)",
                "(三级甲等医院)",
                "三甲医院",
                "科别骨科",
                "综合医院",
                "医疗机构类型综合医院",
                "就诊医院",
                "转入汕头市中心医院",
                "住院治疗后到社区卫生服务中心",
                ",汕头市中心医院",
                "、汕头市中心医院"
            })
    void what_is_printed_behind_a_name_is_no_part_of_it(String behind) {
        assertEquals(PARENT, first(PARENT + behind));
        assertEquals(PARENT, first("收款单位:" + PARENT + behind));
    }

    @Test
    void a_receipt_of_a_branch_does_not_name_the_parent() {
        List<String> named = Sheet.paper(Layouts.shipped(), """
                        广东省医疗住院收费票据
                        票据代码:44060124    票据号码:0012164878
                        交款人:陈思远    开票日期:2026年04月12日
                        收款单位(章):汕头市潮南区人民医院门诊部    收款人:林小燕
                        """)
                .readings(FieldName.HOSPITAL)
                .map(FieldReading::value)
                .distinct()
                .toList();
        assertEquals(List.of("汕头市潮南区人民医院门诊部"), named);
    }
}
