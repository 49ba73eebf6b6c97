package kuaipei.local.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.proof.Hospital;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.page.Fonts;
import kuaipei.products.HospitalFile;
import kuaipei.reading.DocumentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader on a small corpus with floors; the large one is drawn and evaluated on demand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationTest {
    private static final Path DEMO = Path.of("src", "main", "resources", "demo", "photos");

    private final DocumentReader reader = DocumentReader.shipped(2);

    @AfterAll
    void close() {
        reader.close();
    }

    @BeforeAll
    void the_corpus_is_there() {
        assertTrue(Files.isDirectory(DEMO));
    }

    private JsonNode evaluate(Path folder) throws IOException {
        Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), 0);
        for (Path claim : Evaluation.folders(folder)) {
            evaluation.claim(claim, _ -> {});
        }
        return result(evaluation);
    }

    private static JsonNode result(Evaluation evaluation) {
        assertEquals(List.of(), evaluation.falselyProven());
        return JsonMapper.builder().build().readTree(evaluation.json());
    }

    private static void floors(JsonNode result, double exact, double characters) {
        for (JsonNode kind : result.path("byKind")) {
            String name = kind.path("kind").asString();
            assertEquals(kind.path("pages").asInt(), kind.path("kindRight").asInt(), name);
            assertTrue(kind.path("exact").asDouble() >= exact, kind::toString);
            assertTrue(kind.path("characters").asDouble() >= characters, kind::toString);
        }
    }

    @Test
    void the_demonstrations_papers_are_read_and_the_lying_one_is_not_proven() throws IOException {
        JsonNode result = evaluate(DEMO);
        floors(result, 0.97, 0.98);
        assertEquals(3, result.path("claims").asInt());
        assertEquals(2, result.path("provenClaims").asInt());
        assertEquals(1, result.path("notProven").size());
        assertTrue(result.path("notProven").path(0).asString().contains("3-words-differ: billTotal contradiction"));
    }

    @Test
    void drawn_papers_are_read_and_nothing_is_proven_falsely(@TempDir Path folder) throws IOException {
        Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), 0);
        List<String> told = new ArrayList<>();
        new DrawnClaims(drawing(), 21, Drawing.LIARS, folder, Optional.of(folder.resolve("kept")))
                .read(evaluation, 1, 2, told::add);
        floors(result(evaluation), 0.90, 0.95);
        assertEquals(2, told.size());
        assertTrue(told.getLast().startsWith("claim 2 of 1 to 2: honest ones proven "), told::toString);
        assertTrue(told.getLast().endsWith(", falsely proven 0"), told::toString);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList(), "none is left where none has a fault");
        }
    }

    @Test
    void a_claim_with_something_proven_falsely_is_kept(@TempDir Path folder) throws IOException {
        HospitalRegister wrong = new HospitalRegister(HospitalFile.shipped().hospitals().stream()
                .map(right -> new Hospital(
                        "非" + right.name(), List.of(right.name()), right.grade(), right.isPublic(), right.region()))
                .toList());
        Evaluation evaluation = new Evaluation(reader, wrong, 0);
        Path kept = folder.resolve("kept");
        new DrawnClaims(drawing(), 21, 0, folder, Optional.of(kept)).read(evaluation, 2, 2, _ -> {});
        assertTrue(
                evaluation.falselyProven().stream().anyMatch(each -> each.endsWith("claim hospital")),
                evaluation.falselyProven()::toString);
        assertEquals(List.of(kept.resolve("claim-0002")), Evaluation.folders(folder));
        Path again = drawing().claim(21, 2, 0, folder.resolve("again"));
        assertEquals(
                -1,
                Files.mismatch(
                        again.resolve("fee-list.jpg"),
                        kept.resolve("claim-0002").resolve("fee-list.jpg")));
    }

    private static Drawing drawing() {
        try {
            return new Drawing();
        } catch (Fonts.Missing missing) {
            Assumptions.assumeFalse(
                    Objects.equals(System.getenv("KUAIPEI_REQUIRE_ALL"), null), "fonts: " + missing.getMessage());
            throw missing;
        }
    }

    @Test
    void two_papers_on_one_photograph_prove_what_each_on_its_own_proves(@TempDir Path folder) throws IOException {
        Drawing drawing = drawing();
        drawing.claims(7, 1, 0, folder.resolve("apart"), _ -> {});
        drawing.together(7, 1, 0, folder.resolve("together"), _ -> {});
        JsonNode apart = evaluate(folder.resolve("apart"));
        JsonNode together = evaluate(folder.resolve("together"));
        assertEquals(1, apart.path("provenClaims").asInt());
        assertEquals(1, together.path("provenClaims").asInt());
        assertEquals(0, apart.path("together").asInt());
        assertEquals(1, together.path("toldApart").asInt());
        assertEquals(0, together.path("cutWrongly").asInt());
    }

    @Test
    void a_truth_that_differs_is_found_out(@TempDir Path folder) throws IOException {
        Path claim = Files.createDirectories(folder.resolve("claim"));
        for (String file : List.of("id-card.jpg", "id-card.jpg.json")) {
            Files.copy(DEMO.resolve("1-complete").resolve(file), claim.resolve(file));
        }
        Path truth = claim.resolve("id-card.jpg.json");
        Files.writeString(truth, Files.readString(truth).replace("440514195003120412", "440514195003120420"));
        Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), 0);
        evaluation.claim(claim, _ -> {});
        assertTrue(
                evaluation.falselyProven().stream().anyMatch(each -> each.contains("idNumber")),
                evaluation.falselyProven()::toString);
    }

    @Test
    void a_page_shows_what_went_wrong(@TempDir Path folder) throws IOException {
        Path claim = Files.createDirectories(folder.resolve("claim"));
        Files.copy(DEMO.resolve("1-complete").resolve("bank-card.jpg"), claim.resolve("bank-card.jpg"));
        Files.writeString(
                claim.resolve("bank-card.jpg.json"),
                Files.readString(DEMO.resolve("1-complete").resolve("bank-card.jpg.json"))
                        .replace("6222020200112233446", "6222020200112233447"));
        Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), 5);
        evaluation.claim(claim, _ -> {});
        String page = Files.readString(evaluation.page(folder.resolve("page")));
        assertTrue(page.contains("stands there: 6222020200112233447") && page.contains("read: 6222020200112233446"));
        assertTrue(Files.size(folder.resolve("page/pictures/1.jpg")) > 0);
    }

    @Test
    void characters_are_counted_run_by_run() {
        TextScore score = TextScore.of(List.of("住院号：123456", "360.00"), List.of("住院号:123456", "360.08"));
        assertEquals(10 + 6, score.characters());
        assertEquals(10 + 5, score.right());
        assertEquals(1, score.digitStrings());
        assertEquals(0, score.digitStringsRight());
    }
}
