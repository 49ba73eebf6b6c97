package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;

/** A way in which one paper of a claim contradicts itself or the others. Whoever proves such a fact pays wrongly. */
public enum Lie {
    NONE(DocumentKind.OTHER),
    /** The receipt's words are another amount than its figures. */
    WORDS_AGAINST_FIGURES(DocumentKind.INPATIENT_RECEIPT),
    /** One digit of the day of discharge differs on the summary. */
    ONE_DIGIT_OF_A_DATE(DocumentKind.DISCHARGE_SUMMARY),
    /** One quantity on the fee list is one more, so that its sum is not the receipt's. */
    ONE_DIGIT_OF_A_QUANTITY(DocumentKind.FEE_LIST),
    /** The summary is somebody else's. */
    ANOTHER_PERSON(DocumentKind.DISCHARGE_SUMMARY);

    /** All that are one. */
    public static final List<Lie> LIES =
            List.of(WORDS_AGAINST_FIGURES, ONE_DIGIT_OF_A_DATE, ONE_DIGIT_OF_A_QUANTITY, ANOTHER_PERSON);

    private static final Money TEN_YUAN = Money.ofFen(1000);

    private final DocumentKind paper;

    Lie(DocumentKind paper) {
        this.paper = paper;
    }

    /** The kind of paper that lies. */
    public DocumentKind paper() {
        return paper;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the lying paper says instead. */
    public Facts told(Facts facts, Dice dice) {
        return switch (this) {
            case NONE -> facts;
            case WORDS_AGAINST_FIGURES ->
                facts.withWords(AmountInWords.of(facts.bill().total().plus(TEN_YUAN.times(dice.between(1, 9)))));
            case ONE_DIGIT_OF_A_DATE ->
                facts.withStay(facts.stay().until(nearby(facts.stay().discharge())));
            case ONE_DIGIT_OF_A_QUANTITY -> facts.withBill(oneMore(facts.bill(), dice));
            case ANOTHER_PERSON -> facts.withPerson(People.invented(dice));
        };
    }

    /** A day of the same month that is written with one other digit. */
    private static LocalDate nearby(LocalDate day) {
        int digit = day.getDayOfMonth() % 10;
        if (digit < 9 && day.getDayOfMonth() < day.lengthOfMonth()) {
            return day.plusDays(1);
        }
        return digit > 0 ? day.minusDays(1) : day.minusDays(10);
    }

    private static Bill oneMore(Bill bill, Dice dice) {
        List<Fee> fees = new ArrayList<>(bill.fees());
        int at = dice.between(0, fees.size() - 1);
        Fee fee = fees.get(at);
        fees.set(at, new Fee(fee.group(), fee.name(), fee.unit(), fee.unitPrice(), fee.quantity() + 1));
        return new Bill(
                bill.code(),
                bill.number(),
                bill.check(),
                bill.serial(),
                bill.issued(),
                fees,
                bill.fundPaid(),
                bill.otherPaid(),
                bill.accountPaid());
    }
}
