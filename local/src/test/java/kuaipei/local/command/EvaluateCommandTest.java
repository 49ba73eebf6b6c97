package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final int WRONG_USE = 2;

    private final StringWriter error = new StringWriter();

    private void refused(String why, String... arguments) {
        CommandLine line = new CommandLine(new EvaluateCommand());
        line.setErr(new PrintWriter(error));
        assertEquals(WRONG_USE, line.execute(arguments));
        assertTrue(error.toString().contains(why), error::toString);
    }

    @Test
    void a_folder_or_a_number_of_claims_is_asked_for_and_not_both(@TempDir Path folder) {
        refused("--drawn N");
        refused("--drawn N", folder.toString(), "--drawn", "3");
    }

    @Test
    void a_folder_that_is_none_or_holds_no_picture_is_named(@TempDir Path folder) {
        refused("is not a folder", folder.resolve("none").toString());
        refused("no pictures are below", folder.toString());
    }

    @Test
    void what_to_draw_has_limits() {
        refused("'--drawn': must be 1 to 100000, not 0", "--drawn", "0");
        refused("'--drawn': must be a whole number, 1 to 100000, not many", "--drawn", "many");
        refused("'--from': must be 1 to 100000, not 100001", "--drawn", "1", "--from", "100001");
        refused("'--liars': must be 0 to 1, not 1.01", "--drawn", "1", "--liars", "1.01");
        refused("'--liars': must be 0 to 1, not -0.01", "--drawn", "1", "--liars", "-0.01");
        refused("'--liars': must be 0 to 1, not NaN", "--drawn", "1", "--liars", "NaN");
    }
}
