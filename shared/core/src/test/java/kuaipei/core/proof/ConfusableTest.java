package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence.Witness;
import org.junit.jupiter.api.Test;

/** Characters that look alike lower trust one by one; something independent, or a second look, bears them out. */
class ConfusableTest {
    private static final String CARD = "6222020200112233446";

    private static Evidence<String> fact(PaperSketch sketch, FieldName field) {
        return PaperProof.in(PaperProof.of(sketch.paper(), PaperSketch.REGISTER), field);
    }

    private static void doubtful(String why, Evidence<?> fact) {
        assertEquals(why, assertInstanceOf(Evidence.Doubtful.class, fact).why());
    }

    private static PaperSketch summary(String unsure) {
        return PaperSketch.of(DocumentKind.DISCHARGE_SUMMARY)
                .unsure(FieldName.ADMISSION_DATE, "2026-04-08", unsure, 0.6);
    }

    @Test
    void a_weak_character_is_named_where_nothing_bears_it_out() {
        doubtful("confusable", fact(summary("8"), FieldName.ADMISSION_DATE));
        doubtful("read-once", fact(summary("-"), FieldName.ADMISSION_DATE));
    }

    @Test
    void trust_falls_by_character_and_not_by_line() {
        Paper paper = summary("8").paper();
        assertEquals(Set.of(9), Trust.in(paper).weak(paper.fields().getFirst()));
    }

    @Test
    void another_sheet_that_is_sure_bears_a_weak_character_out() {
        PaperSketch receipt = PaperSketch.receipt().but(FieldName.ADMISSION_DATE, "2026-04-08");
        ClaimProof proof =
                ClaimProof.of(List.of(summary("8").paper(), receipt.paper()), Optional.empty(), PaperSketch.REGISTER);
        assertTrue(proof.admissionDate().proven().isPresent());
    }

    @Test
    void two_sheets_weak_at_the_same_character_prove_nothing() {
        PaperSketch certificate =
                PaperSketch.of(DocumentKind.STAY_CERTIFICATE).unsure(FieldName.ADMISSION_DATE, "2026-04-08", "8", 0.6);
        ClaimProof proof = ClaimProof.of(
                List.of(summary("8").paper(), certificate.paper()), Optional.empty(), PaperSketch.REGISTER);
        doubtful("confusable", proof.admissionDate());
    }

    @Test
    void a_check_digit_bears_one_weak_character_out_and_not_two() {
        PaperSketch one = PaperSketch.of(DocumentKind.BANK_CARD).unsure(FieldName.CARD_NUMBER, CARD, "6", 0.6);
        doubtful("confusable", fact(one, FieldName.CARD_NUMBER));
        assertInstanceOf(
                Evidence.Proven.class,
                fact(
                        PaperSketch.of(DocumentKind.BANK_CARD)
                                .unsure(FieldName.CARD_NUMBER, "4111111111111111", "4", 0.6),
                        FieldName.CARD_NUMBER));
    }

    @Test
    void a_second_look_that_agrees_restores_trust_and_is_no_second_witness() {
        doubtful(
                "read-once",
                fact(summary("8").lookedAgain(FieldName.ADMISSION_DATE, "2026-04-08", 0.95), FieldName.ADMISSION_DATE));
        PaperSketch card = PaperSketch.of(DocumentKind.BANK_CARD)
                .unsure(FieldName.CARD_NUMBER, CARD, "6", 0.6)
                .lookedAgain(FieldName.CARD_NUMBER, CARD, 0.95);
        assertInstanceOf(Evidence.Proven.class, fact(card, FieldName.CARD_NUMBER));
    }

    @Test
    void a_second_look_replaces_a_weak_character_only_and_keeps_the_first_reading_to_be_seen() {
        Evidence<String> replaced = fact(
                summary("8")
                        .lookedAgain(FieldName.ADMISSION_DATE, "2026-04-06", 0.95)
                        .lookedAgain(FieldName.ADMISSION_DATE, "2026-04-06", 0.95),
                FieldName.ADMISSION_DATE);
        assertEquals(List.of("2026-04-06"), Facts.values(replaced));
        assertEquals(
                List.of("2026-04-06", "2026-04-08"),
                Facts.witnesses(replaced).stream().map(Witness::printed).toList());
    }

    @Test
    void a_second_look_that_disputes_a_sure_character_leaves_both_and_picks_none() {
        doubtful(
                "contradiction",
                fact(summary("-").lookedAgain(FieldName.ADMISSION_DATE, "2026-04-06", 0.95), FieldName.ADMISSION_DATE));
    }

    @Test
    void second_looks_that_differ_from_each_other_leave_everything_in_doubt() {
        doubtful(
                "contradiction",
                fact(
                        summary("8")
                                .lookedAgain(FieldName.ADMISSION_DATE, "2026-04-06", 0.95)
                                .lookedAgain(FieldName.ADMISSION_DATE, "2026-04-08", 0.95),
                        FieldName.ADMISSION_DATE));
    }

    @Test
    void an_unsure_second_look_replaces_nothing() {
        doubtful(
                "contradiction",
                fact(summary("8").lookedAgain(FieldName.ADMISSION_DATE, "2026-04-06", 0.7), FieldName.ADMISSION_DATE));
    }

    @Test
    void the_sets_of_the_table_are_known() {
        for (String pair : List.of("06", "08", "68", "17", "元角", "壹贰", "35")) {
            assertTrue(Trust.areAlike(pair.substring(0, 1), pair.substring(1)), pair);
        }
        assertFalse(Trust.areAlike("1", "8"));
        assertFalse(Trust.isConfusable("陈"));
    }

    @Test
    void only_what_is_weak_or_disputed_is_worth_a_second_look() {
        assertEquals(List.of(), SecondReading.wanted(summary("-").paper()));
        assertEquals(1, SecondReading.wanted(summary("8").paper()).size());
        Paper disputed =
                PaperSketch.receipt().but(FieldName.TOTAL_IN_WORDS, "叁佰陆拾壹元伍角整").paper();
        assertEquals(
                Set.of(FieldName.TOTAL, FieldName.TOTAL_IN_WORDS),
                Set.copyOf(SecondReading.wanted(disputed).stream()
                        .map(reading -> reading.field())
                        .toList()));
        assertEquals(List.of(), SecondReading.wanted(summary("8").blurred().paper()));
    }
}
