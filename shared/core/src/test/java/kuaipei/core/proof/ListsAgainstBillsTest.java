package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Paper;
import org.junit.jupiter.api.Test;

class ListsAgainstBillsTest {
    /** 360.50, proven by its own words. */
    private static final PaperSketch BILL = PaperSketch.receipt();

    private static final PaperSketch UNPROVEN = PaperSketch.receipt().without(FieldName.TOTAL_IN_WORDS);
    private static final PaperSketch OTHER_BILL = PaperSketch.receipt()
            .but(FieldName.BILL_NUMBER, "0123456790")
            .but(FieldName.TOTAL, "120.00")
            .but(FieldName.TOTAL_IN_WORDS, "壹佰贰拾元整");

    private static PaperSketch list(String total) {
        return PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.TOTAL, total)
                .item("床位费", total);
    }

    private static PaperSketch cutOff(String sum) {
        return PaperSketch.of(DocumentKind.FEE_LIST).item("床位费", sum);
    }

    private static Evidence<Money> total(PaperSketch... sketches) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < sketches.length; i++) {
            papers.add(sketches[i].photographed("photograph-" + i));
        }
        return ClaimProof.of(papers, Optional.empty(), PaperSketch.REGISTER).billTotal();
    }

    private static void proves(String amount, PaperSketch... sketches) {
        assertEquals(Optional.of(Money.ofYuan(amount)), total(sketches).proven());
    }

    private static void open(String why, PaperSketch... sketches) {
        assertEquals(
                why, assertInstanceOf(Evidence.Doubtful.class, total(sketches)).why());
    }

    @Test
    void lists_of_single_days_come_together_to_the_bill_to_the_fen() {
        proves("360.50", UNPROVEN, list("300.00"), list("60.50"));
        proves("360.50", BILL, list("300.00"), list("60.50"));
        open("contradiction", BILL, list("300.00"), list("60.49"));
        open("contradiction", BILL, list("300.00"), list("60.51"));
    }

    @Test
    void a_list_that_comes_to_the_bill_does_not_make_another_right() {
        proves("360.50", BILL, list("360.50"));
        open("contradiction", BILL, list("360.50"), list("360.49"));
        open("contradiction", BILL, list("360.49"), list("360.50"));
        open("contradiction", BILL, list("360.50"), list("860.50"));
    }

    @Test
    void a_list_in_sum_and_one_by_items_both_speak_for_the_bill() {
        Paper byItems = PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.TOTAL, "360.50")
                .item("床位费", "300.00")
                .item("护理费", "60.50")
                .photographed("by-items");
        List<Paper> papers = Stream.of(
                        UNPROVEN.photographed("bill"), list("360.50").photographed("in-sum"), byItems)
                .toList();
        assertEquals(
                Optional.of(Money.ofYuan("360.50")),
                ClaimProof.of(papers, Optional.empty(), PaperSketch.REGISTER)
                        .billTotal()
                        .proven());
    }

    @Test
    void each_bill_has_its_list() {
        proves("480.50", BILL, OTHER_BILL, list("120.00"), list("360.50"));
        proves("480.50", BILL, OTHER_BILL, list("360.50"));
        proves("480.50", BILL, OTHER_BILL, list("480.50"));
        open("contradiction", BILL, OTHER_BILL, list("120.00"), list("360.40"));
    }

    @Test
    void a_visits_receipt_is_a_bill_as_well() {
        PaperSketch visit = PaperSketch.of(DocumentKind.OUTPATIENT_RECEIPT)
                .with(FieldName.BILL_CODE, "44060226")
                .with(FieldName.BILL_NUMBER, "0000000077")
                .with(FieldName.TOTAL, "20.00")
                .with(FieldName.TOTAL_IN_WORDS, "贰拾元整");
        proves("20.00", visit);
        proves("380.50", BILL, visit);
        proves("380.50", BILL, visit, list("360.50"));
        open("contradiction", BILL, visit.but(FieldName.TOTAL_IN_WORDS, "贰佰元整"));
    }

    @Test
    void a_list_says_nothing_of_bills_of_which_one_is_open() {
        open("read-once", UNPROVEN, OTHER_BILL, list("480.50"));
        open("read-once", UNPROVEN, OTHER_BILL, list("999.00"));
        proves("480.50", UNPROVEN, OTHER_BILL, list("360.50"));
    }

    @Test
    void the_first_page_of_a_list_that_comes_to_its_bill_needs_no_total() {
        proves("360.50", BILL, list("360.50"), cutOff("300.00"));
        open("contradiction", BILL, list("360.50"), cutOff("360.51"));
        open("list-without-total", BILL, cutOff("300.00"), cutOff("10.00"));
    }

    private static PaperSketch table() {
        return PaperSketch.of(DocumentKind.FEE_LIST)
                .heading("项目名称 单价 数量 金额")
                .charge("床位费", "30.00", "7", "210.00")
                .charge("护理费", "12.60", "7", "88.20");
    }

    @Test
    void rows_of_which_none_is_missing_and_each_is_right_speak_against_the_total_below_them() {
        // Receipt and printed total were changed together; the rows still come to 310.50.
        open("contradiction", BILL, table().charge("诊察费", "2.05", "6", "12.30").with(FieldName.TOTAL, "360.50"));
        proves("360.50", BILL, table().charge("诊察费", "6.23", "10", "62.30").with(FieldName.TOTAL, "360.50"));
    }

    @Test
    void a_single_piece_is_right_by_its_price_whatever_was_read_of_its_quantity() {
        open("contradiction", BILL, table().charge("诊察费", "12.30", "7", "12.30").with(FieldName.TOTAL, "360.50"));
    }

    @Test
    void rows_that_may_not_be_all_or_were_misread_leave_the_bill_open() {
        open(
                "list-not-added-up",
                BILL,
                table().charge("诊察费", "2.05", "6", "12.30").unreadRow().with(FieldName.TOTAL, "360.50"));
        open(
                "list-not-added-up",
                BILL,
                table().unreadRow().charge("诊察费", "2.05", "6", "12.30").with(FieldName.TOTAL, "360.50"));
        open(
                "list-not-added-up",
                BILL,
                table().charge("诊察费", "6.23", "10", "52.30").with(FieldName.TOTAL, "360.50"));
        open("list-not-added-up", BILL, table().item("诊察费", "12.30").with(FieldName.TOTAL, "360.50"));
        PaperSketch headless = PaperSketch.of(DocumentKind.FEE_LIST)
                .charge("床位费", "30.00", "7", "210.00")
                .charge("护理费", "12.60", "7", "88.20")
                .charge("诊察费", "2.05", "6", "12.30");
        open("list-not-added-up", BILL, headless.with(FieldName.TOTAL, "360.50"));
    }

    @Test
    void a_list_that_its_rows_do_not_bear_out_leaves_the_bill_open_and_another_that_they_do_proves_it() {
        PaperSketch edited = table().item("诊察费", "12.30").with(FieldName.TOTAL, "360.50");
        open("list-not-added-up", UNPROVEN, edited);
        open("list-not-added-up", BILL, edited);
        proves("360.50", BILL, edited, list("360.50"));
        proves("360.50", BILL, list("360.50"), edited);
        PaperSketch lastDay = PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.TOTAL, "60.50")
                .item("护理费", "60.40");
        open("list-not-added-up", BILL, list("300.00"), lastDay);
    }

    /** No paper prints 0360.50: the figure before it was cut off, so what the list comes to is not to be seen. */
    @Test
    void a_lists_total_that_is_no_amount_was_not_read_and_its_rows_speak() {
        for (String total : List.of("0360.50", "1234567890123456.50")) {
            proves("360.50", UNPROVEN, cutOff("360.50").with(FieldName.TOTAL, total));
            open("list-without-total", BILL, cutOff("300.00").with(FieldName.TOTAL, total));
            open("contradiction", BILL, cutOff("360.51").with(FieldName.TOTAL, total));
        }
    }

    @Test
    void figures_of_a_bill_that_are_no_amount_prove_nothing_and_disturb_nothing() {
        for (String figures : List.of("0360.50", "1234567890123456.50")) {
            open("read-once", PaperSketch.receipt().but(FieldName.TOTAL, figures), list("360.50"));
            open(
                    "no-such-value",
                    PaperSketch.receipt().but(FieldName.TOTAL, figures).with(FieldName.TOTAL, figures));
            proves("360.50", PaperSketch.receipt().item("床位费", figures));
            proves("360.50", PaperSketch.receipt().with(FieldName.CASH_PAID, figures));
        }
    }

    @Test
    void a_list_of_which_only_the_total_was_read_leaves_the_bill_open() {
        open("list-not-added-up", BILL, PaperSketch.of(DocumentKind.FEE_LIST).with(FieldName.TOTAL, "360.50"));
    }
}
