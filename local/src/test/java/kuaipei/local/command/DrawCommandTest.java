package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kuaipei.drawing.page.Fonts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
    void no_claims_and_no_folder_are_wrong_uses(@TempDir Path folder) {
        assertEquals(2, draw("--claims", "0", "--out", folder.toString()));
        assertEquals(2, draw("--claims", "1"));
        assertTrue(error.toString().contains("--claims must be 1 to 100000, not 0"));
        assertTrue(error.toString().contains("--out"));
    }

    private int draw(String... words) {
        return new CommandLine(new DrawCommand())
                .setErr(new PrintWriter(error, true))
                .execute(words);
    }
}
