package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kuaipei.core.identity.CardNumber;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.proof.Evidence.Doubtful;
import org.junit.jupiter.api.Test;

class PaperProofTest {

    private static Evidence<String> fact(PaperSketch sketch, FieldName field) {
        return PaperProof.in(PaperProof.of(sketch.paper(), PaperSketch.REGISTER), field);
    }

    private static void proven(PaperSketch sketch, FieldName field) {
        assertInstanceOf(Evidence.Proven.class, fact(sketch, field));
    }

    private static void doubtful(String why, PaperSketch sketch, FieldName field) {
        assertEquals(why, assertInstanceOf(Doubtful.class, fact(sketch, field)).why());
    }

    @Test
    void figures_that_equal_the_words_prove_a_total() {
        proven(PaperSketch.receipt(), FieldName.TOTAL);
        proven(PaperSketch.receipt(), FieldName.TOTAL_IN_WORDS);
    }

    @Test
    void a_total_read_once_is_never_proven() {
        doubtful("read-once", PaperSketch.receipt().without(FieldName.TOTAL_IN_WORDS), FieldName.TOTAL);
    }

    @Test
    void words_against_figures_leave_both_in_doubt() {
        PaperSketch receipt = PaperSketch.receipt().but(FieldName.TOTAL_IN_WORDS, "叁佰陆拾壹元伍角整");
        doubtful("contradiction", receipt, FieldName.TOTAL);
        doubtful("contradiction", receipt, FieldName.TOTAL_IN_WORDS);
    }

    @Test
    void words_that_were_read_in_two_ways_speak_against_with_each() {
        for (String other : List.of("叁佰陆拾壹元伍角整", "叁佰柒拾元伍角整")) {
            PaperSketch twice = PaperSketch.receipt()
                    .item("床位费", "360.50")
                    .but(FieldName.TOTAL_IN_WORDS, other)
                    .with(FieldName.TOTAL_IN_WORDS, "叁佰陆拾元零");
            doubtful("contradiction", twice, FieldName.TOTAL);
            doubtful("contradiction", twice, FieldName.TOTAL_IN_WORDS);
        }
        PaperSketch one = PaperSketch.receipt().item("床位费", "360.50").with(FieldName.TOTAL_IN_WORDS, "叁佰柒拾元伍角整");
        doubtful("contradiction", one, FieldName.TOTAL);
        // What is no amount says nothing, but what stands beside it is not sure either: the items prove the total.
        PaperSketch torn = PaperSketch.receipt().item("床位费", "360.50").with(FieldName.TOTAL_IN_WORDS, "叁佰陆拾元零");
        proven(torn, FieldName.TOTAL);
        doubtful("contradiction", torn, FieldName.TOTAL_IN_WORDS);
    }

    @Test
    void items_that_add_up_prove_a_total_and_one_fen_less_does_not() {
        PaperSketch alone =
                PaperSketch.receipt().without(FieldName.TOTAL_IN_WORDS).item("床位费", "300.00");
        proven(alone.item("护理费", "60.50"), FieldName.TOTAL);
        PaperSketch less = PaperSketch.receipt().item("床位费", "300.00").item("护理费", "60.49");
        doubtful("contradiction", less, FieldName.TOTAL);
    }

    @Test
    void payments_that_add_up_prove_the_total_and_each_other() {
        PaperSketch receipt = PaperSketch.receipt()
                .without(FieldName.TOTAL_IN_WORDS)
                .with(FieldName.FUND_PAID, "200.00")
                .with(FieldName.OTHER_PAID, "0.00")
                .with(FieldName.ACCOUNT_PAID, "60.00")
                .with(FieldName.CASH_PAID, "100.50");
        proven(receipt, FieldName.TOTAL);
        proven(receipt, FieldName.FUND_PAID);
        doubtful("contradiction", receipt.but(FieldName.CASH_PAID, "100.00"), FieldName.TOTAL);
    }

    @Test
    void an_id_number_proves_itself_and_what_it_says() {
        proven(PaperSketch.idCard(), FieldName.ID_NUMBER);
        proven(PaperSketch.idCard(), FieldName.BIRTH_DATE);
        proven(PaperSketch.idCard(), FieldName.SEX);
        doubtful("read-once", PaperSketch.idCard(), FieldName.NAME);
        doubtful("contradiction", PaperSketch.idCard().but(FieldName.SEX, "女"), FieldName.SEX);
        doubtful("read-once", PaperSketch.idCard().but(FieldName.ID_NUMBER, "440514195003120413"), FieldName.ID_NUMBER);
    }

