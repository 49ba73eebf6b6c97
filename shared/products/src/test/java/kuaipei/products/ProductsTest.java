package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kuaipei.core.money.Money;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.terms.Benefit;
import kuaipei.core.terms.DailyAllowance;
import kuaipei.core.terms.DeathBenefit;
import kuaipei.core.terms.GradedDisability;
import kuaipei.core.terms.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The health of what ships: each number stands in the wording of its day, and none is left over. */
class ProductsTest {
    private static final Products PRODUCTS = Products.shipped();

    static Stream<String> products() {
        return PRODUCTS.codes().stream();
    }

    @ParameterizedTest
    @MethodSource("products")
    void every_quote_stands_verbatim_in_the_wording_of_its_day(String product) {
        List<String> missing = new ArrayList<>();
        SortedMap<String, String> wordings = Folder.wordings(product);
        for (Parameter parameter : PRODUCTS.file(product).parameters().values()) {
            wordings.forEach((day, wording) -> {
                String quote = parameter.inForce(LocalDate.parse(day)).quote();
                if (!wording.contains(quote)) {
                    missing.add(parameter.name() + " in " + day + ": " + quote);
                }
            });
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_value_begins_with_a_wording(String product) {
        Set<String> days = new TreeSet<>();
        PRODUCTS.file(product).editions().forEach(day -> days.add(day.toString()));
        days.removeAll(Folder.wordings(product).keySet());
        assertEquals(Set.of(), days);
    }

    @ParameterizedTest
    @MethodSource("products")
    void every_parameter_is_read_by_a_rule(String product) {
        assertEquals(Set.of(), PRODUCTS.file(product).unread());
    }

    @ParameterizedTest
    @MethodSource("products")
    void every_clause_that_is_named_stands_in_the_wording(String product) {
        String wording = Folder.wordings(product).lastEntry().getValue();
        Set<String> unknown = new TreeSet<>();
        PRODUCTS.file(product).parameters().values().forEach(parameter -> unknown.add(parameter.clause()));
        unknown.removeIf(clause -> wording.contains("**" + clause + "**"));
        assertEquals(Set.of(), unknown);
    }

    /** Whether a paper without a kind is the one that is needed, a person judges; so no machine may wait for it. */
    @ParameterizedTest
    @MethodSource("products")
    void a_paper_without_a_kind_is_needed_only_where_a_person_decides(String product) {
        Product terms = PRODUCTS.find(product, LocalDate.of(2026, 4, 1)).orElseThrow();
        terms.coverages().stream()
                .filter(coverage -> coverage.documents().stream()
                        .anyMatch(need -> need.anyOf().contains(DocumentKind.OTHER)))
                .forEach(coverage -> assertTrue(
                        coverage instanceof DeathBenefit || coverage instanceof GradedDisability,
                        product + " " + Benefit.of(coverage)));
    }

    @Test
    void a_parameter_that_no_rule_reads_is_found(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("student-accident", folder.resolve("p"));
        Path parameters = copy.resolve("parameters.yaml");
        Files.writeString(
                parameters,
                Files.readString(parameters)
                        + "spare: { unit: days, clause: \"2.3\", quote: 30日内, values: [ { from: 2025-01-01, value: 1 } ],"
                        + " checked-on: 2026-11-22 }\n");
        Products products = Products.shippedAnd(List.of(copy));
        assertEquals(Set.of("spare"), products.file("student-accident").unread());
    }

    @Test
    void the_products_of_the_contract_ship_and_only_one_agreed_a_floor() {
        assertTrue(PRODUCTS.codes().containsAll(Set.of("elderly-accident", "medical-million", "student-accident")));
        assertEquals(Map.of("elderly-accident", new BigDecimal("0.60")), PRODUCTS.floors());
    }

    @Test
    void an_unknown_product_is_not_there() {
        assertTrue(PRODUCTS.find("pet-insurance", LocalDate.of(2026, 4, 1)).isEmpty());
    }

    @Test
    void an_event_is_judged_by_the_values_of_its_own_day(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("elderly-accident", folder.resolve("p"));
        Path parameters = copy.resolve("parameters.yaml");
        Files.writeString(
                parameters,
                Files.readString(parameters)
                        .replace(
                                "value: \"30.00\" }",
                                "value: \"30.00\" }, { from: 2027-01-01, value: \"40.00\", quote: 给付住院津贴40元 }"));
        Products products = Products.shippedAnd(List.of(copy));
        assertEquals(Money.ofYuan("30.00"), perDay(products, LocalDate.of(2020, 1, 1)));
        assertEquals(Money.ofYuan("30.00"), perDay(products, LocalDate.of(2026, 12, 31)));
        assertEquals(Money.ofYuan("40.00"), perDay(products, LocalDate.of(2027, 1, 1)));
    }

    private static Money perDay(Products products, LocalDate day) {
        Product terms = products.find("elderly-accident", day).orElseThrow();
        return terms.coverage(DailyAllowance.class)
                .orElseThrow()
                .perDay()
                .value()
                .bands()
                .getFirst()
                .sum();
    }

    @Test
    void a_number_that_nobody_compared_for_a_year_is_named(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("critical-illness", folder.resolve("p"));
        Path parameters = copy.resolve("parameters.yaml");
        String text = Files.readString(parameters);
        Files.writeString(parameters, text.replaceFirst("checked-on: 20\\d\\d", "checked-on: 2024"));
        Products products = Products.shippedAnd(List.of(copy));
        List<String> old = products.uncheckedSince(LocalDate.of(2025, 6, 1));
        assertEquals(1, old.size());
        assertTrue(
                old.getFirst().startsWith("critical-illness ") && old.getFirst().contains("checked on 2024-"),
                old::toString);
    }
}
