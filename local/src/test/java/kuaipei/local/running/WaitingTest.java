package kuaipei.local.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_file_waits_under_its_kind_until_the_next_suite() {
        Waiting.in(data).put(FileKind.ROSTER, "潮南 2026.csv", new byte[] {1});
        Waiting.in(data).put(FileKind.SERVICE_SPEND, "spend.csv", new byte[] {2});
        assertEquals(
                List.of("ROSTER 潮南 2026.csv", "SERVICE_SPEND spend.csv"),
                Waiting.in(data).all().stream()
                        .map(item -> item.kind() + " " + item.name())
                        .toList());
    }

    @Test
    void one_folder_has_one_suite() {
        try (FolderLock held = FolderLock.take(data).orElseThrow()) {
            assertTrue(FolderLock.take(data).isEmpty(), held::toString);
        }
        FolderLock.take(data).orElseThrow().close();
    }
}
