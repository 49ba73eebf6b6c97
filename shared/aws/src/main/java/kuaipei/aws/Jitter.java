package kuaipei.aws;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;

/** Waits a random time that grows with the attempt, so that writers of one claim do not meet again. */
public final class Jitter implements IntConsumer {

    private static final long FIRST_MILLIS = 20;
    private static final long LONGEST_MILLIS = 1_000;

    /** Waits at most 20 ms before the second attempt, twice as long before each that follows, never over a second. */
    @Override
    public void accept(int attempt) {
        long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << (Math.min(attempt, 10) - 1));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, most + 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Transient("stopped while waiting for a claim", stopped);
        }
    }
}
