package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.drawing.facts.Bill;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Stay;

/**
 * Electronic inpatient receipt 医疗住院收费票据（电子）. Layouts: 0 items in two columns, the rest as labelled text in
 * four; 1 items in one column with quantities, the rest in three; 2 everything in a bordered form.
 */
final class Receipt {

    private static final int WIDTH = 2100;
    private static final double LEFT = 110;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double ROOM = RIGHT - LEFT;
    private static final Color BROWN = new Color(140, 52, 30);

    private final Sheet sheet;
    private final Style style;
    private final Facts facts;
    private final Font body;
    private final Font head;
    private final ReceiptRest rest;

    private Receipt(Sheet sheet, Style style, Facts facts) {
        this.sheet = sheet;
        this.style = style;
        this.facts = facts;
        this.body = style.body().deriveFont(33f);
        this.head = style.head().deriveFont(33f);
        this.rest = new ReceiptRest(sheet, style, facts);
    }

    static Page print(Facts facts, Style style) {
        int rows = style.layout() == 1
                ? facts.bill().groups().size()
                : (facts.bill().groups().size() + 1) / 2;
        int height = 1070 + rows * 54 + (style.layout() == 2 ? 110 : 0);
        Sheet sheet = new Sheet(WIDTH, height, 1.1, 0, new Color(252, 251, 247), style.fonts());
        Receipt receipt = new Receipt(sheet, style, facts);
        receipt.title();
        receipt.numbers();
        double y = receipt.items(430);
        y = receipt.total(y);
        y = style.layout() == 2 ? receipt.rest.form(y) : receipt.rest.labelled(y, style.layout() == 0 ? 4 : 3);
        receipt.foot(y + 62);
        receipt.note();
        return sheet.page(DocumentKind.INPATIENT_RECEIPT, "inpatient-receipt-" + style.layout());
    }

    private void title() {
        Font title = style.head().deriveFont(Font.BOLD, 56f);
        sheet.colour(BROWN);
        sheet.writeCentred(style.word("广东省医疗住院收费票据（电子）", "医疗住院收费票据（电子）"), WIDTH / 2.0, 130, title);
        sheet.line(560, 158, WIDTH - 560, 158, 3);
        sheet.line(560, 166, WIDTH - 560, 166, 3);
        sheet.plainInk();
        if (style.dice().chance(0.7)) {
            Bill bill = facts.bill();
            // Nothing behind this address: .invalid is reserved (RFC 2606).
            String address = "https://czpj.gd.invalid/v?c=%s&n=%s&k=%s&m=%s"
                    .formatted(bill.code(), bill.number(), bill.check(), bill.total());
            QrCode.draw(sheet, address, LEFT, 60, 190);
        }
        sheet.colour(new Color(200, 60, 60, 120));
        sheet.ink.setStroke(new java.awt.BasicStroke(5));
        sheet.ink.draw(new Ellipse2D.Double(WIDTH / 2.0 - 130, 176, 260, 88));
        Font small = style.fonts().song().getFirst().deriveFont(27f);
        sheet.print("财政票据监制章", WIDTH / 2.0 - sheet.widthOf("财政票据监制章", small) / 2, 230, small);
        sheet.plainInk();
    }

    private void numbers() {
        Bill bill = facts.bill();
        double right = 1290;
        sheet.write("票据代码：" + bill.code(), LEFT, 300, body);
        sheet.write("票据号码：" + bill.number(), right, 300, body);
        sheet.write("交款人统一社会信用代码：", LEFT, 352, body);
        sheet.write("校验码：" + bill.check(), right, 352, body);
        sheet.write("交款人：" + facts.person().name(), LEFT, 404, body);
        sheet.write("开票日期：" + style.date(bill.issued()), right, 404, body);
    }

    private double items(double y) {
        List<String[]> cells = new ArrayList<>();
        facts.bill().groups().forEach((name, amount) -> cells.add(new String[] {name, amount.toString()}));
        String name = style.word("项目名称", "收费项目");
        String amount = "金额（元）";
        if (style.layout() == 1) {
            Table table = new Table(sheet, LEFT, y, 54, true, "clcr", 140, 840, 300, ROOM - 1280);
            table.header(head, "序号", name, "数量/单位", amount);
            for (int i = 0; i < cells.size(); i++) {
                table.row(body, String.valueOf(i + 1), cells.get(i)[0], "1/项", cells.get(i)[1]);
            }
            return table.bottom();
        }
        double half = ROOM / 2;
        Table table = new Table(sheet, LEFT, y, 54, true, "lrlr", half - 330, 330, half - 330, 330);
        table.header(head, name, amount, name, amount);
        for (int i = 0; i < cells.size(); i += 2) {
            String[] next = i + 1 < cells.size() ? cells.get(i + 1) : new String[] {"", ""};
            table.row(body, cells.get(i)[0], cells.get(i)[1], next[0], next[1]);
        }
        return table.bottom();
    }

    private double total(double y) {
        sheet.box(LEFT, y, ROOM, 70, 2);
        Money total = facts.bill().total();
        sheet.write("金额合计（大写）" + facts.words(), LEFT + 14, y + 47, body);
        sheet.write("（小写）" + style.word("", "￥", "¥") + total, 1290, y + 47, body);
        return y + 70;
    }

    private void foot(double y) {
        Stay stay = facts.stay();
        sheet.write("收款单位（章）：" + stay.hospital(), LEFT, y, body);
        sheet.write("复核人：" + style.word("陈敏", "林洁", "许蓉"), 1240, y, body);
        sheet.write("收款人：" + style.word("黄佳", "郑琳", "吴芸"), 1640, y, body);
        Stamp.press(sheet, stay.hospital(), "收费专用章", 1040, y + 14, 138, style);
    }

    private void note() {
        Bill bill = facts.bill();
        Map<FieldName, Object> fields = new LinkedHashMap<>();
        fields.put(FieldName.BILL_CODE, bill.code());
        fields.put(FieldName.BILL_NUMBER, bill.number());
        fields.put(FieldName.CHECK_CODE, bill.check());
        fields.put(FieldName.PAYER, facts.person().name());
        fields.put(FieldName.ISSUE_DATE, bill.issued().toString());
        fields.put(FieldName.TOTAL, bill.total().toString());
        fields.put(FieldName.TOTAL_IN_WORDS, facts.words());
        fields.put(FieldName.ADMISSION_DATE, facts.stay().admission().toString());
        fields.put(FieldName.DISCHARGE_DATE, facts.stay().discharge().toString());
        fields.put(FieldName.HOSPITAL, facts.stay().hospital());
        fields.put(FieldName.HOSPITAL_NUMBER, facts.stay().number());
        fields.put(FieldName.FUND_PAID, bill.fundPaid().toString());
        fields.put(FieldName.OTHER_PAID, bill.otherPaid().toString());
        fields.put(FieldName.ACCOUNT_PAID, bill.accountPaid().toString());
        fields.put(FieldName.CASH_PAID, bill.cashPaid().toString());
        fields.forEach(sheet::field);
        bill.groups().forEach((name, amount) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("amount", amount.toString());
            sheet.row(row);
        });
    }
}
