package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kuaipei.products.cases.Case;
import kuaipei.products.claimfile.ClaimReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two coverages of one claim that share a sum, which no shipped product has: the second gets what the first left. */
class SharedInOneClaimTest {

    @Test
    void the_second_gets_what_the_first_left_of_that_year(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("comprehensive-accident", folder.resolve("p"));
        replace(copy.resolve("product.yaml"), "benefits: [death, disability]", "benefits: [bills, stays]");
        replace(copy.resolve("parameters.yaml"), "\"400000.00\"", "\"1000.00\"");
        ClaimReader reader = new ClaimReader(Products.shippedAnd(List.of(copy)));
        String cases = """
                product: comprehensive-accident
                background: { insured: { idNumber: "440514196604011224" }, event: { date: 2026-04-01, cause: fall } }
                cases:
                  - title: bills of 800 and three days of 100
                    given:
                      bills: [ { date: 2026-04-10, items: [ { amount: "1100.00" } ] } ]
                      stays: [ { printedDays: 3, admission: 2026-04-01, discharge: 2026-04-03 } ]
                    then: { pay: "1000.00", step: "3.4 cuts 100.00" }
                  - title: bills of 800 and two days of 100
                    given:
                      bills: [ { date: 2026-04-10, items: [ { amount: "1100.00" } ] } ]
                      stays: [ { printedDays: 2, admission: 2026-04-01, discharge: 2026-04-02 } ]
                    then: { pay: "1000.00" }
                """;
        assertEquals(
                List.of(),
                Case.file("own.yaml", cases).stream()
                        .flatMap(each -> each.failure(reader).stream())
                        .toList());
    }

    private static void replace(Path file, String words, String others) throws IOException {
        Files.writeString(file, Files.readString(file).replace(words, others));
    }
}
