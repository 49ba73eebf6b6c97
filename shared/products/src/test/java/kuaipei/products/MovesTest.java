package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.decision.Decision;
import kuaipei.core.decision.UsageMove;
import kuaipei.core.terms.Product;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each paid case takes from which year's limits, in days or fen: the next claim of the policy is decided on it.
 * {@code -Dapprove} writes the file anew.
 */
class MovesTest {
    private static final Path APPROVED = Path.of("src/test/resources/kuaipei/products/moves.txt");
    private static final ClaimReader READER = new ClaimReader(Products.shipped());

    static Stream<String> products() {
        return Products.shipped().codes().stream();
    }

    /** A shipped case that is paid. */
    private record Paid(String title, Product terms, Decision.Pay pay) {}

    private static Stream<Paid> paid() {
        return CaseFolder.shipped().entrySet().stream()
                .flatMap(file ->
                        Case.file(file.getKey(), file.getValue()).stream().flatMap(each -> paid(file, each)));
    }

    private static Stream<Paid> paid(Map.Entry<String, String> file, Case each) {
        return each.answer(READER) instanceof Answer.Decided decided && decided.decision() instanceof Decision.Pay pay
                ? Stream.of(new Paid(file.getKey() + ": " + each.title(), decided.terms(), pay))
                : Stream.empty();
    }

    @Test
    void is_what_was_approved() throws IOException {
        String said = paid().map(each -> "# " + each.title() + "\n" + said(each.pay()))
                .collect(Collectors.joining("\n"));
        if (System.getProperty("approve") != null) {
            Files.writeString(APPROVED, said);
        }
        assertEquals(Files.readString(APPROVED), said);
    }

    private static String said(Decision.Pay pay) {
        String days = pay.days().isPresent() ? "days " + pay.days().getAsInt() + "\n" : "";
        return days
                + pay.moves().stream()
                        .map(move -> "%s %s %d\n".formatted(move.yearFrom(), move.benefit(), move.quantity()))
                        .collect(Collectors.joining());
    }

    /** An accumulator that is written and not read would be a limit that never ends. */
    @Test
    void what_is_taken_is_read_by_the_next_claim() {
        Set<String> unread = new TreeSet<>();
        paid().forEach(each -> each.pay().moves().stream()
                .map(UsageMove::benefit)
                .filter(benefit -> !each.terms().accumulators().contains(benefit))
                .forEach(benefit -> unread.add(each.terms().code() + " " + benefit)));
        assertEquals(Set.of(), unread);
    }

    /** Death and disability take of theirs when a person approves, so no paid case shows it. */
    @Test
    void a_shared_sum_is_read_beside_those_of_each_coverage() {
        Set<String> read = Products.shipped()
                .find("comprehensive-accident", LocalDate.of(2026, 4, 1))
                .orElseThrow()
                .accumulators();
        assertEquals(
                new TreeSet<>(Set.of("accidentSumPaid", "allowanceDays", "allowancePaid", "deductibleUsed", "paid")),
                new TreeSet<>(read));
    }

    @ParameterizedTest
    @MethodSource("products")
    void terms_bear_the_code_that_they_are_found_by(String product) {
        LocalDate latest = Products.shipped().file(product).editions().stream()
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertEquals(
                List.of(product),
                Products.shipped().find(product, latest).map(Product::code).stream()
                        .toList());
    }
}
