package kuaipei.local.machine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Libraries whose start may throw anything at all: what they throw is reported with the part's name. */
final class Started {

    private Started() {}

    /** @throws IllegalStateException naming the part that did not start */
    static <T> T orFail(String part, Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(start);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(part + " failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(part + " was interrupted", e);
        }
    }
}
