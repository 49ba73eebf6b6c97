package kuaipei.reading.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field may look like, and how it is written in the contract's form. */
enum ValueType {
    AGE("\\d{1,3}(?= ?岁|周岁|(?!\\d))"),
    BANK("[\\u4e00-\\u9fa5]{2,14}(?:银行|农信|信用社联合社|信用联社|信用社)"),
    CARD("(?<![\\d.])\\d(?: ?\\d){12,18}(?! ?\\d)"),
    CHECK_CODE("[0-9A-Za-z]{6}(?![0-9A-Za-z])"),
    /** The name of a seller. The longest one: 大药房有限公司 is not 大药房. */
    COMPANY("[\\u4e00-\\u9fa5()]{2,40}(?:公司|药店|药房|商行|医院|经营部|厂)"),
    DATE(PrintedDate.ANY),
    DAYS("\\d{1,3}(?= ?[天日]|(?![\\d./-]))"),
    DIGITS("\\d{4,20}(?!\\d)"),
    ETHNICITY("[\\u4e00-\\u9fa5]{1,7}"),
    GRADE("[一二三四五六七八九十]级"),
    HOSPITAL(HospitalName.ANY),
    ID_NUMBER(
            "(?<![\\dA-Za-z])\\d(?: ?\\d){16} ?[\\dXx](?![\\dA-Za-z])|(?<![\\dA-Za-z])[1-6]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?![\\dA-Za-z])"),
    MONEY("[¥￥]? ?-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2}(?![\\d.])"),
    NAME(
            "[\\u4e00-\\u9fa5]{1,10}[·•.][\\u4e00-\\u9fa5]{1,10}|[\\u4e00-\\u9fa5](?: [\\u4e00-\\u9fa5]){1,3}(?![\\u4e00-\\u9fa5])|[\\u4e00-\\u9fa5]{2,6}(?![\\u4e00-\\u9fa5])"),
    PLACE("[\\u4e00-\\u9fa5]{2,12}(?![\\u4e00-\\u9fa5])"),
    PRICE("[¥￥]?-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,6})?"),
    NUMBER("[A-Za-z]{0,4}\\d[0-9A-Za-z-]{2,19}"),
    QUANTITY("\\d+(?:\\.\\d+)?"),
    SEX("[男女]"),
    /** A railway station in running text: 日 ends a date before it, but for the one station that begins with it. */
    STATION("(?:日照西?|[\\u4e00-\\u9fa5&&[^站售票口日]]{1,8})站"),
    TEXT("[^ ].*"),
    TRAIN("[GDCZTKYSL]\\d{1,4}(?!\\d)"),
    WORDS("[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正弍貳參陸萬億一二三四五六七八九十百千两廿卅园圓園負负壱叁叄貮○⊗×※ ]{2,}");

    private final Pattern pattern;

    ValueType(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    Pattern pattern() {
        return pattern;
    }

    /**
     * The value in the contract's form; empty if the text only looks like one.
     *
     * @param after what follows on the paper
     */
    Optional<String> value(String printed, String after) {
        return switch (this) {
            case DATE -> PrintedDate.parse(printed, after).map(LocalDate::toString);
            case MONEY, PRICE -> Optional.of(money(printed));
            case CARD, ID_NUMBER -> Optional.of(printed.replace(" ", "").replace('x', 'X'));
            case AGE, DAYS -> Optional.of(Integer.toString(Integer.parseInt(printed)));
            case WORDS, NAME, HOSPITAL, BANK, COMPANY, PLACE, STATION ->
                Optional.of(printed.replace(" ", "").replace('•', '·'));
            case QUANTITY ->
                Optional.of(new BigDecimal(printed).stripTrailingZeros().toPlainString());
            case CHECK_CODE, DIGITS, ETHNICITY, GRADE, NUMBER, SEX, TEXT, TRAIN -> Optional.of(printed.strip());
        };
    }

    /** Whether the signs on both sides tell where the value ends; a number out of an uncut region is never proof. */
    boolean isWhole(String before, String after) {
        boolean glued = switch (this) {
            case MONEY, PRICE, CARD, ID_NUMBER, DIGITS, NUMBER, CHECK_CODE, QUANTITY, DAYS, AGE ->
                before.matches(".*[0-9A-Za-z.]") || after.matches("[0-9A-Za-z].*");
            case DATE -> before.matches(".*\\d") || after.matches("\\d(?!\\d?:).*");
            case BANK, COMPANY, ETHNICITY, GRADE, HOSPITAL, NAME, PLACE, SEX, STATION, TEXT, TRAIN, WORDS -> false;
        };
        return !glued;
    }

    /** No paper prints 066.00: the figure before it was cut off or not seen. */
    boolean isPrintedSo(String printed) {
        return switch (this) {
            case MONEY, PRICE -> !printed.matches("[¥￥]? ?-?0[0-9,].*");
            default -> true;
        };
    }

    private static String money(String printed) {
        String digits = printed.replaceAll("[¥￥, ]", "");
        BigDecimal yuan = new BigDecimal(digits).stripTrailingZeros();
        return yuan.setScale(Math.max(yuan.scale(), 2), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
