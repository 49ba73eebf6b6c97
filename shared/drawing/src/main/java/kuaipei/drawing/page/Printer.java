package kuaipei.drawing.page;

import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;

/** Prints the papers of a claim. */
public final class Printer {

    /** Layouts of each kind. */
    public static final int LAYOUTS = Style.LAYOUTS;

    private final Fonts fonts;

    public Printer(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Prints one paper.
     *
     * @param layout 0 to {@link #LAYOUTS} − 1
     * @param dice for faces, words, forms of dates and the stamp
     * @throws IllegalArgumentException if nobody draws this kind
     */
    public Page print(DocumentKind kind, int layout, Facts facts, Dice dice) {
        Style style = Style.drawn(layout, fonts, dice);
        return switch (kind) {
            case ID_CARD -> IdCard.print(facts.person(), style);
            case BANK_CARD -> BankCard.print(facts.person(), style);
            case INPATIENT_RECEIPT -> Receipt.print(facts, style);
            case FEE_LIST -> FeeList.print(facts, style);
            case DISCHARGE_SUMMARY -> Summary.print(facts, style);
            case STAY_CERTIFICATE -> StayCertificate.print(facts, style);
            default -> throw new IllegalArgumentException("no " + kind.wire() + " can be drawn");
        };
    }
}
