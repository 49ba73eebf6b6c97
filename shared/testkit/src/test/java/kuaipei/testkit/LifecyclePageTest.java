package kuaipei.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecyclePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "lifecycle.md");

    @Test
    void the_page_says_what_the_table_does() throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, LifecyclePage.print());
        }
        assertEquals(LifecyclePage.print(), Files.readString(PAGE));
    }

    @Test
    void the_page_has_a_column_for_every_command() {
        assertEquals(Optional.empty(), LifecyclePage.missing());
    }
}
