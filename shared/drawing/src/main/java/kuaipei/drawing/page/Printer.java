package kuaipei.drawing.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.Particulars;

/** Prints the papers of a claim. */
public final class Printer {

    /** Layouts of each kind. */
    public static final int LAYOUTS = Style.LAYOUTS;

    /** Share of receipts and lists that come out of an old printer. */
    private static final double NEEDLES = 0.12;

    private final Fonts fonts;
    private final Map<DocumentKind, List<Form>> forms =
            FormFile.shipped().stream().collect(Collectors.groupingBy(Form::kind));

    public Printer(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Prints one paper.
     *
     * @param layout 0 to {@link #LAYOUTS} − 1
     * @param care how carefully
     * @param dice for faces, words, forms of dates and the stamp
     * @throws IllegalArgumentException if nobody draws this kind
     */
    public Page print(DocumentKind kind, int layout, Facts facts, Care care, Dice dice) {
        Style style = Style.drawn(layout, fonts, care, dice);
        Page page = switch (kind) {
            case ID_CARD -> IdCard.print(facts.person(), style);
            case BANK_CARD -> BankCard.print(facts.person(), style);
            case INPATIENT_RECEIPT -> Receipt.print(facts, style);
            case FEE_LIST -> FeeList.print(facts, style);
            case DISCHARGE_SUMMARY -> Summary.print(facts, style);
            case STAY_CERTIFICATE -> StayCertificate.print(facts, style);
            default -> FormPrinter.print(form(kind, layout), particulars(facts), style);
        };
        boolean listed = kind == DocumentKind.FEE_LIST || kind == DocumentKind.INPATIENT_RECEIPT;
        return care == Care.ANY && listed && dice.apart("needles").chance(NEEDLES) ? Needle.struck(page) : page;
    }

    private Form form(DocumentKind kind, int layout) {
        List<Form> drawn = forms.getOrDefault(kind, List.of());
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("no " + kind.wire() + " can be drawn");
        }
        return drawn.get(layout % drawn.size());
    }

    /** The same on every paper about the same person and accident, whichever paper is drawn first. */
    private static Particulars particulars(Facts facts) {
        long seed = facts.person().id().number().hashCode() * 31L
                + facts.stay().accident().toEpochDay();
        return Particulars.of(facts, new Dice(seed));
    }
}
