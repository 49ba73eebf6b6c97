package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {

    private static Optional<String> first(ValueType type, String text) {
        Matcher match = type.pattern().matcher(text);
        return match.find() ? type.value(match.group(), text.substring(match.end())) : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONEY | ¥1,234.50 | 1234.50",
                "MONEY | 1234.50元 | 1234.50",
                "MONEY | -0.05 | -0.05",
                "MONEY | ¥ 12,345,678.90 | 12345678.90",
                "PRICE | 74.5元 | 74.50",
                "PRICE | 32 | 32.00",
                "PRICE | 0.123456 | 0.123456",
                "QUANTITY | 2.00 | 2",
                "QUANTITY | 10 | 10",
                "CARD | 6222 0200 0000 0000 000 | 6222020000000000000",
                "ID_NUMBER | 44051419500312041x | 44051419500312041X",
                "ID_NUMBER | 440514 19500312 0412 | 440514195003120412",
                "ID_NUMBER | 440514500312041 | 440514500312041",
                "CHECK_CODE | a1B2c3 | a1B2c3",
                "AGE | 076岁 | 76",
                "DAYS | 12天 | 12",
                "DATE | 2026年4月1日 | 2026-04-01",
                "NAME | 陈思远 | 陈思远",
                "NAME | 陈 思 远 | 陈思远",
                "NAME | 阿依古丽•买买提 | 阿依古丽·买买提",
                "SEX | 男 | 男",
                "HOSPITAL | 汕头市潮南区人民医院 | 汕头市潮南区人民医院",
                "HOSPITAL | 汕头市中心医院东院区 | 汕头市中心医院东院区",
                "BANK | 中国农业银行 | 中国农业银行",
                "BANK | 广东省农村信用社联合社 | 广东省农村信用社联合社",
                "NUMBER | ZY2026-0001 | ZY2026-0001",
                "WORDS | 贰佰捌拾陆 元肆角整 | 贰佰捌拾陆元肆角整",
                "WORDS | ⊗万⊗仟贰佰捌拾陆元肆角零分 | ⊗万⊗仟贰佰捌拾陆元肆角零分"
            })
    void a_value_is_written_in_the_contract_s_form(ValueType type, String printed, String value) {
        assertEquals(Optional.of(value), first(type, printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONEY | 1234",
                "MONEY | 12.345",
                "MONEY | 1.2.34",
                "CARD | 622202000000",
                "CARD | 62220200000000000000000",
                "ID_NUMBER | 4405141950031204121",
                "ID_NUMBER | A440514195003120412",
                "ID_NUMBER | 440514501312041",
                "ID_NUMBER | 4405141950****0412",
                "CHECK_CODE | a1b2c3d4-",
                "DATE | 2026-02-30",
                "NAME | 汕头市潮南区人民医院",
                "HOSPITAL | 陈思远",
                "DAYS | 2026.04",
                "DAYS | 12/31",
                "DAYS | 3-4"
            })
    void what_only_looks_like_a_value_is_none(ValueType type, String printed) {
        Matcher match = type.pattern().matcher(printed);
        boolean whole = match.lookingAt()
                && type.value(match.group(), printed.substring(match.end())).isPresent();
        assertFalse(whole, printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "MONEY|合计 | 元|true",
                "MONEY|合计1||false",
                "MONEY|a||false",
                "MONEY||5|false",
                "DIGITS|号码:||true",
                "DIGITS|A||false",
                "DATE|日期:|08时|false",
                "DATE||3|false",
                "DATE||08:30|true",
                "NAME|a|b|true"
            })
    void a_value_glued_to_other_signs_is_not_whole(
            ValueType type, @Nullable String before, @Nullable String after, boolean whole) {
        String left = before == null ? "" : before;
        String right = after == null ? "" : after;
        assertEquals(whole, type.isWhole(left, right));
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 066.00, false",
        "MONEY, ¥066.00, false",
        "PRICE, 00.50, false",
        "MONEY, '0,066.00', false",
        "MONEY, 0.00, true",
        "MONEY, 1066.00, true",
        "PRICE, 0.5, true",
        "MONEY, -0.50, true",
        "DIGITS, 0012164878, true"
    })
    void an_amount_without_its_first_figure_is_not_whole(ValueType type, String printed, boolean so) {
        assertEquals(so, type.isPrintedSo(printed));
    }
}
