package kuaipei.local.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import kuaipei.local.template.TemplateFile;

/** A machine of the small template. */
final class Small {

    /** Ten times what a busy machine was seen to need. */
    private static final long PATIENCE_MILLIS = 30_000;

    private Small() {}

    static Machine boot(Path data, Clock clock) throws IOException {
        try (InputStream in = Objects.requireNonNull(Small.class.getResourceAsStream("small.yaml"))) {
            return Machine.boot(
                    new Options(data, 0, clock),
                    TemplateFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** @throws AssertionError if it does not become true in time */
    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in " + PATIENCE_MILLIS + " ms not seen: " + what);
            }
            Thread.sleep(20);
        }
    }
}
