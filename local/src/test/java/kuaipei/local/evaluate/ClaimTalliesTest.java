package kuaipei.local.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimTalliesTest {
    private static final ClaimScore PROVEN = new ClaimScore(List.of(), false, List.of());
    private static final ClaimScore OPEN = new ClaimScore(List.of("payeeCard absent"), false, List.of());
    private static final ClaimScore CONTRADICTED =
            new ClaimScore(List.of("billTotal contradiction"), true, List.of("hospital"));

    @TempDir
    private Path folder = Path.of(".");

    private Path claim(String name, String lie) throws IOException {
        Path claim = Files.createDirectories(folder.resolve(name));
        if (!lie.isEmpty()) {
            Files.writeString(claim.resolve("claim.json"), "{\"lie\": \"" + lie + "\"}");
        }
        return claim;
    }

    private static List<Truth> truths(String... effects) {
        return List.of(new Truth("id-card", "", Map.of(), List.of(), List.of(), List.of(effects)));
    }

    private static List<Paper> papers(Quality quality) {
        return List.of(new Paper(
                "card", 1, DocumentKind.ID_CARD, "none", quality, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void honest_claims_and_lies_are_counted_apart() throws IOException {
        ClaimTallies tallies = new ClaimTallies();
        tallies.add(claim("1", "none"), truths(), papers(Quality.GOOD), PROVEN);
        tallies.add(claim("2", ""), truths("stamp"), papers(Quality.GOOD), OPEN);
        tallies.add(
                claim("3", "none"), truths("stamp", "blur"), papers(new Quality(Quality.Verdict.RETAKE, "blur")), OPEN);
        tallies.add(claim("4", "edited-total"), truths(), papers(Quality.GOOD), CONTRADICTED);
        tallies.add(claim("5", "edited-total"), truths("cut-edge"), papers(Quality.GOOD), PROVEN);
        assertEquals(
                Map.of(
                        "claims", "5",
                        "honest ones proven", "1/3",
                        "sharp and whole ones proven", "1/2",
                        "lies seen", "1/2"),
                tallies.totals());
        assertEquals("honest ones proven 1/3, lying ones proven whole 1/2", tallies.soFar());
        assertEquals(1, tallies.falselyProven());
        assertEquals(
                List.of(
                        folder.resolve("2") + ": payeeCard absent",
                        folder.resolve("3") + " (photographs asked for again): payeeCard absent"),
                tallies.notProven());
        JsonNode lies = written(tallies).path("byLie");
        assertEquals(
                "{\"lie\":\"edited-total\",\"claims\":2,\"proven\":1,\"sharp\":1,\"sharpProven\":0,\"retake\":0,"
                        + "\"contradicted\":1,\"falselyProven\":1}",
                lies.path(0).toString());
        assertEquals(1, lies.path(1).path("retake").asInt());
    }

    private static JsonNode written(ClaimTallies tallies) {
        var node = JsonMapper.builder().build().createObjectNode();
        tallies.write(node);
        return node;
    }
}
