package kuaipei.local.machine;

import java.util.concurrent.atomic.AtomicLong;

/** What is going on: how many pieces of work run now, and how many ever began. */
final class Activity {

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    /** A piece of work that runs until it is closed. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    Work begin() {
        begun.incrementAndGet();
        return ended::incrementAndGet;
    }

    long begun() {
        return begun.get();
    }

    boolean idle() {
        return ended.get() == begun.get();
    }
}
