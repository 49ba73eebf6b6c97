package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kuaipei.core.claim.MissingPages;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of one fee list, photographed one by one: a receipt of 360.50 that was read once is proven by them, or is not. */
class FeeListPagesTest {
    private static final long SEED = Long.getLong("seed", 20261126L);

    private static final Paper FIRST =
            page("one", "第1页/共3页", sketch().item("床位费", "100.00").item("护理费", "60.00"));
    private static final Paper SECOND = page("two", "第2页/共3页", sketch().item("检查费", "150.50"));
    private static final Paper THIRD =
            page("three", "第3页/共3页", sketch().item("西药费", "50.00").with(FieldName.TOTAL, "360.50"));

    private static PaperSketch sketch() {
        return PaperSketch.of(DocumentKind.FEE_LIST)
                .with(FieldName.NAME, "陈思远")
                .with(FieldName.HOSPITAL_NUMBER, "0012345");
    }

    /** The page with its printed number, its rows' text and, in front of them, running numbers from the first. */
    private static Paper page(String document, String number, PaperSketch sketch, int... running) {
        Paper paper = sketch.photographed(document);
        List<Line> lines = new ArrayList<>();
        lines.add(line(number, 900, 1_400));
        paper.fields()
                .forEach(field ->
                        lines.add(line(field.value(), 300, y(field.place().box()))));
        for (int i = 0; i < paper.rows().size(); i++) {
            Row row = paper.rows().get(i);
            double y = y(row.cell(FieldName.NAME).orElseThrow().place().box());
            row.cells().forEach(cell -> lines.add(line(cell.value(), 300, y)));
            if (running.length > 0) {
                lines.add(line(String.valueOf(running[0] + i), 1, y));
            }
        }
        return new Paper(
                document,
                paper.kind(),
                paper.layout(),
                paper.quality(),
                paper.fields(),
                paper.rows(),
                lines,
                List.of());
    }

    private static double y(Quad box) {
        return box.topLeft().y();
    }

    private static Line line(String text, double x, double y) {
        return new Line(text, 0.99, Quad.ofRectangle(x, y, 5, 30), List.of());
    }

    private static Evidence<Money> total(List<Paper> lists) {
        List<Paper> papers = new ArrayList<>(lists);
        papers.add(PaperSketch.receipt().without(FieldName.TOTAL_IN_WORDS).paper());
        return ClaimProof.of(papers, Optional.empty(), PaperSketch.REGISTER).billTotal();
    }

    private static Evidence<Money> total(Paper... lists) {
        return total(List.of(lists));
    }

    private static List<FeeListPages> lists(Paper... papers) {
        return FeeListPages.in(List.of(papers), new Sheets(List.of(papers)));
    }

    private static void isProven(Paper... lists) {
        assertEquals(Optional.of(Money.ofYuan("360.50")), total(lists).proven());
        assertInstanceOf(Evidence.Proven.class, lists(lists).getFirst().total());
    }

    private static String why(Evidence<?> fact) {
        return assertInstanceOf(Evidence.Doubtful.class, fact).why();
    }

    @Test
    void the_rows_of_all_pages_prove_the_total_on_the_last() {
        isProven(FIRST, SECOND, THIRD);
    }

    @Test
    void any_order_of_the_photographs_gives_the_same() {
        Random random = new Random(SEED);
        Paper again = page("again", "第2页/共3页", sketch().item("检查费", "150.50"));
        Paper stray =
                page("stray", "第2页/共3页", sketch().but(FieldName.NAME, "李小满").item("手术费", "9.00"));
        for (List<Paper> papers : List.of(
                List.of(FIRST, SECOND, again, THIRD),
                List.of(FIRST, THIRD),
                List.of(FIRST, SECOND),
                List.of(FIRST, SECOND, THIRD, stray))) {
            Evidence<Money> first = total(papers);
            for (int round = 0; round < 30; round++) {
                List<Paper> shuffled = new ArrayList<>(papers);
                Collections.shuffle(shuffled, random);
                Evidence<Money> other = total(shuffled);
                assertEquals(first.proven(), other.proven(), () -> "seed " + SEED);
                assertEquals(Facts.values(first), Facts.values(other), () -> "seed " + SEED);
                assertEquals(first.getClass(), other.getClass(), () -> "seed " + SEED);
            }
        }
    }

