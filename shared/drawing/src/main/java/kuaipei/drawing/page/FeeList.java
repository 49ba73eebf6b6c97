package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Fee;
import kuaipei.drawing.facts.Stay;

/**
 * List of fees 住院费用清单. Layouts: 0 bordered with numbers and units, 1 without borders, 2 bordered with the group of each line
 * in front.
 */
final class FeeList {

    private static final int WIDTH = 2100;
    private static final double LEFT = 120;
    private static final double ROOM = WIDTH - 2 * LEFT;
    private static final double TOP = 420;

    private final Sheet sheet;
    private final Style style;
    private final Facts facts;
    private final Font body;
    private final Font head;

    private FeeList(Sheet sheet, Style style, Facts facts) {
        this.sheet = sheet;
        this.style = style;
        this.facts = facts;
        this.body = style.body().deriveFont(35f);
        this.head = style.head().deriveFont(35f);
    }

    static Page print(Facts facts, Style style) {
        int rows = facts.bill().fees().size();
        // A4, or shorter where the list is: clerks tear the paper off.
        int height = Math.max(1750, (int) TOP + rows * 58 + 420);
        Sheet sheet = new Sheet(WIDTH, height, 1.0, 0, new Color(250, 250, 248), style.fonts());
        FeeList list = new FeeList(sheet, style, facts);
        list.head();
        double y = list.table();
        list.foot(y);
        list.note();
        return sheet.page(DocumentKind.FEE_LIST, "fee-list-" + style.layout());
    }

    private void head() {
        Stay stay = facts.stay();
        Font title = style.head().deriveFont(Font.BOLD, 54f);
        sheet.writeCentred(stay.hospital(), WIDTH / 2.0, 150, title.deriveFont(48f));
        sheet.writeCentred(style.word("住院费用清单", "住院病人费用清单", "住院费用明细清单"), WIDTH / 2.0, 230, title);
        sheet.write("姓名：" + facts.person().name(), LEFT, 310, body);
        sheet.write("性别：" + facts.person().sex(), 560, 310, body);
        sheet.write(style.word("住院号：", "病案号：", "住院号：") + stay.number(), 830, 310, body);
        sheet.write("科室：" + stay.ward(), 1400, 310, body);
        String between = style.word("至", " 至 ", "~");
        String period = style.date(stay.admission()) + between + style.date(stay.discharge());
        sheet.write(style.word("费用日期：", "住院日期：", "费用期间：") + period, LEFT, 372, body);
        sheet.write("床号：" + stay.bed(), 1400, 372, body);
    }

    private double table() {
        String name = style.word("项目名称", "收费项目名称", "项目名称");
        List<Fee> fees = facts.bill().fees();
        Table table = switch (style.layout()) {
            case 0 -> new Table(sheet, LEFT, TOP, 58, true, "clcrrr", 110, 740, 170, 270, 220, ROOM - 1510);
            case 1 -> new Table(sheet, LEFT, TOP, 56, false, "lcrrr", 830, 190, 280, 240, ROOM - 1540);
            default -> new Table(sheet, LEFT, TOP, 58, true, "llcrrr", 250, 640, 150, 270, 200, ROOM - 1510);
        };
        switch (style.layout()) {
            case 0 -> table.header(head, "序号", name, "单位", "单价", "数量", "金额");
            case 1 -> table.header(head, name, "单位", "单价(元)", "数量", "金额(元)");
            default -> table.header(head, "费用类别", name, "单位", "单价", "数量", "金额");
        }
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            String price = fee.unitPrice().toString();
            String count = String.valueOf(fee.quantity());
            String amount = fee.amount().toString();
            switch (style.layout()) {
                case 0 -> table.row(body, String.valueOf(i + 1), fee.name(), fee.unit(), price, count, amount);
                case 1 -> table.row(body, fee.name(), fee.unit(), price, count, amount);
                default -> table.row(body, fee.group(), fee.name(), fee.unit(), price, count, amount);
            }
        }
        table.rule(3);
        return table.bottom();
    }

    private void foot(double y) {
        String total = facts.bill().total().toString();
        sheet.writeRight(
                style.word("费用合计：", "合计：", "费用总计：") + total + style.word("", "元"),
                LEFT + ROOM,
                y + 62,
                head.deriveFont(38f));
        sheet.write("打印日期：" + style.date(facts.bill().issued()), LEFT, y + 150, body);
        sheet.write("制表：" + style.word("李红", "周琪", "蔡颖"), 900, y + 150, body);
        Stamp.press(sheet, facts.stay().hospital(), style.word("住院收费处", "财务专用章"), 1560, y + 190, 165, style);
    }

    private void note() {
        Stay stay = facts.stay();
        sheet.field(FieldName.NAME, facts.person().name());
        sheet.field(FieldName.HOSPITAL, stay.hospital());
        sheet.field(FieldName.HOSPITAL_NUMBER, stay.number());
        sheet.field(FieldName.FROM, stay.admission().toString());
        sheet.field(FieldName.TO, stay.discharge().toString());
        sheet.field(FieldName.TOTAL, facts.bill().total().toString());
        for (Fee fee : facts.bill().fees()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", fee.name());
            row.put("unitPrice", fee.unitPrice().toString());
            row.put("quantity", String.valueOf(fee.quantity()));
            row.put("amount", fee.amount().toString());
            sheet.row(row);
        }
    }
}
