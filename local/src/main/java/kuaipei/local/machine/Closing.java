package kuaipei.local.machine;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started and must be stopped, last first; one that does not stop keeps no other from it. */
final class Closing implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kuaipei.machine");

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                Started.orFail(part.getClass().getSimpleName(), () -> {
                    part.close();
                    return part;
                });
            } catch (IllegalStateException e) {
                LOG.log(System.Logger.Level.WARNING, "a part did not stop", e);
            }
        }
    }
}
