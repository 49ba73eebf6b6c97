package kuaipei.drawing.facts;

import java.time.LocalDate;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.identity.IdNumber;

/**
 * An invented person with an ID card and a bank card.
 *
 * @param ethnicity as the ID card prints it: 汉
 * @param bank name as the bank card prints it
 */
public record Person(String name, String ethnicity, String address, IdNumber id, CardNumber card, String bank) {

    /** 男 or 女, as the ID number says. */
    public String sex() {
        return id.sex() == IdNumber.Sex.MALE ? "男" : "女";
    }

    /** Completed years on a day. */
    public int age(LocalDate day) {
        return id.birthDate().until(day).getYears();
    }
}
