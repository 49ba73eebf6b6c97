package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The template under the linters that .ci/tools installs. SAM's own check passes misspelt properties, so the template is
 * also translated to plain CloudFormation and checked there.
 */
class TemplateLintTest {

    private static final Path TOOLS = Checkout.ROOT.resolve(".kuaipei/tools");
    private static final Path TEMPLATE = Checkout.ROOT.resolve("template.yaml");
    private static final long LIMIT_SECONDS = 240;

    @TempDir
    Path folder;

    @BeforeEach
    void tools_are_installed() {
        if (!Files.isExecutable(TOOLS.resolve("sam/bin/sam"))) {
            if (System.getenv("KUAIPEI_REQUIRE_ALL") != null) {
                fail("the template's linters are missing: run .ci/tools");
            }
            Assumptions.abort("template linters: run .ci/tools to install them");
        }
    }

    @Test
    void sam_accepts_it() throws IOException, InterruptedException {
        passes("sam/bin/sam", "validate", "--lint", "--region", "ap-east-1", "--template", TEMPLATE.toString());
    }

    @Test
    void what_it_becomes_is_sound_cloudformation() throws IOException, InterruptedException {
        passes(
                "cfn-lint/bin/cfn-lint",
                "--region",
                "ap-east-1",
                "--",
                translated(TEMPLATE).toString());
    }

    @Test
    void a_misspelt_event_property_is_found_in_what_it_becomes() throws IOException, InterruptedException {
        String template = Checkout.text(TEMPLATE);
        String planted = template.replaceFirst("BatchSize:", "BatchSiez:");
        assertNotEquals(template, planted);
        Path misspelt = Files.writeString(folder.resolve("misspelt.yaml"), planted);
        Ran translation =
                run("sam/bin/python", Checkout.ROOT.resolve(".ci/translate.py").toString(), misspelt.toString());
        Ran lint = translation.exit() != 0 ? translation : lint(translation);
        assertNotEquals(0, lint.exit(), lint.output());
    }

    @Test
    void checkov_finds_nothing_but_what_is_skipped_with_a_reason() throws IOException, InterruptedException {
        passes(
                "checkov/bin/checkov",
                "--framework",
                "cloudformation",
                "--skip-download",
                "--compact",
                "--quiet",
                "--config-file",
                Checkout.ROOT.resolve(".ci/checkov.yaml").toString(),
                "--file",
                translated(TEMPLATE).toString());
    }

    private Path translated(Path template) throws IOException, InterruptedException {
        Ran translation =
                run("sam/bin/python", Checkout.ROOT.resolve(".ci/translate.py").toString(), template.toString());
        assertEquals(0, translation.exit(), translation.output());
        return Files.writeString(folder.resolve("translated.json"), translation.output());
    }

    private Ran lint(Ran translation) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("planted.json"), translation.output());
        return run("cfn-lint/bin/cfn-lint", "--region", "ap-east-1", "--", file.toString());
    }

    private record Ran(int exit, String output) {}

    private void passes(String... command) throws IOException, InterruptedException {
        Ran ran = run(command);
        assertEquals(0, ran.exit(), ran.output());
    }

    private Ran run(String... command) throws IOException, InterruptedException {
        List<String> words = new java.util.ArrayList<>(List.of(command));
        words.set(0, TOOLS.resolve(command[0]).toString());
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(words).redirectOutput(output.toFile()).redirectError(errors.toFile());
        process.environment().putAll(Map.of("SAM_CLI_TELEMETRY", "0", "AWS_DEFAULT_REGION", "ap-east-1"));
        Process running = process.start();
        assertTrue(running.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "took too long: " + command[0]);
        int exit = running.exitValue();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        return new Ran(exit, exit == 0 ? text : text + Files.readString(errors, StandardCharsets.UTF_8));
    }
}
