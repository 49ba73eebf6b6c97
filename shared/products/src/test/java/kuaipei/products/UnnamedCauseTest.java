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

/** A cause that is no accident's goes to a person, also where terms forget to name it; every shipped scheme names all. */
class UnnamedCauseTest {

    @Test
    void a_fight_that_no_exclusion_names_is_a_persons_all_the_same(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("pingtan-elderly-accident", folder.resolve("p"));
        Path product = copy.resolve("product.yaml");
        Files.writeString(product, Files.readString(product).replace("""
                  - { clause: "2.2.4", causes: [fight] }
                """, ""));
        ClaimReader reader = new ClaimReader(Products.shippedAnd(List.of(copy)));
        String cases = """
                product: pingtan-elderly-accident
                background: { stays: [ { admission: 2026-04-01, discharge: 2026-04-12 } ] }
                cases:
                  - title: a fight
                    given: { event: { date: 2026-04-01, cause: fight } }
                    then: { refer: [ excluded-cause ] }
                """;
        assertEquals(
                List.of(),
                Case.file("own.yaml", cases).stream()
                        .flatMap(each -> each.failure(reader).stream())
                        .toList());
    }
}
