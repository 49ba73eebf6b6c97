package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kuaipei.local.demo.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BenchCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_claim_is_filed_and_every_figure_of_it_is_told() throws IOException {
        demonstration();
        assertEquals(
                0,
                bench("claims", "decisions", "--json", "--seconds", "0.02", "--papers", folder.toString()),
                this::all);
        Map<String, Double> figures = new TreeMap<>();
        JsonNode answer = JSON.readTree(out.toString());
        for (JsonNode figure : answer.path("figures")) {
            figures.put(figure.path("name").asString(), figure.path("value").asDouble());
        }
        assertEquals(1, figures.get("claims filed"));
        assertEquals(1, figures.get("ended as Paid"), this::all);
        assertEquals(1, figures.get("paid without a person, of those with no paper that lies"));
        assertEquals(figures.get("last photograph to paid, p50"), figures.get("last photograph to paid, p95"));
        assertTrue(figures.getOrDefault("decisions, elderly-accident, no other product in use", 0.0) > 0, this::all);
    }

    @Test
    void a_folder_without_claims_and_an_unknown_subject_are_wrong_uses() {
        assertEquals(2, bench("claims", "--papers", folder.toString()));
        assertEquals(2, bench("weather"));
        assertEquals(2, bench("start", "--claims", "0"));
    }

    /** The demonstration's first claim, as {@code draw} would have written it: no fonts are needed. */
    private void demonstration() throws IOException {
        Story story = Story.shipped().getFirst();
        Path claim = Files.createDirectories(folder.resolve("claim-0001"));
        ObjectNode about = JSON.createObjectNode()
                .put("admissionDate", story.event().date())
                .put("dischargeDate", "2026-04-12")
                .put("lie", "none");
        about.putObject("insured")
                .put("name", story.insured().name())
                .put("idNumber", story.insured().idNumber());
        for (String photo : List.copyOf(story.photos())) {
            String name = photo.substring(photo.indexOf('/') + 1);
            Files.write(claim.resolve(name), Story.photo(photo));
            about.withArray("photos").add(name);
        }
        Files.write(claim.resolve("claim.json"), about.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String all() {
        return out.toString() + err;
    }

    private int bench(String... words) {
        return new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((fault, line, _) -> {
                    line.getErr().println(fault);
                    return fault instanceof Failed failed ? failed.exit() : 1;
                })
                .execute(words);
    }
}
