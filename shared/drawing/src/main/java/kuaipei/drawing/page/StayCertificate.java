package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Person;
import kuaipei.drawing.facts.Stay;

/** Certificate of a stay 住院证明. Layouts: 0 sentences, 1 a bordered form, 2 labels below each other. */
final class StayCertificate {

    private static final int WIDTH = 2100;
    private static final double LEFT = 190;
    private static final double ROOM = WIDTH - 2 * LEFT;

    private final Sheet sheet;
    private final Style style;
    private final Facts facts;
    private final Font body;

    private StayCertificate(Sheet sheet, Style style, Facts facts) {
        this.sheet = sheet;
        this.style = style;
        this.facts = facts;
        this.body = style.body().deriveFont(46f);
    }

    static Page print(Facts facts, Style style) {
        Sheet sheet = new Sheet(WIDTH, 1480, 1.1, 0, new Color(252, 251, 248), style.fonts());
        StayCertificate paper = new StayCertificate(sheet, style, facts);
        Font title = style.head().deriveFont(Font.BOLD, 66f);
        sheet.writeCentred(facts.stay().hospital(), WIDTH / 2.0, 170, title.deriveFont(54f));
        sheet.writeCentred(style.word("住院证明", "住院证明书", "住院证明"), WIDTH / 2.0, 280, title);
        double y = switch (style.layout()) {
            case 0 -> paper.sentences();
            case 1 -> paper.form();
            default -> paper.labels();
        };
        paper.foot(Math.max(y + 90, 1080));
        Noted.stay(sheet, facts);
        Noted.cause(sheet);
        return sheet.page(DocumentKind.STAY_CERTIFICATE, "stay-certificate-" + style.layout());
    }

    private double sentences() {
        Person person = facts.person();
        Stay stay = facts.stay();
        String text = "　　兹证明患者%s，%s，%d岁，身份证号码%s，因%s，于%s入院，住院号%s，于%s出院，共住院%d天。诊断为：%s"
                .formatted(
                        person.name(),
                        person.sex(),
                        person.age(stay.admission()),
                        person.id().number(),
                        stay.story(),
                        style.date(stay.admission()),
                        stay.number(),
                        style.date(stay.discharge()),
                        stay.nights(),
                        String.join("", Summary.numberedList(stay.diagnoses())));
        double y = sheet.writeWrapped(text, LEFT, 410, ROOM, 84, body);
        sheet.write("　　特此证明。", LEFT, y + 10, body);
        return y;
    }

    private double form() {
        Person person = facts.person();
        Stay stay = facts.stay();
        double half = (ROOM - 2 * 300) / 2;
        Table table = new Table(sheet, LEFT, 350, 96, true, "clcl", 300, half, 300, half);
        Font font = body.deriveFont(42f);
        table.row(font, "姓名", person.name(), "性别", person.sex());
        table.row(font, "年龄", person.age(stay.admission()) + "岁", style.word("住院号", "病案号"), stay.number());
        table.row(font, "入院日期", style.date(stay.admission()), "出院日期", style.date(stay.discharge()));
        table.row(font, "住院天数", stay.nights() + "天", "科室", stay.ward());
        Table wide = new Table(sheet, LEFT, table.bottom(), 96, true, "cl", 300, ROOM - 300);
        wide.row(font, "住院原因", stay.story());
        wide.row(font, "出院诊断", String.join("", Summary.numberedList(stay.diagnoses())));
        return wide.bottom();
    }

    private double labels() {
        Person person = facts.person();
        Stay stay = facts.stay();
        double right = LEFT + ROOM / 2 + 40;
        double y = 400;
        sheet.write("患者姓名：" + person.name(), LEFT, y, body);
        sheet.write("性别：" + person.sex(), right, y, body);
        sheet.write("年龄：" + person.age(stay.admission()) + "岁", LEFT, y + 84, body);
        sheet.write("住院号：" + stay.number(), right, y + 84, body);
        sheet.write("入院时间：" + style.date(stay.admission()), LEFT, y + 168, body);
        sheet.write("出院时间：" + style.date(stay.discharge()), right, y + 168, body);
        sheet.write("住院天数：" + stay.nights() + "天", LEFT, y + 252, body);
        sheet.write("科别：" + stay.ward(), right, y + 252, body);
        y = sheet.writeWrapped("住院原因：" + stay.story() + "。", LEFT, y + 336, ROOM, 84, body);
        return sheet.writeWrapped(
                "出院诊断：" + String.join("", Summary.numberedList(stay.diagnoses())), LEFT, y, ROOM, 84, body);
    }

    private void foot(double y) {
        sheet.write("经治医师：" + facts.stay().doctor(), LEFT, y + 90, body);
        sheet.write(style.date(facts.stay().discharge()), 1370, y + 180, body);
        sheet.write(facts.stay().hospital(), 1270, y + 90, body);
        Stamp.press(sheet, facts.stay().hospital(), style.word("证明专用章", "医务科"), 1520, y + 100, 180, style);
    }
}
