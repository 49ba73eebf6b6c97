package kuaipei.products.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.Reason;
import kuaipei.core.terms.Product;
import kuaipei.products.Products;
import kuaipei.products.Shipped;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped case is a test, and a case that is wrong is told with its reckoning. */
class CasesTest {
    private static final ClaimReader READER = new ClaimReader(Products.shipped());
    private static final String FILE = """
            product: elderly-accident
            background: { event: { date: 2026-04-01, cause: fall } }
            cases:
              - title: ninety-one days
                given: { stays: [ { admission: 2026-04-01, discharge: 2026-06-30 } ] }
                then: { %s }
            """;

    static Stream<Case> shipped() {
        return CaseFolder.shipped().entrySet().stream()
                .flatMap(file -> Case.file(file.getKey(), file.getValue()).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void holds(Case each) {
        assertEquals("", each.failure(READER).orElse(""));
    }

    @Test
    void the_first_product_has_its_sixty_cases_and_more() {
        assertTrue(shipped()
                        .filter(each -> each.product().equals("elderly-accident"))
                        .count()
                >= 60);
    }

    @Test
    void every_case_names_a_clause_that_exists() {
        Set<String> unknown = new TreeSet<>();
        shipped()
                .forEach(each -> each.clause()
                        .filter(clause -> !wording(each.product()).contains("**" + clause + "**"))
                        .ifPresent(clause -> unknown.add(each.file() + " " + clause)));
        assertEquals(Set.of(), unknown);
    }

    private static String wording(String product) {
        String day = Products.shipped()
                .find(product, LocalDate.MAX)
                .map(Product::wording)
                .orElseThrow();
        return Shipped.text(product + "/terms/" + day + ".md");
    }

    @Test
    void every_cause_and_every_reason_that_terms_can_give_has_a_case() {
        Set<Cause> causes = EnumSet.allOf(Cause.class);
        Set<Reason> reasons = EnumSet.allOf(Reason.class);
        reasons.removeAll(
                Set.of(Reason.BILL_SEEN_BEFORE, Reason.NOT_INSURED, Reason.UNREADABLE_DOCUMENT, Reason.ASKED_BEFORE));
        shipped().map(each -> each.answer(READER)).forEach(answer -> {
            if (answer instanceof Answer.Decided decided) {
                causes.remove(decided.facts().event().cause());
                if (decided.decision() instanceof Decision.Refer refer) {
                    reasons.removeAll(refer.reasons());
                }
            }
        });
        assertEquals(Set.of(), causes);
        assertEquals(Set.of(), reasons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            pay: "2700.00", days: 90, step: "5.2 cuts 1 day" ;
            pay: "2730.00"                      ; expected pay 2730.00, got pay 2700.00 for 90 days; reckoning: 5.1
            pay: "2700.00", days: 91            ; expected pay 2700.00 for 91 days, got pay 2700.00 for 90 days
            pay: "2700.00", step: "5.2 cuts 2 days" ; expected the step "5.2 cuts 2 days"
            ask: [ fee-list ]                   ; expected ask fee-list, got pay 2700.00
            refer: [ timeline ], prepared: none ; expected refer timeline, prepared none, got pay 2700.00
            unreadable: stays                   ; expected unreadable stays, got pay 2700.00
            """)
    void what_differs_is_said_with_the_reckoning(String then, String failure) {
        String said = failure(then);
        if (failure == null) {
            assertEquals("", said);
        } else {
            assertTrue(said.startsWith("x.yaml: ninety-one days: " + failure.strip()), said);
        }
    }

    private static String failure(String then) {
        return Case.file("x.yaml", FILE.formatted(then))
                .getFirst()
                .failure(READER)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            pay: "2700"                    ; pay is not an amount
            pays: "2700.00"                ; then pays is not known here
            refer: [ tired ]               ; refer[0] is no reason: tired
            ask: [ passport ]              ; ask[0] is no kind of paper: passport
            days: 90                       ; needs one of pay, ask, refer, unreadable
            pay: "1.00", refer: [ timeline ] ; needs one of pay, ask, refer, unreadable
            pay: "1.00", step: "5.2 trims" ; is no step
            """)
    void a_case_that_cannot_be_read_is_named(String then, String error) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Case.file("x.yaml", FILE.formatted(then)))
                        .getMessage());
        assertTrue(message.matches("x\\.yaml:[0-9]+: cases\\[0].*") && message.contains(error), message);
    }

    @Test
    void papers_may_be_said_as_a_change_of_the_list_that_is_needed() {
        String file =
                FILE.replace("given: {", "given: { documents: { without: [ fee-list ], with: [ inpatient-receipt ] },");
        assertEquals(
                List.of(),
                Case.file("x.yaml", file.formatted("pay: \"2700.00\"")).stream()
                        .flatMap(each -> each.failure(READER).stream())
                        .toList());
    }
}
