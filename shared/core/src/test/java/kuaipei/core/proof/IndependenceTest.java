package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import org.junit.jupiter.api.Test;

/** What was misread once on a sheet is misread on every photograph of it: only another sheet, or another place, is a second witness. */
class IndependenceTest {

    private static ClaimProof of(Paper... papers) {
        return ClaimProof.of(List.of(papers), Optional.empty(), PaperSketch.REGISTER);
    }

    private static String why(Evidence<?> fact) {
        return assertInstanceOf(Evidence.Doubtful.class, fact).why();
    }

    @Test
    void one_summary_photographed_twice_proves_no_date() {
        ClaimProof proof = of(
                PaperSketch.summary().photographed("first"),
                PaperSketch.summary().photographed("second"));
        assertEquals("read-once", why(proof.admissionDate()));
        assertEquals("read-once", why(proof.insuredName()));
        assertEquals("read-once", why(proof.cause()));
    }

    @Test
    void a_summary_and_a_receipt_are_two_sheets() {
        ClaimProof proof = of(
                PaperSketch.summary().photographed("first"),
                PaperSketch.receipt().photographed("second"));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)), proof.admissionDate().proven());
    }

    @Test
    void a_summary_and_a_receipt_in_one_file_are_two_sheets() {
        ClaimProof proof = of(
                PaperSketch.summary().onPage("file", 1), PaperSketch.receipt().onPage("file", 2));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)), proof.admissionDate().proven());
    }

    /** Two summaries of other figures are two sheets from two photographs, and one witness from one file. */
    @Test
    void two_papers_of_one_kind_in_one_file_are_one_witness() {
        PaperSketch other = PaperSketch.summary()
                .but(FieldName.HOSPITAL_NUMBER, "889977665544")
                .but(FieldName.AGE, "31")
                .but(FieldName.DISCHARGE_DATE, "2026-04-30")
                .but(FieldName.DAYS, "29");
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)),
                of(PaperSketch.summary().photographed("first"), other.photographed("second"))
                        .admissionDate()
                        .proven());
        assertEquals(
                "read-once",
                why(of(PaperSketch.summary().onPage("file", 1), other.onPage("file", 2))
                        .admissionDate()));
    }

    @Test
    void two_bills_in_one_file_are_two_bills() {
        PaperSketch other = PaperSketch.receipt().but(FieldName.BILL_NUMBER, "0123456790");
        assertEquals(
                Optional.of(Money.ofYuan("721.00")),
                of(PaperSketch.receipt().onPage("file", 1), other.onPage("file", 2))
                        .billTotal()
                        .proven());
    }

    /** One figure of a number is misread more often than two bills in a row are the same in everything else. */
    @Test
    void a_receipt_whose_number_was_misread_on_one_of_two_photographs_is_one_witness() {
        ClaimProof proof = of(
                PaperSketch.receipt().photographed("first"),
                PaperSketch.receipt().but(FieldName.BILL_NUMBER, "0123456788").photographed("second"));
        assertEquals("read-once", why(proof.admissionDate()));
        assertEquals("read-once", why(proof.dischargeDate()));
        assertEquals("several-bills", why(proof.billTotal()));
    }

    @Test
    void bills_in_a_row_that_say_different_things_are_two_witnesses() {
        PaperSketch next = PaperSketch.receipt()
                .but(FieldName.BILL_NUMBER, "0123456788")
                .but(FieldName.TOTAL, "120.00")
                .but(FieldName.TOTAL_IN_WORDS, "壹佰贰拾元整")
                .but(FieldName.DISCHARGE_DATE, "2026-04-30");
        ClaimProof proof = of(PaperSketch.receipt().photographed("first"), next.photographed("second"));
        assertEquals(
                Optional.of(LocalDate.of(2026, 4, 1)), proof.admissionDate().proven());
        assertEquals(Optional.of(Money.ofYuan("480.50")), proof.billTotal().proven());
    }

    @Test
    void the_same_sheet_misread_in_one_figure_is_still_the_same_sheet() {
        ClaimProof proof = of(
                PaperSketch.summary().photographed("first"),
                PaperSketch.summary()
                        .but(FieldName.DISCHARGE_DATE, "2026-04-13")
                        .photographed("second"));
        assertEquals("read-once", why(proof.admissionDate()));
        assertEquals("contradiction", why(proof.dischargeDate()));
    }

    @Test
    void a_hospital_that_needs_two_places_is_not_proven_by_two_photographs_of_one() {
        PaperSketch summary = PaperSketch.summary().but(FieldName.HOSPITAL, PaperSketch.SECOND.name());
        assertEquals(
                Optional.empty(),
                of(summary.photographed("first"), summary.photographed("second"))
                        .hospitalGrade()
                        .proven());
    }

    @Test
    void a_bill_photographed_whole_and_in_part_is_added_once() {
        PaperSketch part = PaperSketch.receipt().without(FieldName.BILL_NUMBER).without(FieldName.BILL_CODE);
        assertEquals(
                Optional.of(Money.ofYuan("360.50")),
                of(PaperSketch.receipt().photographed("whole"), part.photographed("part"))
                        .billTotal()
                        .proven());
    }

    @Test
    void a_part_without_the_total_says_nothing_against_it() {
        PaperSketch part = PaperSketch.receipt().without(FieldName.TOTAL).without(FieldName.TOTAL_IN_WORDS);
        assertEquals(
                Optional.of(Money.ofYuan("360.50")),
                of(PaperSketch.receipt().photographed("whole"), part.photographed("part"))
                        .billTotal()
                        .proven());
    }

    @Test
    void the_same_pixels_found_by_two_rules_are_one_place() {
        Paper paper = PaperSketch.of(DocumentKind.INPATIENT_RECEIPT)
                .with(FieldName.BILL_NUMBER, "0123456789")
                .again(FieldName.BILL_NUMBER)
                .paper();
        assertEquals(
                "read-once", why(PaperProof.in(PaperProof.of(paper, PaperSketch.REGISTER), FieldName.BILL_NUMBER)));
    }
}
