package kuaipei.local.machine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What is going on: how many pieces of work run now, and how many ever began. */
final class Activity {

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A piece of work that runs until it is closed. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    Work begin() {
        begun.incrementAndGet();
        return () -> {
            ended.incrementAndGet();
            listeners.forEach(Runnable::run);
        };
    }

    /** @param listener called after each piece of work: it may have written something */
    void whenEnded(Runnable listener) {
        listeners.add(listener);
    }

    long begun() {
        return begun.get();
    }

    boolean idle() {
        return ended.get() == begun.get();
    }
}
