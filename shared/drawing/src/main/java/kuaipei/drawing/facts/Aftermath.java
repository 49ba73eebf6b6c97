package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.List;

/** A death after the accident: what the hospital, the police and the funeral home write. */
final class Aftermath {

    private Aftermath() {}

    static void note(Facts facts, Dice dice, Particulars.Notes notes) {
        LocalDate death = facts.stay().accident().plusDays(dice.between(1, 25));
        LocalDate cremation = death.plusDays(dice.between(2, 5));
        notes.day("death", death);
        notes.day("deathCertified", death.plusDays(dice.between(0, 1)));
        notes.day("cremation", cremation);
        notes.day("cancelled", cremation.plusDays(dice.between(1, 12)));
        notes.text("deathAge", facts.person().age(death));
        notes.text("deathCause", dice.pick(List.of("重型颅脑损伤", "失血性休克", "多发伤并多器官功能衰竭", "呼吸循环衰竭")));
        notes.text("deathNumber", "4405" + dice.digits(11));
        Person relative = People.invented(dice.apart("relative"));
        notes.text("relative", relative.name());
        notes.text("relation", relative.sex().equals("男") ? "儿子" : "女儿");
        notes.text("phone", "1380000" + dice.digits(4));
        notes.text("station", dice.pick(List.of("峡山派出所", "两英派出所", "司马浦派出所", "陈店派出所")));
        notes.text("officer", dice.pick(List.of("林志伟", "陈俊", "郑建华")));
        notes.text("funeralHome", dice.pick(List.of("汕头市潮南区殡仪馆", "汕头市殡仪馆", "汕头市潮阳区殡仪馆")));
        notes.text("cremationNumber", death.getYear() + dice.digits(6));
    }
}
