package kuaipei.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "load",
                "load nothing-known pom.xml",
                "load roster no-such-file.csv",
                "report payout-ratio",
                "report payout-ratio --period 2026-13",
                "report weather --period 2026",
                "up --port 70000",
                "up --port eighty"
            })
    void wrong_use_is_told_in_one_line_and_ends_with_two(String words) {
        assertEquals(2, run(words.split(" ", -1)), words);
        assertEquals(1, err.toString().strip().lines().count(), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void help_names_every_command_in_plain_words() {
        assertEquals(0, run("--help"));
        for (String command : new String[] {"up", "load", "report", "build", "test"}) {
            assertTrue(out.toString().contains("  " + command + " "), command);
        }
    }

    @Test
    void a_file_loaded_without_a_running_suite_waits_for_the_next_one() throws IOException {
        Path roster = Files.writeString(folder.resolve("a roster.csv"), "policy\n");
        assertEquals(
                0,
                run(
                        "load",
                        "roster",
                        roster.toString(),
                        "--data",
                        folder.resolve("day 1").toString()));
        assertTrue(Files.exists(folder.resolve("day 1/waiting/roster/a roster.csv")));
    }

    @Test
    void a_port_that_is_taken_is_told_in_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertEquals(1, run("up", "--port", port, "--data", folder.toString()));
            assertEquals(1, err.toString().strip().lines().count(), err.toString());
            assertTrue(err.toString().contains(port), err.toString());
        }
    }
}
