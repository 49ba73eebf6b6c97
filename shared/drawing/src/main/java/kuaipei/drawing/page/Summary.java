package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Person;
import kuaipei.drawing.facts.Stay;

/**
 * Discharge summary 出院小结. Layouts: 0 labels in three columns, 1 labels below each other in two, 2 a bordered form on top.
 */
final class Summary {

    private static final int WIDTH = 2100;
    private static final double LEFT = 150;
    private static final double ROOM = WIDTH - 2 * LEFT;

    private final Sheet sheet;
    private final Style style;
    private final Facts facts;
    private final Font body;
    private final Font head;
    private final String admitted;
    private final String discharged;
    private final String numbered;

    private Summary(Sheet sheet, Style style, Facts facts) {
        this.sheet = sheet;
        this.style = style;
        this.facts = facts;
        this.body = style.body().deriveFont(38f);
        this.head = style.head().deriveFont(Font.BOLD, 39f);
        boolean day = style.dice().chance(0.5);
        this.admitted = day ? "入院日期" : "入院时间";
        this.discharged = day ? "出院日期" : "出院时间";
        this.numbered = style.word("住院号", "病案号");
    }

    static Page print(Facts facts, Style style) {
        Sheet sheet = new Sheet(WIDTH, 2300, 1.05, 0, new Color(251, 250, 247), style.fonts());
        Summary summary = new Summary(sheet, style, facts);
        summary.title();
        double y = switch (style.layout()) {
            case 0 -> summary.threeColumns();
            case 1 -> summary.twoColumns();
            default -> summary.form();
        };
        summary.story(y + 70);
        Noted.stay(sheet, facts);
        Noted.cause(sheet);
        return sheet.page(DocumentKind.DISCHARGE_SUMMARY, "discharge-summary-" + style.layout());
    }

    private void title() {
        Font title = style.head().deriveFont(Font.BOLD, 60f);
        sheet.writeCentred(facts.stay().hospital(), WIDTH / 2.0, 170, title.deriveFont(50f));
        sheet.writeCentred(style.word("出院小结", "出院记录"), WIDTH / 2.0, 260, title);
    }

    private double threeColumns() {
        Person person = facts.person();
        Stay stay = facts.stay();
        List<String> cells = List.of(
                "姓名：" + person.name(),
                "性别：" + person.sex(),
                "年龄：" + person.age(stay.admission()) + "岁",
                "科室：" + stay.ward(),
                "床号：" + stay.bed(),
                numbered + "：" + stay.number(),
                admitted + "：" + style.date(stay.admission()),
                discharged + "：" + style.date(stay.discharge()),
                "住院天数：" + stay.nights() + "天");
        double y = 370;
        for (int i = 0; i < cells.size(); i++) {
            int row = i / 3;
            sheet.write(cells.get(i), LEFT + i % 3 * (ROOM / 3 + 10), y + 66.0 * row, body);
        }
        sheet.line(LEFT, y + 170, LEFT + ROOM, y + 170, 3);
        return y + 170;
    }

    private double twoColumns() {
        Person person = facts.person();
        Stay stay = facts.stay();
        List<String> cells = List.of(
                "患者姓名：" + person.name(),
                numbered + "：" + stay.number(),
                "性别：" + person.sex(),
                "年龄：" + person.age(stay.admission()) + "岁",
                admitted + "：" + style.date(stay.admission()),
                "科别：" + stay.ward(),
                discharged + "：" + style.date(stay.discharge()),
                "实际住院天数：" + stay.nights() + "天");
        double y = 370;
        for (int i = 0; i < cells.size(); i++) {
            int row = i / 2;
            sheet.write(cells.get(i), LEFT + i % 2 * (ROOM / 2 + 40), y + 68.0 * row, body);
        }
        return y + 3 * 68 + 10;
    }

    private double form() {
        Person person = facts.person();
        Stay stay = facts.stay();
        double wide = (ROOM - 3 * 240) / 3;
        Table table = new Table(sheet, LEFT, 330, 74, true, "clclcl", 240, wide, 240, wide, 240, wide);
        Font font = style.body().deriveFont(36f);
        table.row(font, "姓名", person.name(), "性别", person.sex(), "年龄", person.age(stay.admission()) + "岁");
        table.row(font, "科室", stay.ward(), "床号", stay.bed(), numbered, stay.number());
        table.row(
                font,
                admitted,
                style.date(stay.admission()),
                discharged,
                style.date(stay.discharge()),
                "住院天数",
                stay.nights() + "天");
        return table.bottom();
    }

    private void story(double top) {
        Stay stay = facts.stay();
        Person person = facts.person();
        String diagnoses = String.join("", numberedList(stay.diagnoses()));
        double y = part(top, "入院诊断", diagnoses);
        y = part(
                y,
                "入院情况",
                "患者%s，%s岁，因“%s”于%s入院。查体：神志清楚，局部压痛明显，可触及骨擦感，末梢血运及感觉正常。"
                        .formatted(
                                person.sex(),
                                person.age(stay.admission()),
                                stay.story(),
                                style.date(stay.admission())));
        y = part(y, "诊疗经过", "入院后完善血常规、凝血功能、心电图及影像学检查，明确诊断，%s。经治疗患者症状逐渐缓解，复查影像示位置可。".formatted(stay.treatment()));
        y = part(y, "出院诊断", diagnoses);
        y = part(y, "出院情况", "患者一般情况可，疼痛明显减轻，生命体征平稳，准予出院。");
        y = part(y, "出院医嘱", "1.注意休息，避免再次跌倒；2.按时服药，加强功能锻炼；3.一个月后门诊复查；4.不适随诊。");
        sheet.write("医师签名：" + stay.doctor(), 1280, y + 70, body);
        sheet.write("日期：" + style.date(stay.discharge()), 1280, y + 140, body);
        Stamp.press(sheet, stay.hospital(), style.word("病历专用章", "出院专用章"), 1500, y + 130, 175, style);
    }

    private double part(double y, String label, String text) {
        sheet.write(label + "：", LEFT, y, head);
        double next = sheet.writeWrapped(text, LEFT + 40, y + 64, ROOM - 60, 60, body);
        return next + 20;
    }

    static List<String> numberedList(List<String> diagnoses) {
        return java.util.stream.IntStream.range(0, diagnoses.size())
                .mapToObj(i -> (i + 1) + "." + diagnoses.get(i) + (i + 1 < diagnoses.size() ? "；" : "。"))
                .toList();
    }
}
