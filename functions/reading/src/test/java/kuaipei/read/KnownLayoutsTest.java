package kuaipei.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import kuaipei.core.port.Limits;
import kuaipei.reading.layout.Layouts;
import org.junit.jupiter.api.Test;

class KnownLayoutsTest {

    private static final String FERRY = """
            kind: ship-ticket
            extends: ship-ticket
            fingerprint: { titles: [过海凭条], anchors: [渡口, 实收] }
            titles: [过海凭条]
            """;

    private final FewLayoutFiles files = new FewLayoutFiles();
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private final KnownLayouts known = new KnownLayouts(files, clock());

    @Test
    void an_empty_folder_leaves_the_layouts_that_ship() {
        known.refresh();
        assertEquals(Layouts.shipped().edition(), known.current().edition());
    }

    @Test
    void a_file_put_into_the_folder_is_known_without_a_deployment_under_another_name_of_readings() {
        known.refresh();
        files.put("ship-ticket/strait.yaml", FERRY);
        later(Limits.LAYOUTS_REFRESH);
        known.refresh();
        assertTrue(known.current().names().contains("ship-ticket/strait"));
        assertNotEquals(Layouts.shipped().edition(), known.current().edition());
    }

    @Test
    void the_folder_is_looked_at_again_only_after_a_while() {
        known.refresh();
        later(Limits.LAYOUTS_REFRESH.minusSeconds(1));
        known.refresh();
        assertEquals(1, files.listed);
        later(Duration.ofSeconds(1));
        known.refresh();
        assertEquals(2, files.listed);
    }

    @Test
    void a_file_that_is_no_layout_leaves_what_was_known() {
        files.put("ship-ticket/strait.yaml", FERRY);
        known.refresh();
        Layouts before = known.current();
        files.put("a-new.yaml", "kind: ship-ticket\ntitels: [x]");
        later(Limits.LAYOUTS_REFRESH);
        known.refresh();
        assertSame(before, known.current());
        files.files.remove("a-new.yaml");
        files.files.remove("ship-ticket/strait.yaml");
        later(Limits.LAYOUTS_REFRESH);
        known.refresh();
        assertFalse(known.current().names().contains("ship-ticket/strait"));
    }

    @Test
    void a_file_that_is_no_text_leaves_what_was_known() {
        Layouts before = known.current();
        files.files.put("bad.yaml", new byte[] {(byte) 0xff, (byte) 0xfe});
        known.refresh();
        assertSame(before, known.current());
    }

    private Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneId.of("Asia/Shanghai"));
    }

    private void later(Duration after) {
        now = now.plus(after);
    }
}
