package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kuaipei.core.money.Money;

/** A journey on the day of the accident, by train, bus, taxi, ship or aeroplane. */
final class Journeys {

    private Journeys() {}

    static void note(Facts facts, Dice dice, Particulars.Notes notes) {
        LocalDate day = facts.stay().accident();
        notes.day("journey", day);
        notes.day("bought", day.minusDays(dice.between(0, 3)));
        notes.text("departs", clock(dice));
        notes.text("gate", dice.between(1, 28) + dice.pick(List.of("", "A", "B")));
        notes.text("seat", dice.between(1, 16) + dice.pick(List.of("A", "B", "C", "D", "F")));
        train(dice.apart("train"), day, notes);
        road(dice.apart("road"), notes);
        taxi(dice.apart("taxi"), notes);
        water(dice.apart("water"), notes);
        air(dice.apart("air"), notes);
    }

    private static void train(Dice dice, LocalDate day, Particulars.Notes notes) {
        List<String> stations = dice.pick(
                List.of(List.of("潮汕站", "广州南站"), List.of("普宁站", "深圳北站"), List.of("汕头站", "厦门站"), List.of("潮阳站", "惠州南站")));
        notes.text("trainFrom", stations.get(0));
        notes.text("trainTo", stations.get(1));
        notes.text("train", dice.pick(List.of("D", "G")) + dice.between(2300, 7400));
        notes.text("trainFare", money(dice, 380, 2600));
        notes.text("carriage", String.format(Locale.ROOT, "%02d", dice.between(1, 16)));
        notes.text("seatClass", dice.pick(List.of("二等座", "二等座", "一等座")));
        notes.text("ticket", dice.pick(List.of("Z", "E", "B")) + dice.digits(3) + "A" + dice.digits(6));
        notes.text("trainTail", dice.digits(14) + dice.pick(List.of("G", "J", "K")) + dice.digits(6));
        notes.text("trainInvoice", day.getYear() % 100 + "44900000" + dice.digits(10));
        notes.text("trainElectronic", dice.digits(20));
    }

    private static void road(Dice dice, Particulars.Notes notes) {
        List<String> stations =
                dice.pick(List.of(List.of("潮南汽车站", "汕头汽车总站"), List.of("峡山客运站", "普宁汽车站"), List.of("两英汽车站", "深圳罗湖汽车站")));
        notes.text("busFrom", stations.get(0));
        notes.text("busTo", stations.get(1));
        notes.text("bus", dice.between(1001, 2899));
        notes.text("busFare", money(dice, 120, 1500));
        notes.text("busCode", "14405" + dice.digits(7));
        notes.text("busNumber", dice.digits(8));
        notes.text("busSeat", dice.between(1, 45));
    }

    private static void taxi(Dice dice, Particulars.Notes notes) {
        notes.text("taxiCode", "14405" + dice.digits(7));
        notes.text("taxiNumber", dice.digits(8));
        notes.text("taxiPlate", "粤D-T" + dice.digits(4));
        notes.text("taxiLicence", dice.digits(6));
        int from = dice.between(6 * 60, 21 * 60);
        notes.text("taxiUp", minutes(from));
        notes.text("taxiDown", minutes(from + dice.between(8, 40)));
        notes.text("taxiPrice", dice.pick(List.of("2.40", "2.60", "2.00")));
        notes.text("kilometres", dice.between(2, 28) + "." + dice.between(0, 9));
        notes.text("waiting", String.format(Locale.ROOT, "00:%02d:%02d", dice.between(0, 9), dice.between(0, 59)));
        notes.text("taxiFare", Money.ofFen(dice.between(16, 180) * 50L));
    }

    private static void water(Dice dice, Particulars.Notes notes) {
        List<String> ports =
                dice.pick(List.of(List.of("莱芜码头", "南澳长山尾码头"), List.of("海安新港", "秀英港"), List.of("汕头广场码头", "礐石码头")));
        notes.text("portFrom", ports.get(0));
        notes.text("portTo", ports.get(1));
        notes.text("ship", dice.pick(List.of("南澳一号", "紫荆十号", "海鸥三号")));
        notes.text("voyage", dice.between(1, 28) + "0" + dice.between(1, 9) + "A");
        notes.text("shipFare", money(dice, 60, 900));
        notes.text("shipNumber", dice.digits(12));
        notes.text("cabin", dice.pick(List.of("三等舱", "二等舱", "普通舱")));
    }

    private static void air(Dice dice, Particulars.Notes notes) {
        List<String> airline = dice.pick(
                List.of(List.of("中国南方航空", "CZ", "784"), List.of("中国东方航空", "MU", "781"), List.of("深圳航空", "ZH", "479")));
        notes.text("airline", airline.get(0));
        notes.text("flight", airline.get(1) + dice.between(1200, 9800));
        notes.text("flightTicket", airline.get(2) + dice.digits(10));
        notes.text("cityFrom", dice.pick(List.of("揭阳", "广州", "深圳")));
        notes.text("cityTo", dice.pick(List.of("北京", "上海", "成都", "昆明")));
        notes.text("flightSeat", dice.between(4, 52) + dice.pick(List.of("A", "C", "H", "K", "L")));
        notes.text("flightGate", dice.pick(List.of("A", "B", "")) + dice.between(2, 130));
        notes.text("boarding", clock(dice));
        notes.text("boardingNumber", String.format(Locale.ROOT, "%03d", dice.between(2, 189)));
    }

    private static Money money(Dice dice, int leastTenths, int mostTenths) {
        return Money.ofFen(dice.between(leastTenths, mostTenths) / 5 * 50L);
    }

    private static String clock(Dice dice) {
        return minutes(dice.between(6 * 60, 21 * 60));
    }

    private static String minutes(int ofDay) {
        return String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
    }
}
