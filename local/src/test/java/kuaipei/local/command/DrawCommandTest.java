package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.drawing.page.Fonts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DrawCommandTest {

    private final StringWriter error = new StringWriter();

    @Test
    void a_claim_is_drawn_with_the_truth_beside_every_photograph(@TempDir Path folder) {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Fonts.present(), "fonts");
        }
        assertEquals(0, draw("--seed", "3", "--claims", "1", "--out", folder.toString()), error::toString);
        Path claim = folder.resolve("claim-0001");
        assertTrue(Files.isRegularFile(claim.resolve("claim.json")));
        for (String kind : new String[] {"id-card", "bank-card", "inpatient-receipt", "fee-list", "stay-certificate"}) {
            assertTrue(Files.isRegularFile(claim.resolve(kind + ".jpg")), kind);
            assertTrue(Files.isRegularFile(claim.resolve(kind + ".jpg.json")), kind);
        }
    }

    @Test
    void two_papers_of_a_claim_are_one_photograph_with_both_truths(@TempDir Path folder) throws IOException {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Fonts.present(), "fonts");
        }
        assertEquals(
                0, draw("--seed", "3", "--claims", "1", "--together", "--out", folder.toString()), error::toString);
        try (Stream<Path> files = Files.list(folder.resolve("claim-0001"))) {
            List<Path> truths =
                    files.filter(file -> file.toString().endsWith(".jpg.json")).toList();
            assertEquals(5, truths.size());
            List<Path> both = truths.stream()
                    .filter(file -> String.valueOf(file.getFileName()).contains("+"))
                    .toList();
            assertEquals(1, both.size());
            JsonNode papers = JsonMapper.builder()
                    .build()
                    .readTree(Files.readAllBytes(both.getFirst()))
                    .path("papers");
            assertEquals(2, papers.size());
            papers.forEach(
                    paper -> assertTrue(paper.path("effects").toString().contains("\"together-"), papers::toString));
        }
    }

    @Test
    void together_is_for_claims(@TempDir Path folder) {
        assertEquals(2, draw("--together", "--kinds", "id-card", "--out", folder.toString()));
        assertTrue(error.toString().contains("--together is for claims"));
    }

    @Test
    void no_claims_and_no_folder_are_wrong_uses(@TempDir Path folder) {
        assertEquals(2, draw("--claims", "0", "--out", folder.toString()));
        assertEquals(2, draw("--claims", "1"));
        assertTrue(error.toString().contains("'--claims': must be 1 to 100000, not 0"), error::toString);
        assertTrue(error.toString().contains("--out"));
    }

    private int draw(String... words) {
        return new CommandLine(new DrawCommand())
                .setErr(new PrintWriter(error, true))
                .execute(words);
    }
}
