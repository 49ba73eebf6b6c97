package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.drawing.facts.Person;

/**
 * Resident identity card 居民身份证, 85.6 × 54 mm. Layouts: 0 the card itself, 1 a copy of both sides below each other, 2 both
 * sides beside each other.
 */
final class IdCard {

    private static final int WIDTH = 856;
    private static final int HEIGHT = 540;
    private static final double CARD_SCALE = 2.3;
    private static final Color LABEL = new Color(38, 112, 168);

    private final Sheet sheet;
    private final Style style;
    private final Person person;
    private final boolean copy;

    private IdCard(Sheet sheet, Style style, Person person) {
        this.sheet = sheet;
        this.style = style;
        this.person = person;
        this.copy = style.layout() == 1;
    }

    static Page print(Person person, Style style) {
        Sheet sheet = switch (style.layout()) {
            case 0 -> new Sheet(WIDTH, HEIGHT, CARD_SCALE, 32, new Color(238, 243, 246), style.fonts());
            case 1 -> new Sheet(1180, 1500, 1.7, 0, new Color(246, 246, 243), style.fonts());
            default -> new Sheet(1960, 760, 1.3, 0, Color.WHITE, style.fonts());
        };
        IdCard card = new IdCard(sheet, style, person);
        switch (style.layout()) {
            case 0 -> card.front(0, 0);
            case 1 -> {
                card.front(160, 150);
                card.back(160, 800);
            }
            default -> {
                card.front(80, 110);
                card.back(1020, 110);
            }
        }
        card.note();
        return sheet.page(DocumentKind.ID_CARD, "id-card-" + style.layout());
    }

    private void front(double x, double y) {
        ground(x, y);
        portrait(x + 560, y + 70);
        Font label = style.fonts().hei().getFirst().deriveFont(27f);
        Font value = style.fonts().hei().getFirst().deriveFont(35f);
        pair("姓名", person.name(), x + 62, y + 100, label, value.deriveFont(40f));
        pair("性别", person.sex(), x + 62, y + 172, label, value);
        pair("民族", person.ethnicity(), x + 272, y + 172, label, value);
        birth(x, y + 244, label, value);
        label("住址", x + 62, y + 316, label);
        sheet.plainInk();
        sheet.writeWrapped(person.address(), x + 148, y + 318, 378, 46, value.deriveFont(33f));
        label("公民身份号码", x + 62, y + 482, label);
        sheet.plainInk();
        Font number = value.deriveFont(Font.BOLD, 40f).deriveFont(Map.of(java.awt.font.TextAttribute.TRACKING, 0.06));
        sheet.write(person.id().number(), x + 282, y + 485, number);
    }

    private void birth(double x, double y, Font label, Font value) {
        LocalDate born = person.id().birthDate();
        label("出生", x + 62, y, label);
        sheet.plainInk();
        sheet.write(String.valueOf(born.getYear()), x + 148, y, value);
        sheet.writeCentred(String.valueOf(born.getMonthValue()), x + 310, y, value);
        sheet.writeCentred(String.valueOf(born.getDayOfMonth()), x + 404, y, value);
        label("年", x + 240, y, label);
        label("月", x + 344, y, label);
        label("日", x + 438, y, label);
    }

    private void pair(String name, String text, double x, double y, Font label, Font value) {
        label(name, x, y, label);
        sheet.plainInk();
        sheet.write(text, x + 86, y + 1, value);
    }

    private void label(String text, double x, double y, Font font) {
        sheet.colour(copy ? new Color(95, 95, 95) : LABEL);
        sheet.write(text, x, y, font);
    }

    private void back(double x, double y) {
        ground(x, y);
        Font title = style.fonts().song().getFirst().deriveFont(Font.BOLD, 46f);
        sheet.colour(copy ? Color.DARK_GRAY : new Color(176, 32, 36));
        sheet.ink.fill(new Ellipse2D.Double(x + 66, y + 62, 120, 120));
        sheet.plainInk();
        sheet.writeCentred("中华人民共和国", x + 500, y + 130, title);
        sheet.writeCentred("居民身份证", x + 500, y + 215, title.deriveFont(62f));
        Font label = style.fonts().hei().getFirst().deriveFont(29f);
        LocalDate from = LocalDate.of(2012, 1, 1).plusDays(style.dice().between(0, 4000));
        String valid = "%1$tY.%1$tm.%1$td-长期".formatted(from);
        label("签发机关", x + 170, y + 410, label);
        label("有效期限", x + 170, y + 476, label);
        sheet.plainInk();
        sheet.write("汕头市公安局潮南分局", x + 320, y + 410, label);
        sheet.write(valid, x + 320, y + 476, label);
    }

    private void ground(double x, double y) {
        RoundRectangle2D card = new RoundRectangle2D.Double(x, y, WIDTH, HEIGHT, 64, 64);
        Color left = copy ? new Color(236, 236, 234) : new Color(226, 238, 246);
        Color right = copy ? new Color(228, 228, 226) : new Color(246, 233, 232);
        sheet.ink.setPaint(
                new GradientPaint((float) x, (float) y, left, (float) (x + WIDTH), (float) (y + HEIGHT), right));
        sheet.ink.fill(card);
        var clip = sheet.ink.getClip();
        sheet.ink.clip(card);
        sheet.colour(copy ? new Color(218, 218, 216) : new Color(206, 224, 236));
        for (int wave = -4; wave < 30; wave++) {
            wave(x, y + wave * 24);
        }
        sheet.ink.setClip(clip);
        sheet.colour(new Color(190, 196, 200));
        sheet.ink.draw(card);
    }

    private void wave(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        for (int i = 0; i < 8; i++) {
            double at = x + i * 110;
            path.curveTo(at + 36, y - 34, at + 74, y + 34, at + 110, y);
        }
        sheet.ink.setStroke(new java.awt.BasicStroke(1.4f));
        sheet.ink.draw(path);
    }

    /** No face is drawn: nobody's looks belong into test pictures. */
    private void portrait(double x, double y) {
        sheet.colour(new Color(222, 226, 230));
        sheet.ink.fill(new Rectangle2D.Double(x, y, 232, 300));
        sheet.colour(copy ? new Color(120, 120, 120) : new Color(126, 140, 156));
        sheet.ink.fill(new Ellipse2D.Double(x + 68, y + 42, 96, 122));
        var clip = sheet.ink.getClip();
        sheet.ink.clip(new Rectangle2D.Double(x, y, 232, 300));
        sheet.ink.fill(new RoundRectangle2D.Double(x + 22, y + 182, 188, 200, 120, 120));
        sheet.ink.setClip(clip);
    }

    private void note() {
        sheet.field(FieldName.NAME, person.name());
        sheet.field(FieldName.SEX, person.sex());
        sheet.field(FieldName.ETHNICITY, person.ethnicity());
        sheet.field(FieldName.BIRTH_DATE, person.id().birthDate().toString());
        sheet.field(FieldName.ADDRESS, person.address());
        sheet.field(FieldName.ID_NUMBER, person.id().number());
    }
}
