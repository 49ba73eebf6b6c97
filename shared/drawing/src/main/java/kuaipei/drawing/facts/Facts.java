package kuaipei.drawing.facts;

import kuaipei.core.money.AmountInWords;

/**
 * What all papers of one claim say about one person, one stay and one bill.
 *
 * @param words total in words as the receipt prints it; other than the figures where the papers lie
 */
public record Facts(Person person, Stay stay, Bill bill, String words) {

    public static Facts of(Person person, Stay stay, Bill bill) {
        return new Facts(person, stay, bill, AmountInWords.of(bill.total()));
    }

    public Facts withPerson(Person other) {
        return new Facts(other, stay, bill, words);
    }

    public Facts withStay(Stay other) {
        return new Facts(person, other, bill, words);
    }

    public Facts withBill(Bill other) {
        return new Facts(person, stay, other, words);
    }

    public Facts withWords(String other) {
        return new Facts(person, stay, bill, other);
    }
}