    @Test
    void a_page_photographed_twice_counts_once_whole_or_in_part() {
        isProven(FIRST, page("again", "第1页/共3页", sketch().item("床位费", "100.00").item("护理费", "60.00")), SECOND, THIRD);
        isProven(FIRST, SECOND, THIRD, page("part", "第1页/共3页", sketch().item("床位费", "100.00")));
    }

    @Test
    void two_photographs_of_a_page_that_differ_in_an_amount_prove_nothing() {
        Paper other = page("other", "第1页/共3页", sketch().item("床位费", "100.00").item("护理费", "80.00"));
        lists(FIRST, other, SECOND, THIRD)
                .forEach(list -> assertEquals(Optional.empty(), list.total().proven()));
    }

    @Test
    void a_missing_page_is_named_and_its_list_proves_nothing() {
        assertEquals("missing-page-2", why(total(FIRST, THIRD)));
        assertEquals("missing-page-3", why(total(FIRST, SECOND)));
        assertEquals("missing-page-1-2", why(total(THIRD)));
    }

    @Test
    void a_list_without_a_page_leaves_a_receipt_that_proves_itself_and_speaks_against_another_sum() {
        Paper receipt = PaperSketch.receipt().paper();
        assertInstanceOf(
                Evidence.Proven.class,
                ClaimProof.of(List.of(receipt, FIRST, THIRD), Optional.empty(), PaperSketch.REGISTER)
                        .billTotal());
        Paper other = page("three", "第3页/共3页", sketch().item("西药费", "50.00").with(FieldName.TOTAL, "360.40"));
        assertEquals("contradiction", why(total(FIRST, other)));
    }

    @Test
    void a_row_too_many_on_an_early_page_leaves_the_list_in_doubt() {
        Paper more = page("one", "第1页/共3页", sketch().item("床位费", "100.00").item("护理费", "60.01"));
        assertEquals(
                Optional.empty(), lists(more, SECOND, THIRD).getFirst().total().proven());
    }

