package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.products.cases.Case;
import kuaipei.products.cases.CaseFolder;
import kuaipei.products.claimfile.Answer;
import kuaipei.products.claimfile.ClaimReader;
import kuaipei.products.claimfile.StaffTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What shipped cases are answered, word for word: each sentence that a step of a product's cases can have stands in
 * at least one of them, with its amounts and what it rests on. A claims officer can read the files, and a change of any word stands in
 * a diff. {@code -Dapprove} writes them anew.
 */
class ApprovedReckoningsTest {
    private static final Path APPROVED = Path.of("src/test/resources/kuaipei/products/approved");
    private static final ClaimReader READER = new ClaimReader(Products.shipped());

    static Stream<String> products() {
        return Products.shipped().codes().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("products")
    void is_what_was_approved(String product) throws IOException {
        Path approved = APPROVED.resolve(product + ".txt");
        String said = said(product);
        if (System.getProperty("approve") != null) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, said);
        }
        assertEquals(Files.readString(approved), said);
    }

    @Test
    void no_file_is_left_over() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertEquals(
                    products().map(product -> product + ".txt").toList(),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    private static String said(String product) {
        StringBuilder said = new StringBuilder();
        Set<String> shown = new HashSet<>();
        for (Map.Entry<String, String> file : CaseFolder.shipped().entrySet()) {
            for (Case each : Case.file(file.getKey(), file.getValue())) {
                if (each.product().equals(product) && each.answer(READER) instanceof Answer.Decided decided) {
                    String table = StaffTable.of(decided).replaceAll(" {2,}", "  ");
                    // Another amount or day is held by the case itself; here it is the words that are held.
                    if (shown.addAll(steps(table))) {
                        said.append("# " + file.getKey() + ": " + each.title() + "\n" + table + "\n");
                    }
                }
            }
        }
        return said.toString();
    }

    private static Set<String> steps(String table) {
        return table.lines()
                .filter(line -> line.matches(" {2}[0-9]+ .*"))
                .map(line -> line.replaceAll("[0-9]+", "0"))
                .collect(Collectors.toSet());
    }
}
