package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;

/** Aids and drugs bought after the stay, on a VAT invoice. Each line's tax is rounded to the fen; the sums are sums of lines. */
final class Purchase {

    private static final List<String> GOODS = List.of(
            "*医疗器械*轮椅|SYIV100|台|38600|13",
            "*医疗器械*腋下拐杖|MB-2|副|8850|13",
            "*医疗器械*腰部固定带|L码|条|13230|13",
            "*中成药*云南白药气雾剂|85g|盒|5545|13",
            "*化学药品制剂*碳酸钙D3片|60片|瓶|4867|13",
            "*医疗器械*护理床垫|90cm|张|26548|13",
            "*医疗器械*胸带|M码|条|6195|13");
    private static final List<String> SELLERS =
            List.of("汕头市潮南区康健医疗器械有限公司|91440514MA5", "汕头市大参林药店有限公司|91440500MA4", "普宁市同济医药连锁有限公司|91445281MA5");

    private Purchase() {}

    static void note(Facts facts, Dice dice, Particulars.Notes notes) {
        List<Map<String, String>> lines = new ArrayList<>();
        Money net = Money.ZERO;
        Money tax = Money.ZERO;
        int first = dice.between(0, GOODS.size() - 3);
        for (String goods : GOODS.subList(first, first + dice.between(1, 3))) {
            String[] cell = goods.split("\\|", -1);
            int count = dice.between(1, 4);
            Money price = Money.ofFen(Integer.parseInt(cell[3]));
            Money amount = price.times(count);
            Money levied = Money.ofFen((amount.fen() * Integer.parseInt(cell[4]) + 50) / 100);
            lines.add(line(cell, count, price, amount, levied));
            net = net.plus(amount);
            tax = tax.plus(levied);
        }
        notes.tables.put("goods", lines);
        notes.text("net", net);
        notes.text("tax", tax);
        notes.text("gross", net.plus(tax));
        notes.text("grossWords", AmountInWords.of(net.plus(tax)));
        String[] seller = dice.pick(SELLERS).split("\\|", -1);
        notes.text("seller", seller[0]);
        notes.text("sellerTax", seller[1] + dice.digits(5) + "X");
        LocalDate day = facts.stay().discharge().plusDays(dice.between(0, 12));
        notes.day("invoiced", day);
        notes.text("vatCode", "0440026" + dice.digits(5));
        notes.text("vatNumber", dice.digits(8));
        notes.text("vatDigital", day.getYear() % 100 + "44200000" + dice.digits(10));
        notes.text("vatMachine", "499" + dice.digits(9));
        notes.text("vatCheck", dice.digits(20).replaceAll("(.{5})(?=.)", "$1 "));
    }

    private static Map<String, String> line(String[] cell, int count, Money price, Money amount, Money tax) {
        return Map.of(
                "item",
                cell[0],
                "spec",
                cell[1],
                "unit",
                cell[2],
                "count",
                String.valueOf(count),
                "price",
                price.toString(),
                "amount",
                amount.toString(),
                "rate",
                cell[4] + "%",
                "tax",
                tax.toString());
    }
}
