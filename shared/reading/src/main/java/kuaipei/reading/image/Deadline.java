package kuaipei.reading.image;

/** By when a document must be drawn. Whoever draws asks at every step, since nobody can end a thread from outside. */
public final class Deadline {

    private static final long NANOS = 1_000_000;

    private final long moreMillis;
    private volatile long endNanos;

    private Deadline(long endNanos, long moreMillis) {
        this.endNanos = endNanos;
        this.moreMillis = moreMillis;
    }

    /**
     * @param millis for the first page, opening included
     * @param more milliseconds for each further page
     */
    public static Deadline in(long millis, long more) {
        return new Deadline(System.nanoTime() + millis * NANOS, more);
    }

    /**
     * A page is done, another begins.
     *
     * @throws Stopped if that took too long
     */
    public void another() {
        check();
        // One thread moves it, which also checks it; the one that waits only reads.
        long end = endNanos;
        endNanos = end + moreMillis * NANOS;
    }

    /** @throws Stopped once it has passed */
    public void check() {
        if (leftMillis() == 0) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
    }

    /** Milliseconds until it passes, from 0. */
    public long leftMillis() {
        return Math.max(0, (endNanos - System.nanoTime()) / NANOS);
    }
}
