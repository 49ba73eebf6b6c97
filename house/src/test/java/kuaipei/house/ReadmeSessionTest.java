package kuaipei.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kuaipei.local.bank.Conduct;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's session as it stands there: from the roster to the payment with {@code curl}, against a suite kept on disk. */
class ReadmeSessionTest {

    private static final Pattern SESSION = Pattern.compile("(?s)```sh\\n(\\./kuaipei load roster.*?)```");
    private static final long LIMIT_SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void a_reader_who_types_what_the_readme_says_sees_a_claim_paid() throws IOException, InterruptedException {
        for (String tool : List.of("bash", "curl", "jq", "openssl")) {
            assumeTrue(isInstalled(tool), "the README's session needs " + tool);
        }
        String session = session("README.md");
        assertEquals(session, session("README.zh-CN.md"), "both languages show one session");
        // Loaded here: the launcher would wait for the build that runs this test.
        Path roster = Checkout.ROOT.resolve(session.split(" ", 5)[3]);
        String calls = session.substring(session.indexOf("\n\n"));
        try (Suite suite = Suite.open(folder.resolve("data"), 0, Conduct.PROMPT, Clock.systemUTC())) {
            suite.load(FileKind.ROSTER, "roster.csv", Files.readAllBytes(roster));
            String here =
                    calls.replace("http://localhost:8080", suite.machine().api().toString());
            Path told = folder.resolve("told.txt");
            Process shell = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", here)
                    .directory(Checkout.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start();
            boolean ended = shell.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            shell.destroyForcibly();
            String text = Files.readString(told, StandardCharsets.UTF_8);
            assertTrue(ended, text);
            assertEquals(0, shell.exitValue(), text);
            assertTrue(text.contains("已赔付") && text.contains("360.00 元"), text);
        }
    }

    private static String session(String readme) {
        Matcher session = SESSION.matcher(Checkout.text(Checkout.ROOT.resolve(readme)));
        assertTrue(session.find(), readme + " shows no session");
        return session.group(1);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }
}
