package kuaipei.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.law.InFavour.Reading;
import kuaipei.core.law.Rescission.Fault;
import kuaipei.core.law.Rescission.Untrue;
import kuaipei.core.money.Money;
import org.junit.jupiter.api.Test;

class RefusalGroundTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2024, 3, 1);
    private static final Wording WORDING = new Wording("accident-plus", "2.4", LocalDate.of(2023, 1, 1));
    private static final Optional<String> PROOF = Optional.of("findings/1");

    @Test
    void no_ground_is_without_clause_and_product() {
        assertThrows(IllegalArgumentException.class, () -> new Wording("accident-plus", "", CONCLUDED));
        assertThrows(IllegalArgumentException.class, () -> new Wording(" ", "2.4", CONCLUDED));
    }

    @Test
    void an_exclusion_without_stored_proof_does_not_construct() {
        assertThrows(IllegalArgumentException.class, () -> new ProofOfExplanation("", "sign/1", CONCLUDED));
        assertThrows(IllegalArgumentException.class, () -> new ProofOfExplanation("page/1", " ", CONCLUDED));
    }

    @Test
    void an_exclusion_explained_after_the_conclusion_has_no_effect() {
        ProofOfExplanation inTime = new ProofOfExplanation("page/1", "sign/1", CONCLUDED);
        assertEquals(WORDING, new RefusalGround.Excluded(WORDING, inTime, CONCLUDED).wording());
        ProofOfExplanation late = new ProofOfExplanation("page/1", "sign/1", CONCLUDED.plusDays(1));
        assertThrows(IllegalArgumentException.class, () -> new RefusalGround.Excluded(WORDING, late, CONCLUDED));
    }

    @Test
    void non_disclosure_is_a_ground_only_where_the_rescission_frees_the_insurer() {
        assertEquals(
                WORDING,
                new RefusalGround.NotDisclosed(WORDING, rescinded(Fault.GROSS_NEGLIGENCE_WITH_EFFECT)).wording());
        Rescission without = rescinded(Fault.GROSS_NEGLIGENCE_WITHOUT_EFFECT);
        assertThrows(IllegalArgumentException.class, () -> new RefusalGround.NotDisclosed(WORDING, without));
    }

    private static Rescission rescinded(Fault fault) {
        return new Rescission(
                "P1",
                new Contestability(CONCLUDED, Optional.empty(), Optional.empty()),
                CONCLUDED.plusYears(1),
                "notices/P1",
                Untrue.AT_CONCLUSION,
                fault);
    }

    @Test
    void suicide_within_two_years_of_conclusion_or_reinstatement_may_be_refused_by_a_person() {
        assertTrue(suicide(Optional.empty(), LocalDate.of(2026, 3, 1)).mayBeRefused());
        assertFalse(suicide(Optional.empty(), LocalDate.of(2026, 3, 2)).mayBeRefused());
        Optional<LocalDate> reinstated = Optional.of(LocalDate.of(2025, 6, 1));
        assertTrue(suicide(reinstated, LocalDate.of(2027, 6, 1)).mayBeRefused());
        assertFalse(suicide(reinstated, LocalDate.of(2027, 6, 2)).mayBeRefused());
    }

    private static Suicide suicide(Optional<LocalDate> reinstated, LocalDate on) {
        return new Suicide(CONCLUDED, reinstated, on, true, PROOF);
    }

    @Test
    void suicide_without_capacity_or_without_proof_is_paid() {
        LocalDate on = CONCLUDED.plusYears(1);
        Suicide incapable = new Suicide(CONCLUDED, Optional.empty(), on, false, PROOF);
        Suicide suspected = new Suicide(CONCLUDED, Optional.empty(), on, true, Optional.empty());
        assertFalse(incapable.mayBeRefused());
        assertFalse(suspected.mayBeRefused());
        assertThrows(IllegalArgumentException.class, () -> new RefusalGround.ProvenSuicide(WORDING, incapable));
        assertThrows(IllegalArgumentException.class, () -> new RefusalGround.ProvenSuicide(WORDING, suspected));
    }

    @Test
    void a_crime_needs_both_the_finding_and_the_causal_link() {
        Crime proven = new Crime(PROOF, Optional.of("findings/2"));
        assertEquals(WORDING, new RefusalGround.ProvenCrime(WORDING, proven).wording());
        for (Crime unproven : List.of(
                new Crime(PROOF, Optional.empty()),
                new Crime(Optional.empty(), PROOF),
                new Crime(Optional.empty(), Optional.empty()))) {
            assertThrows(IllegalArgumentException.class, () -> new RefusalGround.ProvenCrime(WORDING, unproven));
        }
    }

    @Test
    void the_letter_is_due_three_days_after_the_assessment() {
        RefusalGround ground = new RefusalGround.NotCovered(WORDING);
        assertEquals(
                LocalDate.of(2026, 3, 5),
                ground.letterDue(LocalDate.of(2026, 3, 2), Calendars.OF_2026).day());
        assertEquals(
                LocalDate.of(2026, 5, 6),
                ground.letterDue(LocalDate.of(2026, 4, 29), Calendars.OF_2026).day());
    }

    @Test
    void an_ambiguous_clause_is_taken_by_the_reading_that_pays_most() {
        Reading bothDays = new Reading("入院日、出院日均计", Money.ofYuan("600.00"));
        Reading oneDay = new Reading("出院日不计", Money.ofYuan("500.00"));
        assertEquals(bothDays, new InFavour(WORDING, "入院至出院", "未写明首尾", List.of(oneDay, bothDays)).chosen());
        assertEquals(bothDays, new InFavour(WORDING, "入院至出院", "未写明首尾", List.of(bothDays, oneDay)).chosen());
        assertThrows(IllegalArgumentException.class, () -> new InFavour(WORDING, "入院至出院", "未写明首尾", List.of(oneDay)));
        List<Reading> both = List.of(oneDay, bothDays);
        assertThrows(IllegalArgumentException.class, () -> new InFavour(WORDING, " ", "未写明首尾", both));
        assertThrows(IllegalArgumentException.class, () -> new InFavour(WORDING, "入院至出院", " ", both));
    }

    @Test
    void a_refusal_says_its_clause_what_happened_and_where_the_proof_is() {
        ProofOfExplanation explained = new ProofOfExplanation("page/1", "sign/1", CONCLUDED);
        String letter = new RefusalGround.Excluded(WORDING, explained, CONCLUDED).letter("醉酒后跌倒");
        assertEquals("条款 2.4（2023-01-01 版）：醉酒后跌倒；提示和说明的证据 page/1、sign/1（2024-03-01）", letter);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClaimCommand.Decline("person-1", new RefusalGround.NotCovered(WORDING), " "));
    }
}
