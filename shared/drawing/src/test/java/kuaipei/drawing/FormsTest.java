package kuaipei.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kuaipei.core.money.AmountInWords;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.page.Printer;
import kuaipei.drawing.page.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final int SEEDS = 8;
    private static final List<DocumentKind> FORMS = Drawing.ALL_KINDS.stream()
            .filter(kind -> !Drawing.KINDS.contains(kind))
            .toList();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Drawing drawing;

    @BeforeEach
    void needs_fonts() {
        ChineseFonts.required();
        drawing = new Drawing();
    }

    @Test
    void every_kind_beside_a_stay_s_is_drawn_in_three_layouts_without_a_text_over_another() {
        List<String> wrong = new ArrayList<>();
        Set<String> layouts = new HashSet<>();
        for (DocumentKind kind : FORMS) {
            for (int layout = 0; layout < Printer.LAYOUTS; layout++) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    try {
                        Truth truth = truth(seed, kind, layout);
                        layouts.add(truth.layout());
                        assertFalse(truth.fields().isEmpty());
                    } catch (IllegalStateException | IllegalArgumentException overlap) {
                        wrong.add(kind.wire() + " " + layout + ": " + overlap.getMessage());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().toList());
        assertEquals(FORMS.size() * Printer.LAYOUTS, layouts.size());
    }

    @Test
    void bills_and_invoices_add_up_and_say_so_in_words() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (DocumentKind kind : List.of(DocumentKind.OUTPATIENT_RECEIPT, DocumentKind.VAT_INVOICE)) {
                Truth bill = truth(seed, kind, seed % Printer.LAYOUTS);
                Money total = money(bill, "total");
                Money tax = bill.fields().containsKey("tax") ? money(bill, "tax") : Money.ZERO;
                assertEquals(total, sum(bill.rows()).plus(tax));
                assertEquals(AmountInWords.of(total), bill.fields().get("totalInWords"));
            }
        }
    }

    @Test
    void papers_of_one_death_name_the_same_person_and_days_in_order() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Object> death =
                    truth(seed, DocumentKind.DEATH_CERTIFICATE, seed % 3).fields();
            Map<String, Object> cancelled =
                    truth(seed, DocumentKind.HOUSEHOLD_CANCELLATION, seed % 3).fields();
            Map<String, Object> cremated =
                    truth(seed, DocumentKind.CREMATION_CERTIFICATE, seed % 3).fields();
            assertEquals(death.get("idNumber"), cancelled.get("idNumber"));
            assertEquals(death.get("name"), cremated.get("name"));
            assertTrue(day(death, "deathDate").compareTo(day(cremated, "cremationDate")) < 0);
            assertTrue(day(cremated, "cremationDate").compareTo(day(cancelled, "cancellationDate")) < 0);
        }
    }

    private Truth truth(long seed, DocumentKind kind, int layout) {
        Dice dice = new Dice(seed);
        Facts facts = Drawing.facts(dice);
        return drawing.truth(kind, layout, facts, dice.apart(kind.wire()));
    }

    private static String day(Map<String, Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }

    private static Money money(Truth truth, String field) {
        return Money.ofYuan(String.valueOf(truth.fields().get(field)));
    }

    private static Money sum(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> Money.ofYuan(String.valueOf(row.get("amount"))))
                .reduce(Money.ZERO, Money::plus);
    }
}
