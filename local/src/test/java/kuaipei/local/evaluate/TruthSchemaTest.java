package kuaipei.local.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Truth from elsewhere can be evaluated: the published schema says what it looks like, and what ships keeps to it. */
class TruthSchemaTest {
    private static final Path SCHEMA = Path.of("..", "docs", "schema", "truth.schema.json");
    private static final Path DEMO = Path.of("src", "main", "resources", "demo", "photos");

    private static List<String> faults(String truth) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(truth, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void every_truth_that_ships_keeps_to_it() throws IOException {
        List<Path> truths;
        try (Stream<Path> files = Files.walk(DEMO)) {
            truths = files.filter(file -> file.toString().endsWith(".jpg.json")).toList();
        }
        assertFalse(truths.isEmpty());
        for (Path truth : truths) {
            assertEquals(List.of(), faults(Files.readString(truth)), truth.toString());
        }
    }

    @Test
    void the_truths_of_two_papers_on_one_photograph_stand_in_one_file(@TempDir Path folder) throws IOException {
        String card = Files.readString(DEMO.resolve("1-complete").resolve("id-card.jpg.json"));
        String bank = Files.readString(DEMO.resolve("1-complete").resolve("bank-card.jpg.json"));
        String both = "{\"papers\": [" + card + "," + bank + "]}";
        assertEquals(List.of(), faults(both));
        Files.writeString(folder.resolve("both.jpg.json"), both);
        assertEquals(
                List.of("id-card", "bank-card"),
                Truth.of(folder.resolve("both.jpg")).stream().map(Truth::kind).toList());
    }

    @Test
    void it_names_every_kind_of_paper() throws IOException {
        JsonNode kinds = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SCHEMA))
                .path("$defs")
                .path("paper")
                .path("properties")
                .path("kind")
                .path("enum");
        Set<String> named = new TreeSet<>();
        kinds.forEach(kind -> named.add(kind.asString()));
        assertEquals(
                Arrays.stream(DocumentKind.values()).map(DocumentKind::wire).collect(Collectors.toSet()), named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {"kind": "passport", "fields": {}} ; kind
            {"kind": "id-card"}                ; fields
            {"kind": "id-card", "fields": []}  ; fields
            {"kind": "id-card"                 ; not JSON
            """)
    void what_is_no_truth_is_named_by_its_file(String truth, String fault, @TempDir Path folder) throws IOException {
        Path picture = folder.resolve("纸 1.jpg");
        Files.writeString(folder.resolve("纸 1.jpg.json"), truth);
        String said = String.valueOf(
                assertThrows(UnusableTruth.class, () -> Truth.of(picture)).getMessage());
        assertTrue(said.contains("纸 1.jpg.json") && said.contains(fault), said);
    }
}