    @Test
    void a_piece_of_a_card_number_that_satisfies_the_check_digit_proves_nothing() {
        // 621700 … of 19 digits without the last three, and 622848 … without the first six.
        for (String piece : List.of("6217001234567893", "3139329629383")) {
            assertTrue(CardNumber.read(piece).isPresent());
            doubtful("read-once", PaperSketch.bankCard().but(FieldName.CARD_NUMBER, piece), FieldName.CARD_NUMBER);
        }
        proven(PaperSketch.bankCard().but(FieldName.CARD_NUMBER, "4111111111111111"), FieldName.CARD_NUMBER);
    }

    @Test
    void a_card_number_is_proven_by_its_check_digit_on_a_bank_card_only() {
        proven(PaperSketch.bankCard(), FieldName.CARD_NUMBER);
        doubtful(
                "read-once",
                PaperSketch.bankCard().but(FieldName.CARD_NUMBER, "6222020200112233447"),
                FieldName.CARD_NUMBER);
        doubtful(
                "read-once",
                PaperSketch.of(DocumentKind.STAY_CERTIFICATE).with(FieldName.CARD_NUMBER, "6222020200112233446"),
                FieldName.CARD_NUMBER);
    }

    @Test
    void a_number_out_of_an_uncut_region_is_no_proof() {
        doubtful(
                "read-once",
                PaperSketch.of(DocumentKind.BANK_CARD).glued(FieldName.CARD_NUMBER, "6222020200112233446"),
                FieldName.CARD_NUMBER);
    }

    @Test
    void days_that_fit_prove_no_date_since_a_day_more_fits_the_other_way_of_counting() {
        for (String days : new String[] {"11", "12"}) {
            doubtful("read-once", PaperSketch.summary().with(FieldName.DAYS, days), FieldName.DISCHARGE_DATE);
        }
        for (String days : new String[] {"10", "13"}) {
            doubtful("contradiction", PaperSketch.summary().with(FieldName.DAYS, days), FieldName.ADMISSION_DATE);
        }
    }

    @Test
    void a_discharge_before_the_admission_is_a_contradiction() {
        doubtful(
                "contradiction",
                PaperSketch.summary().but(FieldName.DISCHARGE_DATE, "2026-03-31"),
                FieldName.DISCHARGE_DATE);
    }

    @Test
    void a_field_that_stands_twice_is_proven_and_two_values_are_not() {
        proven(PaperSketch.receipt().with(FieldName.BILL_NUMBER, "0123456789"), FieldName.BILL_NUMBER);
        doubtful(
                "contradiction",
                PaperSketch.receipt().with(FieldName.BILL_NUMBER, "0123456788"),
                FieldName.BILL_NUMBER);
    }

    @Test
    void a_code_that_holds_the_number_is_a_second_witness_but_not_a_part_of_a_longer_one() {
        proven(PaperSketch.receipt().code("http://x.example/?no=0123456789&c=1"), FieldName.BILL_NUMBER);
        doubtful("read-once", PaperSketch.receipt().code("no=90123456789"), FieldName.BILL_NUMBER);
    }

    @Test
    void a_hospital_is_known_by_the_register_under_any_of_its_names() {
        proven(PaperSketch.summary(), FieldName.HOSPITAL);
        proven(PaperSketch.summary().but(FieldName.HOSPITAL, "潮南区人民医院"), FieldName.HOSPITAL);
        doubtful("read-once", PaperSketch.summary().but(FieldName.HOSPITAL, "某某医院"), FieldName.HOSPITAL);
    }

    @Test
    void a_photograph_to_be_taken_again_proves_nothing() {
        doubtful("retake", PaperSketch.receipt().blurred(), FieldName.TOTAL);
        doubtful("retake", PaperSketch.idCard().blurred(), FieldName.ID_NUMBER);
    }

    @Test
    void what_was_not_read_is_absent() {
        assertEquals(
                Optional.empty(), fact(PaperSketch.summary(), FieldName.TOTAL).proven());
        assertInstanceOf(Evidence.Absent.class, fact(PaperSketch.summary(), FieldName.TOTAL));
    }
}
