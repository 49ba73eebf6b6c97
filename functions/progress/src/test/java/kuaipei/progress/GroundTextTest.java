package kuaipei.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kuaipei.core.claim.Ground;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Quad;
import kuaipei.core.proof.FactName;
import kuaipei.core.proof.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroundTextTest {

    /** A claimant is told what the amount rests on; names, numbers and cards are never repeated. */
    private static final Set<FactName> SAID =
            EnumSet.of(FactName.ADMISSION_DATE, FactName.DISCHARGE_DATE, FactName.HOSPITAL, FactName.CAUSE);

    private static Ground on(DocumentKind paper, String where, String fact, String rule) {
        return new Ground(fact, rule, "0".repeat(32), paper, 1, where, Quad.ofRectangle(0, 0, 10, 10));
    }

    private static Ground receipt(String fact, String rule) {
        return on(DocumentKind.INPATIENT_RECEIPT, "右上", fact, rule);
    }

    private static Ground summary(String fact, String rule) {
        return on(DocumentKind.DISCHARGE_SUMMARY, "上方", fact, rule);
    }

    @Test
    void a_line_names_the_fact_its_places_and_what_proves_it() {
        assertEquals(
                "　依据：入院日期见医疗住院收费票据（右上）、出院小结（上方），两份材料一致\n",
                GroundText.of(List.of(
                        receipt("admissionDate", "equal-on-papers"), summary("admissionDate", "equal-on-papers"))));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_words_without_a_letter_of_a_program(Rule rule) {
        String line = GroundText.of(List.of(receipt("hospital", rule.wire())));
        assertEquals("　依据：医院见医疗住院收费票据（右上），" + rule.chinese() + "\n", line);
        assertTrue(rule.chinese().matches("[\\p{IsHan}、，]{4,}"), rule.chinese());
    }

    @ParameterizedTest
    @EnumSource(FactName.class)
    void only_what_the_amount_rests_on_is_said(FactName fact) {
        String line = GroundText.of(List.of(receipt(fact.wire(), "printed")));
        String words = "　依据：" + fact.chinese() + "见医疗住院收费票据（右上），票面所印\n";
        assertEquals(SAID.contains(fact) ? words : "", line);
        assertTrue(fact.chinese().matches("\\p{IsHan}{2,}"), fact.chinese());
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_paper_is_named_in_plain_words(DocumentKind paper) {
        String line = GroundText.of(List.of(on(paper, "右下", "cause", "paper-and-report")));
        assertTrue(line.matches("　依据：事故原因见[\\p{IsHan}（）]{2,}（右下），材料与报案一致\n"), line);
    }

    @Test
    void facts_keep_their_order_and_a_place_is_named_once() {
        assertEquals(
                "　依据：出院日期见出院小结（上方），同一材料两处一致\n　依据：入院日期见医疗住院收费票据（右上），两份材料一致\n",
                GroundText.of(List.of(
                        summary("dischargeDate", "twice-on-paper"),
                        receipt("admissionDate", "equal-on-papers"),
                        summary("dischargeDate", "twice-on-paper"))));
    }

    @Test
    void a_rule_from_another_version_is_said_to_be_proven_and_an_unknown_fact_is_left_out() {
        assertEquals(
                "　依据：医院见医疗住院收费票据（右上），已印证\n",
                GroundText.of(List.of(receipt("hospital", "by-moonlight"), receipt("shoeSize", "printed"))));
        assertEquals("", GroundText.of(List.of()));
    }
}
