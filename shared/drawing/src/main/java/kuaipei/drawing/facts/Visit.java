package kuaipei.drawing.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;

/** The first visit to the outpatients' department, on the day of the accident, and its bill. */
final class Visit {

    private static final List<String> GROUPS =
            List.of("诊察费", "挂号费", "检查费", "化验费", "治疗费", "西药费", "中成药费", "卫生材料费", "手术费", "其他费");

    private Visit() {}

    static void note(Facts facts, Dice dice, Particulars.Notes notes) {
        List<Map<String, String>> rows = new ArrayList<>();
        Money total = Money.ZERO;
        int first = dice.between(0, 2);
        int count = dice.between(3, 7);
        for (String group : GROUPS.subList(first, first + count)) {
            Money amount = Money.ofFen(dice.between(600, 48_000) / 10 * 10L);
            rows.add(Map.of("item", group, "amount", amount.toString(), "count", "1"));
            total = total.plus(amount);
        }
        Money fund = Money.ofFen(total.fen() * dice.between(30, 60) / 100);
        Money account = dice.chance(0.5) ? Money.ofFen(total.fen() * dice.between(5, 20) / 100) : Money.ZERO;
        notes.tables.put("visitItems", rows);
        notes.text("visitTotal", total);
        notes.text("visitWords", AmountInWords.of(total));
        notes.text("visitFund", fund);
        notes.text("visitAccount", account);
        notes.text("visitCash", total.minus(fund).minus(account));
        notes.text("visitCode", "440602" + facts.stay().accident().getYear() % 100);
        notes.text("visitBill", "09" + dice.digits(8));
        notes.text("visitCheck", Integer.toHexString(dice.between(0x100000, 0xffffff)));
        notes.text(
                "visitSerial",
                String.format(Locale.ROOT, "%tY%<tm%<td", facts.stay().accident()) + dice.digits(8));
        notes.text("visitNumber", "M" + dice.digits(8));
        notes.text("oldCode", "粤" + dice.digits(2));
        notes.text("department", dice.pick(List.of("急诊外科", "骨科门诊", "外科门诊")));
        notes.text("clock", String.format(Locale.ROOT, "%02d:%02d", dice.between(8, 17), dice.between(0, 59)));
        notes.text("rest", dice.pick(List.of("全休一周", "全休半个月", "休息一个月")));
        notes.text("cashier", dice.pick(List.of("黄佳", "郑琳", "吴芸")));
        notes.day("visit", facts.stay().accident());
        notes.day("certified", facts.stay().discharge());
    }
}
