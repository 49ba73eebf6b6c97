package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kuaipei.core.identity.IdNumber;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that the demonstration sends belong together. */
class DemoFilesTest {

    private static final int SCHEME_AGE = 60;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final JsonNode claims =
            JsonMapper.builder().build().readTree(bytes("story.json")).get("claims");
    private final List<String> roster =
            new String(bytes("roster.csv"), StandardCharsets.UTF_8).lines().toList();

    @Test
    void three_claims_are_told() {
        List<String> stories =
                claims.valueStream().map(claim -> claim.get("story").asString()).toList();
        assertEquals(List.of("complete", "missing-paper", "words-differ"), stories);
    }

    @Test
    void every_insured_is_in_the_roster_and_old_enough() {
        for (JsonNode claim : claims) {
            JsonNode insured = claim.get("insured");
            String row = insured.get("name").asString() + ","
                    + insured.get("idNumber").asString();
            assertTrue(roster.stream().anyMatch(line -> line.contains("," + row + ",")), row);
            IdNumber id = new IdNumber(insured.get("idNumber").asString());
            LocalDate event = LocalDate.parse(claim.get("event").get("date").asString());
            assertTrue(id.hasCompleted(SCHEME_AGE, event));
            assertEquals(insured.get("name"), claim.get("payee").get("name"));
        }
    }

    @Test
    void every_photograph_is_there_with_its_truth_and_all_are_light() {
        int total = 0;
        for (JsonNode claim : claims) {
            List<JsonNode> photos = Stream.concat(
                            claim.get("photos").valueStream(),
                            claim.get("later").valueStream())
                    .toList();
            assertEquals(5, photos.size());
            for (JsonNode photo : photos) {
                String name = "photos/" + photo.asString();
                total += bytes(name).length;
                JsonNode truth = JsonMapper.builder().build().readTree(bytes(name + ".json"));
                assertTrue(name.endsWith("/" + truth.get("kind").asString() + ".jpg"), name);
            }
        }
        assertTrue(total < MOST_BYTES, "photographs of " + total + " bytes");
    }

    @Test
    void only_the_third_claim_has_words_against_its_figures() {
        assertTrue(wordsFit("1-complete"));
        assertTrue(wordsFit("2-missing-paper"));
        assertTrue(!wordsFit("3-words-differ"));
    }

    private static boolean wordsFit(String folder) {
        byte[] truth = bytes("photos/" + folder + "/inpatient-receipt.jpg.json");
        JsonNode fields = JsonMapper.builder().build().readTree(truth).get("fields");
        String words = fields.get("totalInWords").asString();
        return kuaipei.core.money.AmountInWords.parse(words)
                .map(Object::toString)
                .orElse("")
                .equals(fields.get("total").asString());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DemoFilesTest.class.getResourceAsStream("/demo/" + name)) {
            assertNotNull(in, name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
