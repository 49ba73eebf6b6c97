package kuaipei.local.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrueBillsTest {
    private static final Truth STAY = receipt("inpatient-receipt", "0000000001", "360.50", "叁佰陆拾元伍角整");
    private static final Truth VISIT = receipt("outpatient-receipt", "0000000002", "20.00", "贰拾元整");

    private static Truth receipt(String kind, String number, String total, String words) {
        return paper(kind, Map.of("billNumber", number, "total", total, "totalInWords", words));
    }

    private static Truth list(String total) {
        return paper("fee-list", Map.of("total", total));
    }

    private static Truth paper(String kind, Map<String, String> fields) {
        return new Truth(kind, "", new HashMap<>(fields), List.of(), List.of(), List.of());
    }

    @Test
    void one_bill_with_its_list() {
        assertEquals(Set.of("360.50"), TrueBills.of(List.of(STAY, list("360.50"))));
    }

    @Test
    void several_bills_are_added_up_and_each_once() {
        assertEquals(Set.of("380.50"), TrueBills.of(List.of(STAY, VISIT, STAY, list("360.50"))));
        assertEquals(Set.of("380.50"), TrueBills.of(List.of(STAY, VISIT, list("380.50"))));
    }

    @Test
    void nothing_may_be_proven_where_papers_truly_differ() {
        assertEquals(Set.of("360.50", "360.40"), TrueBills.of(List.of(STAY, list("360.40"))));
        Truth forged = receipt("inpatient-receipt", "0000000001", "860.50", "捌佰陆拾元伍角整");
        assertEquals(Set.of("360.50", "860.50"), TrueBills.of(List.of(STAY, forged)));
        Truth words = receipt("inpatient-receipt", "0000000001", "360.50", "捌佰陆拾元伍角整");
        assertEquals(Set.of("360.50", "860.50"), TrueBills.of(List.of(words)));
    }

    private static Truth with(Truth paper, String... amounts) {
        return new Truth(paper.kind(), "", paper.fields(), List.of(amounts), List.of(), List.of());
    }

    @Test
    void rows_that_come_to_another_total_than_the_printed_one_speak_against_it() {
        assertEquals(Set.of("360.50"), TrueBills.of(List.of(STAY, with(list("360.50"), "300.00", "60.50"))));
        assertEquals(Set.of("360.50", "300.00"), TrueBills.of(List.of(STAY, with(list("360.50"), "300.00"))));
        assertEquals(Set.of("360.50", "300.00"), TrueBills.of(List.of(with(STAY, "300.00"))));
    }

    @Test
    void a_page_of_a_list_has_its_own_rows_alone() {
        Truth first = with(paper("fee-list", Map.of()), "300.00");
        assertEquals(Set.of("360.50"), TrueBills.of(List.of(STAY, first, with(list("360.50"), "60.50"))));
    }

    @Test
    void an_invoice_of_a_purchase_is_no_bill_of_the_hospital() {
        assertEquals(Set.of("360.50"), TrueBills.of(List.of(STAY, paper("vat-invoice", Map.of("total", "62.66")))));
    }

    @Test
    void without_a_bill_the_list_speaks_alone() {
        assertEquals(Set.of("360.50"), TrueBills.of(List.of(list("360.50"))));
        assertEquals(Set.of(), TrueBills.of(List.of()));
    }
}
