package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;

/** A way in which one paper of a claim contradicts itself or the others. Whoever proves such a fact pays wrongly. */
public enum Lie {
    NONE,
    /** The receipt's words are another amount than its figures. */
    WORDS_AGAINST_FIGURES,
    /** Figures and words of the receipt's total were changed together; its items add up to what they did before. */
    EDITED_TOTAL,
    /** One digit of the day of discharge differs. */
    ONE_DIGIT_OF_A_DATE,
    /** One quantity on the fee list is one more, so that its sum is not the receipt's. */
    ONE_DIGIT_OF_A_QUANTITY,
    /** The paper is somebody else's. */
    ANOTHER_PERSON,
    /** The paper tells an earlier stay, under a day of issue of today. */
    EARLIER_STAY;

    /** All that are one. */
    public static final List<Lie> LIES =
            Stream.of(values()).filter(lie -> lie != NONE).toList();

    private static final Money TEN_YUAN = Money.ofFen(1000);

    /** One of the kinds of paper that lie so. */
    public DocumentKind paper(Dice dice) {
        return dice.pick(
                switch (this) {
                    case NONE -> List.of(DocumentKind.OTHER);
                    case WORDS_AGAINST_FIGURES, EDITED_TOTAL -> List.of(DocumentKind.INPATIENT_RECEIPT);
                    case ONE_DIGIT_OF_A_QUANTITY -> List.of(DocumentKind.FEE_LIST);
                    case ONE_DIGIT_OF_A_DATE, EARLIER_STAY ->
                        List.of(
                                DocumentKind.DISCHARGE_SUMMARY,
                                DocumentKind.STAY_CERTIFICATE,
                                DocumentKind.INPATIENT_RECEIPT);
                    case ANOTHER_PERSON ->
                        List.of(
                                DocumentKind.DISCHARGE_SUMMARY,
                                DocumentKind.STAY_CERTIFICATE,
                                DocumentKind.INPATIENT_RECEIPT,
                                DocumentKind.ID_CARD);
                });
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
            case EDITED_TOTAL -> edited(facts, facts.bill().total().plus(TEN_YUAN.times(dice.between(1, 99))));
            case ONE_DIGIT_OF_A_DATE ->
                facts.withStay(facts.stay().until(nearby(facts.stay().discharge())));
            case ONE_DIGIT_OF_A_QUANTITY -> facts.withBill(oneMore(facts.bill(), dice));
            case ANOTHER_PERSON -> facts.withPerson(People.invented(dice));
            case EARLIER_STAY -> facts.withStay(facts.stay().earlier(dice.between(20, 60)));
        };
    }

    private static Facts edited(Facts facts, Money total) {
        return facts.withBill(facts.bill().printing(total)).withWords(AmountInWords.of(total));
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
                bill.accountPaid(),
                Optional.empty());
    }
}
