package kuaipei.drawing.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;

/** A way in which a paper of a claim, or two together, contradict themselves or the others. Whoever proves such a fact pays wrongly. */
public enum Lie {
    NONE,
    /** The receipt's words are another amount than its figures. */
    WORDS_AGAINST_FIGURES,
    /** Figures and words of the receipt's total were changed together; its items add up to what they did before. */
    EDITED_TOTAL,
    /** An item of the receipt was changed, and its total in figures and words with it: the receipt adds up. */
    EDITED_ITEM,
    /** The same, and the total that the fee list prints as well; the list's rows are what they were. */
    EDITED_TOTALS,
    /** One digit of the day of discharge differs. */
    ONE_DIGIT_OF_A_DATE,
    /** The same digit differs on two papers of the stay, which agree with each other. */
    ONE_DIGIT_ON_TWO_PAPERS,
    /** One quantity on the fee list is one more, so that its sum is not the receipt's. */
    ONE_DIGIT_OF_A_QUANTITY,
    /** The paper is somebody else's. */
    ANOTHER_PERSON,
    /** The paper is a relative's: the same family name, another character in the given name, another number. */
    RELATIVE,
    /** The paper is of a hospital of nearly the same name. */
    ANOTHER_HOSPITAL,
    /** The paper tells an earlier stay, under a day of issue of today. */
    EARLIER_STAY,
    /** The paper is of a stay a year ago on the same days, which cost the same: only the years and numbers differ. */
    LAST_YEAR;

    /** All that are one. */
    public static final List<Lie> LIES =
            Stream.of(values()).filter(lie -> lie != NONE).toList();

    private static final Money TEN_YUAN = Money.ofFen(1000);

    private static final List<DocumentKind> STAY =
            List.of(DocumentKind.DISCHARGE_SUMMARY, DocumentKind.STAY_CERTIFICATE, DocumentKind.INPATIENT_RECEIPT);

    /** Kinds of paper that lie so together: one of those that may, or two. */
    public Set<DocumentKind> papers(Dice dice) {
        return switch (this) {
            case NONE -> Set.of();
            case WORDS_AGAINST_FIGURES, EDITED_TOTAL, EDITED_ITEM -> Set.of(DocumentKind.INPATIENT_RECEIPT);
            case EDITED_TOTALS -> Set.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.FEE_LIST);
            case ONE_DIGIT_OF_A_QUANTITY -> Set.of(DocumentKind.FEE_LIST);
            case ONE_DIGIT_OF_A_DATE, EARLIER_STAY, LAST_YEAR, ANOTHER_HOSPITAL -> Set.of(dice.pick(STAY));
            case ONE_DIGIT_ON_TWO_PAPERS -> {
                DocumentKind honest = dice.pick(STAY);
                yield STAY.stream().filter(kind -> kind != honest).collect(Collectors.toUnmodifiableSet());
            }
            case ANOTHER_PERSON, RELATIVE ->
                Set.of(dice.pick(Stream.concat(STAY.stream(), Stream.of(DocumentKind.ID_CARD))
                        .toList()));
        };
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a lying paper of that kind says instead. */
    public Facts told(Facts facts, DocumentKind paper, Dice dice) {
        return switch (this) {
            case NONE -> facts;
            case WORDS_AGAINST_FIGURES ->
                facts.withWords(AmountInWords.of(facts.bill().total().plus(TEN_YUAN.times(dice.between(1, 9)))));
            case EDITED_TOTAL -> edited(facts, facts.bill().total().plus(TEN_YUAN.times(dice.between(1, 99))));
            case EDITED_ITEM -> dearer(facts, dice);
            case EDITED_TOTALS ->
                paper == DocumentKind.FEE_LIST
                        ? facts.withBill(
                                facts.bill().printing(dearer(facts, dice).bill().total()))
                        : dearer(facts, dice);
            case ONE_DIGIT_OF_A_DATE, ONE_DIGIT_ON_TWO_PAPERS ->
                facts.withStay(facts.stay().until(nearby(facts.stay().discharge())));
            case ONE_DIGIT_OF_A_QUANTITY -> facts.withBill(oneMore(facts.bill(), dice));
            case ANOTHER_PERSON -> facts.withPerson(People.invented(dice));
            case RELATIVE -> facts.withPerson(People.related(facts.person(), dice));
            case ANOTHER_HOSPITAL ->
                facts.withStay(facts.stay().in(Catalogue.alike(facts.stay().hospital(), dice)));
            case EARLIER_STAY -> facts.withStay(facts.stay().earlier(dice.between(20, 60)));
            case LAST_YEAR ->
                facts.withStay(facts.stay().aYearBefore()).withBill(Bills.aYearBefore(facts.bill(), dice));
        };
    }

    /** Every sum of the bill is right, with one of its items dearer. */
    private static Facts dearer(Facts facts, Dice dice) {
        Bill bill = facts.bill();
        int at = dice.between(0, bill.fees().size() - 1);
        Fee fee = bill.fees().get(at);
        Money price = fee.unitPrice().plus(TEN_YUAN.times(dice.between(1, 99)));
        Bill dearer = with(bill, at, new Fee(fee.group(), fee.name(), fee.unit(), price, fee.quantity()));
        return facts.withBill(dearer).withWords(AmountInWords.of(dearer.total()));
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
        int at = dice.between(0, bill.fees().size() - 1);
        Fee fee = bill.fees().get(at);
        return with(bill, at, new Fee(fee.group(), fee.name(), fee.unit(), fee.unitPrice(), fee.quantity() + 1));
    }

    private static Bill with(Bill bill, int at, Fee other) {
        List<Fee> fees = new ArrayList<>(bill.fees());
        fees.set(at, other);
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
