package kuaipei.local.bench;

import java.time.Duration;
import java.util.function.Predicate;
import kuaipei.local.demo.Phone;
import tools.jackson.databind.JsonNode;

/** Asks for a claim's progress until it is as wanted. */
final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOKS_EVERY_MILLIS = 40;

    private Await() {}

    /** The last progress seen; after three minutes it may be another than was wanted. */
    static JsonNode progress(Phone phone, Phone.Opened claim, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode progress = phone.progress(claim).good();
            if (wanted.test(progress) || System.nanoTime() > end) {
                return progress;
            }
            pause(LOOKS_EVERY_MILLIS);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }
}
