package kuaipei.products.claimfile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.decision.Input;
import kuaipei.core.decision.Reckoning;
import kuaipei.core.decision.Step;
import org.jspecify.annotations.Nullable;

/**
 * A decision as those read it who check it: each step with its clause and the amount before and after, and below it what
 * it rests on, one a line, with where that can be looked up.
 */
public final class StaffTable {
    private static final int NUMBER_COLUMNS = 4;
    private static final int CLAUSE_COLUMNS = 7;
    private static final int TEXT_COLUMNS = 84;
    private static final int NAME_COLUMNS = 28;
    private static final int VALUE_COLUMNS = 28;
    private static final int AMOUNT_COLUMNS = 14;

    /** {@code stays[0].admission}: what it is of, which one, its field, which part of that. */
    private static final Pattern PATH = Pattern.compile("([a-z]+)(?:\\[([0-9]+)])?\\.([A-Za-z]+)(?:\\[([0-9]+)])?");

    private static final Map<String, String> OF = Map.of(
            "stays", "住院",
            "bills", "票据",
            "event", "事故",
            "death", "身故",
            "disability", "伤残",
            "diagnosis", "确诊");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("admission", "入院日"),
            Map.entry("discharge", "出院日"),
            Map.entry("printedDays", "医院所印天数"),
            Map.entry("grade", "医院等级"),
            Map.entry("treatment", "诊疗项目"),
            Map.entry("otherInsurerPaid", "其他保险已付"),
            Map.entry("fundPaid", "医保基金已付"),
            Map.entry("otherPublicPaid", "其他公费已付"),
            Map.entry("date", "日期"),
            Map.entry("cause", "原因"),
            Map.entry("publicEmergency", "公共事件"),
            Map.entry("suspectedFrom", "疑似起始日"),
            Map.entry("items", "项目"),
            Map.entry("existing", "原有项目"),
            Map.entry("assessedOn", "评定日"),
            Map.entry("paidBefore", "此前已付"),
            Map.entry("illness", "疾病"),
            Map.entry("beneficiaries", "指定受益人"),
            Map.entry("heirs", "法定继承人"));

    private static final Map<String, String> ACCUMULATORS = Map.of(
            "allowanceDays", "津贴天数",
            "allowancePaid", "津贴",
            "deductibleUsed", "免赔额",
            "paid", "医疗费",
            "lumpSumPaid", "重疾保险金",
            "accidentSumPaid", "共用保额");

    private StaffTable() {}

    /** Several lines, the last one ended. */
    public static String of(Answer.Decided answer) {
        return Letter.of(answer, (table, reckoning, total) -> write(table, reckoning, total, answer));
    }

    private static void write(StringBuilder table, Reckoning reckoning, String total, Answer.Decided answer) {
        row(table, "步", "条款", "事项", "之前", "之后");
        int number = 0;
        for (Step step : reckoning.steps()) {
            number++;
            row(
                    table,
                    String.valueOf(number),
                    step.clause(),
                    step.text(),
                    step.before().toString(),
                    step.after().toString());
            step.inputs().forEach(input -> line(table, input, answer));
        }
        row(table, "", "", total, "", reckoning.amount().toString());
    }

    private static void row(
            StringBuilder table, String number, String clause, String text, String before, String after) {
        table.append("  ")
                .append(Columns.left(number, NUMBER_COLUMNS))
                .append(Columns.left(clause, CLAUSE_COLUMNS))
                .append(Columns.left(text, TEXT_COLUMNS))
                .append(Columns.right(before, AMOUNT_COLUMNS))
                .append(Columns.right(after, AMOUNT_COLUMNS))
                .append('\n');
    }

    private static void line(StringBuilder table, Input input, Answer.Decided answer) {
        table.append(" ".repeat(2 + NUMBER_COLUMNS + CLAUSE_COLUMNS))
                .append("· ")
                .append(Columns.left(named(input), NAME_COLUMNS))
                .append(Columns.left(input.value(), VALUE_COLUMNS))
                .append(evidence(input, answer))
                .append('\n');
    }

    private static String named(Input input) {
        return switch (input.source()) {
            case FACT -> fact(input.name());
            case TERMS -> "第 " + input.name() + " 条";
            case USED -> used(input.name());
        };
    }

    private static String fact(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return path;
        }
        return OF.getOrDefault(parts.group(1), parts.group(1))
                + counted(parts.group(2))
                + " "
                + FIELDS.getOrDefault(parts.group(3), parts.group(3))
                + counted(parts.group(4));
    }

    /** People count from one. */
    private static String counted(@Nullable String index) {
        return index == null ? "" : " " + (Integer.parseInt(index) + 1);
    }

    private static String used(String name) {
        String[] parts = name.split("@", 2);
        String of = ACCUMULATORS.getOrDefault(parts[0], parts[0]);
        return "此前已用" + of + (parts[1].equals("*") ? "" : "，" + parts[1] + " 起");
    }

    /** A claim of {@code adjudicate} comes with its facts; which paper shows one, only a claim from photographs knows. */
    private static String evidence(Input input, Answer.Decided answer) {
        return switch (input.source()) {
            case FACT -> "申请所给";
            case TERMS ->
                answer.terms().overrides().stream()
                        .filter(each -> each.waived().containsValue(input.name()))
                        .map(each -> "《" + each.chinese() + "》")
                        .findFirst()
                        .orElseGet(() -> answer.terms().wording() + " 起执行的条款");
            case USED -> "保单已付记录";
        };
    }
}
