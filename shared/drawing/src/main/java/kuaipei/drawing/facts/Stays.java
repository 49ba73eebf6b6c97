package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Invents stays in hospital after a fall. */
public final class Stays {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 2);
    private static final int LAST_START = 320;

    private Stays() {}

    public static Stay invented(Dice dice) {
        LocalDate admission = YEAR.plusDays(dice.between(0, LAST_START));
        String hospital = dice.pick(Catalogue.lines("hospitals.txt"));
        return between(dice, hospital, admission, admission.plusDays(dice.between(3, 24)));
    }

    /** A stay of which hospital and days are given. The accident was on the day of admission or just before. */
    public static Stay between(Dice dice, String hospital, LocalDate admission, LocalDate discharge) {
        String[] injury = dice.pick(Catalogue.lines("injuries.txt")).split("\\|", -1);
        String number = String.format(Locale.ROOT, "%02d", admission.getYear() % 100) + dice.digits(6);
        return new Stay(
                hospital,
                number,
                dice.pick(List.of("骨科一区", "骨科二区", "骨外科", "创伤骨科")),
                dice.between(1, 48) + "床",
                dice.pick(List.of("林志航", "许文博", "黄晓彤", "郑凯生")),
                admission,
                admission,
                discharge,
                injury[0],
                List.of(injury[1], injury[2]),
                injury[3]);
    }
}
