package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the police and an assessor write where the accident was one on the road. */
final class Accident {

    private static final List<String> GRADES = List.of("十级", "九级", "八级");

    private Accident() {}

    static void note(Facts facts, Dice dice, Particulars.Notes notes) {
        Person other = People.invented(dice.apart("driver"));
        LocalDate accident = facts.stay().accident();
        notes.text("driver", other.name());
        notes.text("driverSex", other.sex());
        notes.text("driverId", other.id().number());
        notes.text("driverAddress", other.address());
        notes.text("plate", "粤D" + dice.pick(List.of("A", "K", "M", "T")) + dice.digits(4));
        notes.text("road", dice.pick(List.of("国道324线峡山路段", "潮南区陈沙大道与金光路交叉口", "省道237线两英路段", "司马浦镇大布上路口")));
        notes.text("hour", dice.between(6, 21));
        notes.text("minute", String.format(Locale.ROOT, "%02d", dice.between(0, 59)));
        notes.text("weather", dice.pick(List.of("晴", "阴", "小雨")));
        String liability = dice.pick(List.of("全部责任", "主要责任"));
        notes.text("liability", liability);
        notes.text("liabilityOwn", liability.equals("全部责任") ? "无责任" : "次要责任");
        notes.text("police", dice.pick(List.of("李强", "陈志明", "吴少波")));
        notes.text("traffic", "第440514" + accident.getYear() + dice.digits(6) + "号");
        notes.day("judged", accident.plusDays(dice.between(3, 20)));
        notes.text("grade", dice.pick(GRADES));
        notes.text("assessor", dice.pick(List.of("林育坚", "陈楚生", "黄伟民")));
        notes.text("assessorLicence", "4405" + dice.digits(8));
        notes.text("assessNumber", accident.getYear() + "]临鉴字第" + dice.digits(4) + "号");
        LocalDate assessed = facts.stay().discharge().plusDays(dice.between(90, 170));
        notes.day("accepted", assessed.minusDays(dice.between(5, 12)));
        notes.day("assessed", assessed);
    }
}
