package kuaipei.drawing.page;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.drawing.facts.Person;

/**
 * Debit card 银行借记卡, 85.6 × 54 mm; its holder's name is not on it. Layouts: 0 number across the middle in groups of four, 1
 * flat number at the foot in two groups, 2 number under the bank's name.
 */
final class BankCard {

    private static final int WIDTH = 856;
    private static final int HEIGHT = 540;
    private static final double SCALE = 2.3;
    private static final int ISSUER_DIGITS = 6;

    private static final List<Color> COLOURS = List.of(
            new Color(178, 34, 40),
            new Color(20, 92, 74),
            new Color(24, 66, 128),
            new Color(66, 62, 78),
            new Color(150, 108, 46));

    private final Sheet sheet;
    private final Style style;
    private final Person person;

    private BankCard(Sheet sheet, Style style, Person person) {
        this.sheet = sheet;
        this.style = style;
        this.person = person;
    }

    static Page print(Person person, Style style) {
        Color colour = style.dice().pick(COLOURS);
        BankCard card = new BankCard(new Sheet(WIDTH, HEIGHT, SCALE, 32, colour, style.fonts()), style, person);
        card.ground(colour);
        card.issuer();
        card.chip();
        card.number();
        card.foot();
        card.sheet.field(FieldName.CARD_NUMBER, person.card().number());
        card.sheet.field(FieldName.BANK, person.bank());
        return card.sheet.page(DocumentKind.BANK_CARD, "bank-card-" + style.layout());
    }

    private void ground(Color colour) {
        var card = new RoundRectangle2D.Double(0, 0, WIDTH, HEIGHT, 64, 64);
        sheet.ink.setPaint(new GradientPaint(0, 0, colour, WIDTH, HEIGHT, colour.darker()));
        sheet.ink.fill(card);
        sheet.ink.clip(card);
        sheet.colour(new Color(255, 255, 255, 16));
        double x = style.dice().in(200, 700);
        for (int ring = 1; ring < 6; ring++) {
            sheet.ink.fill(new Ellipse2D.Double(x - ring * 110, 330 - ring * 90, ring * 220, ring * 200));
        }
        sheet.ink.setClip(null);
    }

    private void issuer() {
        Font name = style.fonts().hei().getFirst().deriveFont(Font.BOLD, 46f);
        sheet.colour(Color.WHITE);
        sheet.ink.setStroke(new java.awt.BasicStroke(7));
        sheet.ink.draw(new Ellipse2D.Double(54, 46, 52, 52));
        sheet.write(person.bank(), 124, 90, name);
        sheet.writeRight(style.word("借记卡", "储蓄卡", "DEBIT"), WIDTH - 56, 88, name.deriveFont(Font.PLAIN, 32f));
    }

    private void chip() {
        sheet.colour(new Color(214, 190, 132));
        double y = style.layout() == 2 ? 232 : 158;
        sheet.ink.fill(new RoundRectangle2D.Double(76, y, 112, 88, 20, 20));
        sheet.colour(new Color(150, 126, 74));
        sheet.line(76, y + 30, 188, y + 30, 2);
        sheet.line(76, y + 58, 188, y + 58, 2);
        sheet.line(132, y, 132, y + 88, 2);
    }

    private void number() {
        String digits = person.card().number();
        String printed = style.layout() == 1
                ? digits.substring(0, ISSUER_DIGITS) + " " + digits.substring(ISSUER_DIGITS)
                : digits.replaceAll("(.{4})(?=.)", "$1 ");
        double y = switch (style.layout()) {
            case 0 -> 338;
            case 1 -> 366;
            default -> 192;
        };
        Font font = style.fonts().hei().getFirst().deriveFont(Font.BOLD, 60f);
        float fitting = (float) Math.min(60, 60 * 720 / sheet.widthOf(printed, font));
        // Embossed digits: a dark edge below, a light face above.
        sheet.colour(new Color(0, 0, 0, 110));
        sheet.print(printed, 78, y + 3, font.deriveFont(fitting));
        sheet.colour(new Color(244, 244, 238));
        sheet.write(printed, 76, y, font.deriveFont(fitting));
    }

    private void foot() {
        Font small = style.fonts().hei().getFirst().deriveFont(26f);
        sheet.colour(new Color(240, 240, 240));
        if (style.layout() != 1) {
            String until = "%02d/%d"
                    .formatted(style.dice().between(1, 12), style.dice().between(28, 36));
            sheet.write("VALID THRU " + until, 80, 410, small);
        }
        sheet.write("银联", WIDTH - 176, 446, small.deriveFont(Font.BOLD, 40f));
        sheet.write("UnionPay", WIDTH - 190, 488, small.deriveFont(Font.BOLD, 30f));
    }
}
