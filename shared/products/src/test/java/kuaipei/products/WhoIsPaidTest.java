package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Step;
import kuaipei.products.cases.Case;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.api.Test;

/** The steps that say who takes a part of 3,000 yuan on a death, word for word and with what each rests on. */
class WhoIsPaidTest {

    /** Of clause 3.3, after the rule itself: the text, and in brackets what it rests on. */
    private static List<String> steps(String death) {
        Case died = Case.file("x.yaml", """
                        product: elderly-accident
                        cases:
                          - title: x
                            given: { death: { date: 2026-04-01, %s } }
                            then: { refer: [ death-claim ] }
                        """.formatted(death)).getFirst();
        Answer.Decided answer = (Answer.Decided) died.answer(new ClaimReader(Products.shipped()));
        return ((Decision.Refer) answer.decision())
                .prepared().orElseThrow().steps().stream()
                        .filter(step -> step.clause().equals("3.3"))
                        .skip(1)
                        .map(WhoIsPaidTest::said)
                        .toList();
    }

    private static String said(Step step) {
        return step.text()
                + step.inputs().stream()
                        .map(input -> "[" + input.name() + "=" + input.value() + "]")
                        .toList();
    }

    @Test
    void nobody_of_a_later_order_is_spoken_of_while_an_earlier_one_takes_it() {
        assertEquals(
                List.of("指定受益人 1（第 1 顺序，未定份额）得 3000.00 元，《保险法》第 40 条" + "[[death.beneficiaries[0]=第 1 顺序，未定份额]]"),
                steps(
                        "beneficiaries: [ { name: 甲 }, { name: 乙, order: 2, standing: died-before }, { name: 丙, order: 2 } ]"));
    }

    @Test
    void who_was_lost_of_an_earlier_order_is_told_and_gives_its_share_to_nobody_of_the_next() {
        assertEquals(
                List.of(
                        "指定受益人 2 依法丧失受益权，不参与分配，《保险法》第 43 条[[death.beneficiaries[1]=依法丧失受益权]]",
                        "指定受益人 1（第 2 顺序，份额 100%）得 3000.00 元，《保险法》第 40 条" + "[[death.beneficiaries[0]=第 2 顺序，份额 100%]]"),
                steps("beneficiaries: [ { name: 甲, order: 2, share: \"100\" }, { name: 乙, standing: killed } ]"));
    }

    @Test
    void a_lost_share_is_told_before_those_who_take_it_over() {
        assertEquals(
                List.of(
                        "指定受益人 2 放弃受益权，不参与分配，《保险法》第 42 条[[death.beneficiaries[1]=放弃受益权]]",
                        "指定受益人 1（第 1 顺序，份额 25%）得 1000.00 元，《保险法》第 40 条、司法解释三第 12 条"
                                + "[[death.beneficiaries[0]=第 1 顺序，份额 25%]]",
                        "指定受益人 3（第 1 顺序，份额 50%）得 2000.00 元，《保险法》第 40 条、司法解释三第 12 条"
                                + "[[death.beneficiaries[2]=第 1 顺序，份额 50%]]"),
                steps("beneficiaries: [ { name: 甲, share: \"25\" }, { name: 乙, share: \"25\", standing: gave-up },"
                        + " { name: 丙, share: \"50\" } ]"));
    }

    @Test
    void each_heir_is_told_with_the_relation() {
        assertEquals(
                List.of(
                        "法定继承人 2 在同一事件中身故，推定身故在先，不参与分配，《保险法》第 42 条" + "[[death.heirs[1]=在同一事件中身故，推定身故在先]]",
                        "法定继承人 1（第 2 顺序，祖父母或外祖父母）得 3000.00 元，《民法典》第 1127 条、第 1130 条"
                                + "[[death.heirs[0]=第 2 顺序，祖父母或外祖父母]]"),
                steps("heirs: [ { name: 甲, relation: grandparent },"
                        + " { name: 乙, relation: parent, standing: died-together } ]"));
    }

    @Test
    void an_estate_is_told_after_everybody_who_was_lost() {
        assertEquals(
                List.of(
                        "指定受益人 1 先于被保险人身故，不参与分配，《保险法》第 42 条[[death.beneficiaries[0]=先于被保险人身故]]",
                        "无人可以受领，3000.00 元作为遗产由继承人取得，《保险法》第 42 条[]"),
                steps("beneficiaries: [ { name: 甲, standing: died-before } ]"));
    }

    @Test
    void what_a_person_must_find_out_is_told() {
        assertEquals(List.of("如何分配由专人核定：法定继承人尚待查明[]"), steps("beneficiaries: []"));
        assertEquals(
                List.of("如何分配由专人核定：同一顺序的受益人有的写明份额，有的没有[]"),
                steps("beneficiaries: [ { name: 甲, share: \"50\" }, { name: 乙 } ]"));
        assertEquals(List.of("如何分配由专人核定：同一顺序写明的份额合计不是 100%[]"), steps("beneficiaries: [ { name: 甲, share: \"50\" } ]"));
        assertEquals(
                List.of("如何分配由专人核定：已故继承人的晚辈可能代位继承（《民法典》第 1128 条）[]"),
                steps("heirs: [ { name: 甲, relation: child, standing: died-before, descendants: true } ]"));
    }
}
