package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import kuaipei.core.terms.EmergencyOverride;
import kuaipei.products.cases.Case;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.StaffTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a public emergency waives stands word for word in its notice, and a file with a fault is refused by name. */
class EmergencyFileTest {
    private static final String NOTICE = Shipped.text("overrides/epidemic-2021/notice.md");
    private static final String FILE = Shipped.text("overrides/epidemic-2021/override.yaml");

    private static EmergencyOverride read(String file) {
        return EmergencyFile.read(YamlNode.parse("override.yaml", file), NOTICE);
    }

    @Test
    void the_epidemic_waives_all_five_for_the_products_it_names() {
        EmergencyOverride epidemic = read(FILE);
        assertEquals(
                Set.of(EmergencyOverride.Waiver.values()), epidemic.waived().keySet());
        assertTrue(Products.shipped().codes().containsAll(epidemic.products()));
    }

    @Test
    void what_is_not_waived_is_no_step() {
        String suspected = """
                product: medical-million
                cases:
                  - title: suspected before the cover
                    given:
                      insured: { coverFrom: 2021-12-01, coverTo: 2022-11-30 }
                      event: { date: 2021-12-02, cause: disease, kind: disease, publicEmergency: epidemic-2021, suspectedFrom: 2021-11-30 }
                      bills: [ { date: 2021-12-05, items: [ { amount: "800.00" } ] } ]
                    then: { refer: [ waiting-period ] }
                """;
        Case given = Case.file("own.yaml", suspected).getFirst();
        String table = StaffTable.of((Answer.Decided) given.answer(new ClaimReader(Products.shipped())));
        assertTrue(table.contains("E2.1"), table);
        assertFalse(table.contains("E2.2"), table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            clause: E2.1         ; clause: E9.9            ; is no clause of the notice
            取消药品目录限制       ; 取消药品限制              ; does not stand in the notice
            drug-limit           ; medicine                ; known are
            from: 2021-11-01     ; from: 2023-11-01        ; ends no earlier than it begins
            checked-on           ; checked                 ; is not known here
            any-of: [id-card]    ; any-of: [passport]      ; passport
            """)
    void a_fault_is_named_with_its_line(String right, String wrong, String error) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(FILE.replace(right, wrong)))
                        .getMessage());
        assertTrue(message.contains(error) && message.contains("override.yaml:"), message);
    }
}
