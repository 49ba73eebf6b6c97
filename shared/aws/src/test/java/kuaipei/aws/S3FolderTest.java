package kuaipei.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3FolderTest {

    private final LocalBuckets buckets;
    private final S3Files papers;
    private final S3Folder folder;

    S3FolderTest() throws Exception {
        buckets = LocalBuckets.empty(Clock.systemUTC());
        papers = new S3Files(buckets.s3, LocalBuckets.PAPERS);
        folder = new S3Folder(buckets.s3, LocalBuckets.PAPERS, "layouts/");
    }

    @AfterEach
    void close() throws Exception {
        buckets.stop();
    }

    @Test
    void only_what_lies_under_the_prefix_is_in_the_folder() {
        assertEquals(Map.of(), folder.tags());
        put("layouts/train-ticket/blue.yaml", "a");
        put("other/b.yaml", "b");
        assertEquals(Set.of("train-ticket/blue.yaml"), folder.tags().keySet());
        assertArrayEquals(
                "a".getBytes(UTF_8), folder.read("train-ticket/blue.yaml").orElseThrow());
        assertTrue(folder.read("gone.yaml").isEmpty());
    }

    @Test
    void a_file_s_tag_changes_with_what_is_in_it() {
        put("layouts/a.yaml", "a");
        Map<String, String> before = folder.tags();
        put("layouts/a.yaml", "a");
        assertEquals(before, folder.tags());
        put("layouts/a.yaml", "b");
        assertNotEquals(before, folder.tags());
    }

    private void put(String key, String text) {
        papers.put(key, text.getBytes(UTF_8), "application/yaml");
    }
}
