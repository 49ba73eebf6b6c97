package kuaipei.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private static final String ID = "440514195003120412";

    @Test
    void one_wrong_digit_of_an_id_number_is_always_found() {
        for (int at = 0; at < ID.length() - 1; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = ID.substring(0, at) + digit + ID.substring(at + 1);
                assertEquals(other.equals(ID), IdNumber.read(other).isPresent(), other);
            }
        }
    }

    @Test
    void two_neighbours_of_an_id_number_that_change_places_are_found() {
        for (int at = 0; at < ID.length() - 2; at++) {
            String other = ID.substring(0, at) + ID.charAt(at + 1) + ID.charAt(at) + ID.substring(at + 2);
            assertEquals(other.equals(ID), IdNumber.read(other).isPresent(), other);
        }
    }

    @Test
    void a_number_of_fifteen_digits_is_history_and_no_number() {
        assertTrue(new IdNumber(ID).wasOnce("440514500312041"));
        assertFalse(new IdNumber(ID).wasOnce("440514500312042"));
        assertEquals(Optional.empty(), IdNumber.read("440514500312041"));
        assertTrue(IdNumber.isOfOldForm("440514500312041"));
        assertFalse(IdNumber.isOfOldForm("440514501312041"));
    }

    @Test
    void nobody_born_after_the_century_had_a_number_of_fifteen_digits() {
        assertFalse(new IdNumber(withCheck("44051420010312041")).wasOnce("440514010312041"));
    }

    @ParameterizedTest
    @CsvSource({
        "44051419500312041,CITIZEN",
        "81000019800101001,HONG_KONG_MACAU_TAIWAN",
        "83000019800101001,HONG_KONG_MACAU_TAIWAN",
        "91115619800101001,FOREIGNER"
    })
    void permits_of_residents_satisfy_the_same_check(String digits, IdNumber.Holder holder) {
        assertEquals(holder, new IdNumber(withCheck(digits)).holder());
    }

    private static String withCheck(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .filter(number -> IdNumber.read(number).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_bills_code_is_of_the_year_of_issue_and_at_new_year_of_the_one_beside_it() {
        BillCode code = BillCode.read("44060126").orElseThrow();
        assertTrue(code.isOfYear(LocalDate.of(2026, 4, 12)));
        assertTrue(code.isOfYear(LocalDate.of(2027, 1, 3)));
        assertTrue(code.isOfYear(LocalDate.of(2025, 12, 31)));
        assertFalse(code.isOfYear(LocalDate.of(2027, 2, 1)));
        assertFalse(code.isOfYear(LocalDate.of(2025, 11, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"44080126", "99060126", "4406012", "440601266", "44O60126", ""})
    void what_is_no_medical_bills_code_is_refused(String text) {
        assertEquals(Optional.empty(), BillCode.read(text));
    }

    @Test
    void a_bills_number_has_ten_digits_and_its_check_code_six_signs() {
        assertTrue(BillCode.isNumber("0123456789"));
        assertFalse(BillCode.isNumber("012345678"));
        assertTrue(BillCode.isCheckCode("a1b2c3"));
        assertFalse(BillCode.isCheckCode("a1b2c"));
    }

    @Test
    void one_wrong_digit_of_a_card_is_always_found() {
        String card = "6222020200112233446";
        for (int at = 0; at < card.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = card.substring(0, at) + digit + card.substring(at + 1);
                assertEquals(other.equals(card), CardNumber.read(other).isPresent(), other);
            }
        }
    }
}