    @Test
    void a_pages_own_sum_is_checked_and_never_added() {
        PaperSketch rows = sketch().item("床位费", "100.00").item("护理费", "60.00");
        isProven(page("one", "第1页/共3页", rows.item("本页小计", "160.00").with(FieldName.TOTAL, "160.00")), SECOND, THIRD);
        Paper wrong = page(
                "one",
                "第1页/共3页",
                sketch().item("床位费", "100.00").item("护理费", "60.00").item("小计", "170.00"));
        assertEquals(
                Optional.empty(), lists(wrong, SECOND, THIRD).getFirst().total().proven());
        Paper printed = page(
                "one",
                "第1页/共3页",
                sketch().item("床位费", "100.00").item("护理费", "60.00").with(FieldName.TOTAL, "161.00"));
        assertEquals(
                Optional.empty(),
                lists(printed, SECOND, THIRD).getFirst().total().proven());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"本页小计：160.00", "本页小计：066.00", "本页小计：0,066.00", "本页合计 0420.00", "本页金额：1,234,567,890,123,456.00"})
    void figures_that_are_no_amount_are_no_sum_of_a_page(String printed) {
        Paper page = printing(FIRST, printed);
        isProven(page, SECOND, THIRD);
        assertEquals("missing-page-2", why(total(page, THIRD)));
    }

    @Test
    void a_pages_own_sum_that_is_an_amount_is_checked() {
        assertEquals(
                "contradiction",
                why(lists(printing(FIRST, "本页小计：66.00"), SECOND, THIRD)
                        .getFirst()
                        .total()));
    }

    @Test
    void a_total_that_is_no_amount_is_no_total_of_the_list() {
        for (String total : List.of("0360.50", "1234567890123456.00")) {
            Paper last = page("three", "第3页/共3页", sketch().item("西药费", "50.00").with(FieldName.TOTAL, total));
            assertEquals("read-once", why(total(FIRST, SECOND, last)));
        }
    }

    private static Paper printing(Paper page, String text) {
        List<Line> lines = new ArrayList<>(page.lines());
        lines.add(line(text, 300, 1_300));
        return new Paper(
                page.document(),
                page.kind(),
                page.layout(),
                page.quality(),
                page.fields(),
                page.rows(),
                lines,
                List.of());
    }

    @Test
    void a_last_page_with_its_own_sum_and_the_lists_has_one_total() {
        isProven(
                FIRST,
                SECOND,
                page(
                        "three",
                        "第3页/共3页",
                        sketch().item("西药费", "50.00")
                                .with(FieldName.TOTAL, "50.00")
                                .with(FieldName.TOTAL, "360.50")));
    }

    @Test
    void a_last_page_that_prints_only_its_own_sum_says_nothing_against_the_receipt() {
        Paper last = page("three", "第3页/共3页", sketch().item("西药费", "50.00").with(FieldName.TOTAL, "50.00"));
        assertEquals(List.of(Money.ofYuan("360.50")), Facts.values(total(FIRST, SECOND, last)));
        assertEquals("read-once", why(total(FIRST, SECOND, last)));
    }

    @Test
    void two_photographs_of_a_sheet_stay_one_witness_where_one_of_them_shows_another_page_number() {
        Paper misread = new Paper(
                "misread",
                SECOND.kind(),
                SECOND.layout(),
                SECOND.quality(),
                SECOND.fields(),
                SECOND.rows(),
                List.of(line("第3页/共3页", 900, 1_400), line("0012345", 300, 90), line("150.50", 300, 130)),
                List.of());
        Sheets sheets = new Sheets(List.of(SECOND, misread));
        assertEquals(sheets.of(SECOND), sheets.of(misread));
    }

    @Test
    void what_is_missing_is_named_as_a_claimant_reads_it() {
        assertEquals(
                List.of("住院费用清单第2页（共3页）"),
                lists(FIRST, THIRD).stream()
                        .flatMap(list -> list.missing().stream())
                        .map(MissingPages::chinese)
                        .toList());
        assertEquals(
                Optional.of("住院费用清单第1、2页（共3页）"),
                lists(THIRD).getFirst().missing().map(MissingPages::chinese));
        assertEquals(Optional.empty(), lists(FIRST, SECOND, THIRD).getFirst().missing());
    }

    @Test
    void lists_of_two_stays_are_never_put_together() {
        PaperSketch next = sketch().but(FieldName.HOSPITAL_NUMBER, "0099999").item("检查费", "150.50");
        assertEquals(
                List.of(Optional.of("missing-page-2"), Optional.of("missing-page-1-3")),
                lists(FIRST, page("two", "第2页/共3页", next), THIRD).stream()
                        .map(FeeListPages::why)
                        .toList());
        Paper stranger =
                page("two", "第2页/共3页", sketch().but(FieldName.NAME, "李小满").item("检查费", "150.50"));
        assertEquals(List.of(), lists(FIRST, stranger, THIRD));
    }

    @Test
    void days_go_on_from_page_to_page_or_it_is_another_stay() {
        assertEquals(1, dated("2026-04-04").size());
        assertEquals(0, dated("2026-06-01").size());
        assertEquals(0, dated("2026-03-01").size());
    }

    private static List<FeeListPages> dated(String from) {
        return lists(
                page(
                        "one",
                        "第1页/共2页",
                        sketch().with(FieldName.FROM, "2026-04-01")
                                .with(FieldName.TO, "2026-04-03")
                                .item("床位费", "1.00")),
                page("two", "第2页/共2页", sketch().with(FieldName.FROM, from).item("护理费", "2.00")));
    }

    @Test
    void running_numbers_go_on_from_page_to_page_or_it_is_another_list() {
        assertEquals(1, numbered(3).size());
        assertEquals(1, numbered(1).size());
        assertEquals(0, numbered(9).size());
    }

    private static List<FeeListPages> numbered(int second) {
        return lists(
                page("one", "第1页/共2页", sketch().item("床位费", "1.00").item("护理费", "7.00"), 1),
                page("two", "第2页/共2页", sketch().item("检查费", "2.00"), second));
    }

    @Test
    void a_list_of_one_page_or_without_numbers_is_left_as_it_was() {
        for (String number : List.of("第1页/共1页", "打印日期 2026-04-12", "1/2片", "1/2张 2/3", "2026/04/12")) {
            PaperSketch sketch = sketch().item("床位费", "360.50").with(FieldName.TOTAL, "360.50");
            assertEquals(List.of(), lists(page("only", number, sketch)));
            assertEquals(
                    total(sketch.photographed("only")).proven(),
                    total(page("only", number, sketch)).proven());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"第 2 页 共 3 页", "共3页，第2页", "第2/3页", "页码：2/3", "Page 2 of 3", "2/3"})
    void page_numbers_are_read_as_hospitals_print_them(String number) {
        assertEquals(Optional.of(new PageMark(2, 3)), PageMark.of(page("photo", number, sketch().item("床位费", "1.00"))));
    }
}
