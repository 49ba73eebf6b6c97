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

/** A coverage whose limit is nothing is a person's, however small; the others of its product stay the machine's. */
class NeverUnmannedTest {

    @Test
    void a_limit_of_nothing_sends_a_coverage_to_a_person_and_no_other(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("comprehensive-accident", folder.resolve("p"));
        Path parameters = copy.resolve("parameters.yaml");
        Files.writeString(parameters, Files.readString(parameters).replace("\"4000.00\"", "\"0.00\""));
        ClaimReader reader = new ClaimReader(Products.shippedAnd(List.of(copy)));
        String cases = """
                product: comprehensive-accident
                background: { insured: { idNumber: "440514196604011224" }, event: { date: 2026-04-01, cause: fall } }
                cases:
                  - title: a fen of bills
                    given: { bills: [ { date: 2026-04-10, items: [ { amount: "100.01" } ] } ] }
                    then: { refer: [ above-unmanned-limit ], prepared: "0.01", step: "7.2 changes nothing" }
                  - title: a day in hospital
                    given: { stays: [ { printedDays: 1, admission: 2026-04-01, discharge: 2026-04-01 } ] }
                    then: { pay: "100.00" }
                """;
        assertEquals(
                List.of(),
                Case.file("own.yaml", cases).stream()
                        .flatMap(each -> each.failure(reader).stream())
                        .toList());
    }
}
