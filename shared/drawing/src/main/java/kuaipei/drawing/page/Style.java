package kuaipei.drawing.page;

import java.awt.Font;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kuaipei.drawing.facts.Dice;

/**
 * How one hospital prints: faces, words, forms of dates.
 *
 * @param layout 0 to {@link #LAYOUTS} − 1
 * @param fonts to fall back on
 * @param body face of values
 * @param head face of titles and labels
 * @param dateForm a format of {@link String#format} for a day
 * @param care how carefully
 * @param dice for whatever else differs
 */
record Style(int layout, Fonts fonts, Font body, Font head, String dateForm, Care care, Dice dice) {

    static final int LAYOUTS = 3;

    private static final List<String> DATE_FORMS =
            List.of("%tY-%<tm-%<td", "%tY年%<tm月%<td日", "%tY.%<tm.%<td", "%tY/%<tm/%<td");

    static Style drawn(int layout, Fonts fonts, Care care, Dice dice) {
        List<Font> bodies = dice.chance(0.6) ? fonts.song() : dice.chance(0.7) ? fonts.hei() : fonts.kai();
        Font head = dice.pick(dice.chance(0.5) ? fonts.hei() : fonts.song());
        return new Style(layout, fonts, dice.pick(bodies), head, dice.pick(DATE_FORMS), care, dice);
    }

    String date(LocalDate day) {
        return String.format(Locale.ROOT, dateForm, day);
    }

    /** One of the words that hospitals use for the same thing. */
    String word(String... choices) {
        return dice.pick(List.of(choices));
    }
}
