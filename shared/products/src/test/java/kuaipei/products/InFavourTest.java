package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.decision.Decision;
import kuaipei.core.law.InFavour;
import kuaipei.core.law.Wording;
import kuaipei.core.money.Money;
import kuaipei.products.cases.Case;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reading is said to pay is what the terms pay by it; so the one in favour is chosen on figures that hold. */
class InFavourTest {

    /** One reading of one parameter. */
    record Read(String product, String parameter, YamlNode example, YamlNode reading) {
        @Override
        public String toString() {
            return product + " " + parameter + " " + reading.get("value").value();
        }
    }

    static Stream<Read> readings() {
        return Products.shipped().codes().stream()
                .flatMap(product -> parameters(product).anyMap().entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().find("in-favour").stream()
                                .flatMap(why -> why.get("readings").list().stream()
                                        .map(reading ->
                                                new Read(product, parameter.getKey(), why.get("example"), reading)))));
    }

    @Test
    void the_first_scheme_counts_both_days_in_favour_of_the_insured_person() {
        Parameter days = Objects.requireNonNull(
                Products.shipped().file("elderly-accident").parameters().get("allowance-day-count"));
        InFavour why = days.inFavour().orElseThrow();
        assertEquals(new InFavour.Reading("入院日和出院日都计入", Money.ofYuan("300.00")), why.chosen());
        assertEquals(new Wording("elderly-accident", "5.1", LocalDate.of(2025, 1, 1)), why.wording());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_reading_pays_what_it_says(Read read) {
        ClaimReader reader = new ClaimReader(new Products(List.of(new ProductFile(product(read), with(read)))));
        Case example = Case.file(new YamlNode(
                        new YamlFile("example", ""),
                        "",
                        Map.of(
                                "product",
                                read.product(),
                                "cases",
                                List.of(Map.of(
                                        "title",
                                        "example",
                                        "given",
                                        Objects.requireNonNull(read.example().value()),
                                        "then",
                                        Map.of("pay", "0.01"))))))
                .getFirst();
        assertEquals(Optional.of(Money.ofYuan(read.reading().get("pays").text())), amount(example.answer(reader)));
    }

    private static Optional<Money> amount(Answer answer) {
        return answer instanceof Answer.Decided decided
                ? switch (decided.decision()) {
                    case Decision.Pay pay -> Optional.of(pay.reckoning().amount());
                    case Decision.Refer refer -> refer.prepared().map(prepared -> prepared.amount());
                    case Decision.Ask _ -> Optional.empty();
                }
                : Optional.empty();
    }

    private static YamlNode product(Read read) {
        return file(read.product() + "/product.yaml");
    }

    private static YamlNode parameters(String product) {
        return file(product + "/parameters.yaml");
    }

    private static YamlNode file(String name) {
        return YamlNode.parse(name, Shipped.text(name));
    }

    /** The product's parameters by that reading, and no other claim on favour. */
    private static YamlNode with(Read read) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        parameters(read.product()).anyMap().forEach((name, node) -> all.put(name, node.value()));
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        parameters(read.product())
                .get(read.parameter())
                .anyMap()
                .forEach((name, node) -> changed.put(name, node.value()));
        changed.remove("in-favour");
        changed.put(
                "values",
                List.of(Map.of(
                        "from",
                        "2025-01-01",
                        "value",
                        Objects.requireNonNull(read.reading().get("value").value()))));
        all.put(read.parameter(), changed);
        return new YamlNode(new YamlFile("by-reading", ""), "", all);
    }
}
