package kuaipei.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kuaipei.core.decision.Cause;
import kuaipei.core.decision.Reason;
import kuaipei.core.decision.Treatment;
import kuaipei.core.paper.DocumentKind;
import kuaipei.products.Shipped;
import kuaipei.products.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that does not keep to its schema is refused with its line, what was expected and what stands there. */
class PublishedSchemaTest {

    private static String refused(String schema, String file, String text) {
        YamlNode parsed = YamlNode.parse(file, text);
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> PublishedSchema.of(schema).check(parsed))
                .getMessage());
    }

    private static String spoiled(String file, String right, String wrong) {
        String text = Shipped.text("elderly-accident/" + file);
        assertTrue(text.contains(right), "the planted fault finds no place: " + right);
        return text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            least-grade: ; least-grad: ; 59: coverages[2] least-grad expected one of the keys kind, per-day, day-count, free-days, days-per-stay, days-per-year, sum-per-year, least-grade, unmanned-limit, documents, got least-grad (and 1 more)
            kind: daily-allowance ; kind: dayly-allowance ; 52: coverages[2] kind expected one of daily-allowance, death, disability, reimbursement, diagnosis-lump-sum, got "dayly-allowance"
            kind: daily-allowance ; kid: daily-allowance ; 52: coverages[2] expected the key kind, got kid, per-day, day-count, free-days, days-per-stay, days-per-year, sum-per-year, least-grade, documents
            events: accident-by-cause ; events: all ; 5: events expected one of accident-by-cause, accident-by-kind, accident-or-disease, got "all"
            per-day: allowance-per-day ; per-day: 30 ; 53: coverages[2] per-day expected the name of a parameter in parameters.yaml, got the number 30
            commercial-motor: p ; motor: p ; 21: coverages[0] passenger motor expected one of fall, falling-object, traffic, commercial-motor, rail, ship, air, private-car, burn, drowning, other-accident, disease, sudden-death, suicide, intentional-crime, fight, drunk-driving, intoxication, got motor
            [timeline, ; [time-line, ; 68: preparation unless-any-of[0] expected one of outside-cover, not-an-accident, excluded-cause, waiting-period, death-claim, disability-claim, timeline, hospital-grade, hospital-unknown, overlapping-stays, limit-exhausted, bill-arithmetic, doubtful-fact, payee-differs, bad-identity, bad-card, no-benefit-claimed, nothing-payable, above-unmanned-limit, bill-seen-before, not-insured, unreadable-document, asked-before, got "time-line"
            { unless-any-of: ; { only-if-all-of: [timeline], unless-any-of: ; 68: preparation expected exactly one of the keys unless-any-of, only-if-all-of, got unless-any-of and only-if-all-of
            [timeline, overlapping-stays, doubtful-fact] ; [] ; 68: preparation unless-any-of expected a list of at least 1, got one of 0
            - any-of: [id-card] ; - any-of: id-card ; expected a list, got "id-card"
            """)
    void a_product_is_refused(String right, String wrong, String error) {
        String said = refused("product", "product.yaml", spoiled("product.yaml", right, wrong));
        assertTrue(said.startsWith("product.yaml:") && said.endsWith(error), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            unit: grade ; unit: class ; hospital-least-grade unit expected one of yuan, days, years, grade, percent, percent-by-grade, categories, choice, shares, got "class"
            checked-on: ; checked: ; 7: least-age checked expected one of the keys unit, clause, quote, reason, in-favour, values, checked-on, got checked (and 1 more)
            value: 90 ; value: -1 ; allowance-days-per-stay values[0] value expected a whole number, 0 or more, got the number -1
            value: 90 ; value: "90" ; allowance-days-per-stay values[0] value expected a whole number, 0 or more, got "90"
            value: "30.00" ; value: "30" ; allowance-per-day values[0] value expected an amount of yuan in quotation marks, with two places: "360.00", or a list of bands, got "30"
            value: "30.00" ; value: [] ; value expected a list of at least 1, got one of 0
            value: "30.00" ; value: { sum: "30.00" } ; with two places: "360.00", or a list of bands, got a mapping
            value: "30.00" ; value: [ { sum: 30 } ] ; allowance-per-day values[0] value[0] sum expected an amount of yuan in quotation marks, with two places: "360.00", got the number 30
            value: "60" ; value: "600" ; values[0] value expected a percentage from 0 to 100 in quotation marks: "60", got "600"
            , "10"] ; ] ; disability-ratios values[0] value expected a list of at least 10, got one of 9
            from: 2025-01-01 ; from: 2025-1-1 ; values[0] from expected a date, as 2026-04-01, got "2025-1-1"
            clause: "1.1" ; clause: 1.1 ; clause expected the number of the clause in the wording, in quotation marks: "5.1", got the number 1.1
            """)
    void a_parameter_is_refused(String right, String wrong, String error) {
        String said = refused("parameters", "parameters.yaml", spoiled("parameters.yaml", right, wrong));
        assertTrue(said.matches("(?s)parameters\\.yaml:[0-9]+: .*") && said.endsWith(error), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            pay: "2670.00" ; pay: "2670" ; 9: cases[0] then pay expected an amount of yuan in quotation marks, with two places: "360.00", got "2670"
            pay: ; pays: ; 9: cases[0] then pays expected one of the keys pay, days, ask, refer, prepared, missing, insurers, advance, entitled, decide-by, later, due, unreadable, step, got pays (and 1 more)
            pay: "2670.00", ; ~~ ; 9: cases[0] then expected exactly one of the keys pay, ask, refer, unreadable, got none of them
            days: 89 ; ask: [fee-list] ; 9: cases[0] then expected exactly one of the keys pay, ask, refer, unreadable, got pay and ask
            cuts 1 day ; trims 1 day ; 17: cases[2] then step expected a step, as "5.2 cuts 1 day", "5.1 adds 360.00" or "5.3 changes nothing", got "5.2 trims 1 day"
            given: { stays ; given: { documents: most, stays ; 8: cases[0] given documents expected complete, a list of kinds of paper, or { without: [fee-list], with: [inpatient-receipt] }, got "most"
            title: the eighty-ninth day of one stay is paid ; title: [] ; 6: cases[0] title expected the case in a few words, got a list
            product: elderly-accident ; product: ; 2: product expected the code of a product, got nothing
            """)
    void a_case_is_refused(String right, String wrong, String error) {
        String said = refused("cases", "days.yaml", spoiled("cases/allowance-limits.yaml", right, wrong));
        assertEquals("days.yaml:" + error, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "parameters", "cases"})
    void a_file_that_holds_something_else_is_refused(String schema) {
        assertEquals("x.yaml:1: expected a mapping, got nothing", refused(schema, "x.yaml", ""));
        assertEquals("x.yaml:2: expected a mapping, got a list", refused(schema, "x.yaml", "# none\n- a\n"));
    }

    @Test
    void a_schema_that_is_not_published_is_no_schema() {
        assertThrows(IllegalStateException.class, () -> PublishedSchema.of("policy"));
    }

    @Test
    void its_words_are_those_that_the_loader_knows() {
        Set<String> causes = Arrays.stream(Cause.values()).map(Cause::wire).collect(Collectors.toSet());
        Set<String> reasons = Arrays.stream(Reason.values()).map(Reason::wire).collect(Collectors.toSet());
        Set<String> kinds =
                Arrays.stream(DocumentKind.values()).map(DocumentKind::wire).collect(Collectors.toSet());
        Set<String> treatments =
                Arrays.stream(Treatment.values()).map(Treatment::wire).collect(Collectors.toSet());
        assertEquals(causes, words("product", "/$defs/cause"));
        assertEquals(reasons, words("product", "/$defs/reason"));
        assertEquals(reasons, words("cases", "/$defs/reason"));
        assertEquals(kinds, words("product", "/$defs/kind"));
        assertEquals(kinds, words("cases", "/$defs/kind"));
        assertEquals(treatments, words("product", "/properties/exclusions/items/properties/treatments/items"));
    }

    private static Set<String> words(String schema, String pointer) {
        Set<String> words = new TreeSet<>();
        tree(schema).at(pointer + "/enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    /** A regular expression tells nobody what to write; so the words stand beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"product", "parameters", "cases"})
    void each_pattern_and_each_bound_stands_beside_words_that_say_it(String schema) {
        List<JsonNode> silent = tree(schema).findParents("pattern").stream()
                .filter(holder -> holder.path("pattern").isString() && !holder.has("description"))
                .toList();
        assertEquals(List.of(), silent);
    }

    private static JsonNode tree(String schema) {
        return JsonMapper.builder().build().readTree(PublishedSchema.text(schema));
    }
}
