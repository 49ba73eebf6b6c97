package kuaipei.drawing.page;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import kuaipei.drawing.facts.Bill;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Stay;

/** The part of a receipt under its total, 其他信息: the stay, and who paid what. */
final class ReceiptRest {

    private static final double LEFT = 110;
    private static final double ROOM = 2100 - 2 * LEFT;
    private static final double ROW = 56;

    private final Sheet sheet;
    private final Style style;
    private final Facts facts;

    ReceiptRest(Sheet sheet, Style style, Facts facts) {
        this.sheet = sheet;
        this.style = style;
        this.facts = facts;
    }

    /** Labels and values in columns; returns the lower edge. */
    double labelled(double top, int columns) {
        Font font = style.body().deriveFont(columns == 4 ? 29f : 31f);
        double band = 62;
        double width = (ROOM - band) / columns;
        List<String[]> pairs = pairs();
        double y = top;
        int column = 0;
        for (String[] pair : pairs) {
            String text = pair[0] + "：" + pair[1];
            int needs = sheet.widthOf(text, font) + 20 > width ? 2 : 1;
            if (column + needs > columns) {
                column = 0;
                y += ROW;
            }
            sheet.write(text, LEFT + band + 14 + column * width, y + 40, font);
            column += needs;
        }
        double bottom = y + ROW + 8;
        sheet.box(LEFT, top, ROOM, bottom - top, 2);
        sheet.line(LEFT + band, top, LEFT + band, bottom, 2);
        upright("其他信息", LEFT + 15, top, bottom);
        return bottom;
    }

    /** Labels and values each in a cell of their own; returns the lower edge. */
    double form(double top) {
        Font font = style.body().deriveFont(30f);
        double label = 290;
        double value = (ROOM - 3 * label) / 3;
        Table table = new Table(sheet, LEFT, top, 58, true, "cccccc", label, value, label, value, label, value);
        List<String[]> pairs = pairs();
        Stay stay = facts.stay();
        pairs.removeIf(pair -> pair[0].equals("住院时间"));
        pairs.add(new String[] {style.word("入院日期", "入院时间"), style.date(stay.admission())});
        pairs.add(new String[] {style.word("出院日期", "出院时间"), style.date(stay.discharge())});
        for (int i = 0; i < pairs.size(); i += 3) {
            List<String> cells = new ArrayList<>();
            for (int j = i; j < i + 3; j++) {
                String[] pair = j < pairs.size() ? pairs.get(j) : new String[] {"", ""};
                cells.add(pair[0]);
                cells.add(pair[1]);
            }
            table.row(font, cells.toArray(String[]::new));
        }
        return table.bottom();
    }

    private List<String[]> pairs() {
        Bill bill = facts.bill();
        Stay stay = facts.stay();
        String between = style.word("至", "至", "~");
        List<String[]> pairs = new ArrayList<>();
        pairs.add(new String[] {"业务流水号", bill.serial()});
        pairs.add(new String[] {style.word("住院号", "病案号", "住院号"), stay.number()});
        pairs.add(new String[] {"住院科别", stay.ward()});
        pairs.add(new String[] {"性别", facts.person().sex()});
        pairs.add(new String[] {"住院时间", style.date(stay.admission()) + between + style.date(stay.discharge())});
        pairs.add(new String[] {"医保类型", style.word("城乡居民基本医疗保险", "居民医保")});
        pairs.add(new String[] {
            style.word("医保统筹基金支付", "统筹基金支付", "医保统筹基金支付"), bill.fundPaid().toString()
        });
        pairs.add(new String[] {"其他支付", bill.otherPaid().toString()});
        pairs.add(new String[] {"个人账户支付", bill.accountPaid().toString()});
        pairs.add(new String[] {"个人现金支付", bill.cashPaid().toString()});
        pairs.add(new String[] {"个人自付", bill.accountPaid().plus(bill.cashPaid()).toString()});
        pairs.add(new String[] {"个人自费", "0.00"});
        return pairs;
    }

    private void upright(String text, double x, double top, double bottom) {
        Font font = style.head().deriveFont(29f);
        double y = (top + bottom) / 2 - text.length() * 17 + 27;
        for (int i = 0; i < text.length(); i++) {
            sheet.print(text.substring(i, i + 1), x, y + i * 35, font);
        }
        sheet.truth.text(text);
    }
}
