package kuaipei.reading.file;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens files under a clock and a scale: whatever is in one, it is answered in time and from a bounded heap. */
public final class Watched implements AutoCloseable {

    /**
     * Of the process's own time, which is that of two cores until a document's deadline, and some: on a machine that others use
     * too, the clock on the wall measures them.
     */
    private static final long MOST_SECONDS = 20;

    /** On the wall: whoever is still at it then will not end. */
    private static final long HANGS_SECONDS = 120;

    /** A picture of 50 megapixels as stored, as bytes of three and turned upright; or every pass of a progressive one. */
    private static final long MOST_BYTES = 1_000_000_000;

    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "opens files");
        thread.setDaemon(true);
        return thread;
    });
    private final ThreadMXBean heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * @param millis of CPU it took, in every thread
     * @param allocated bytes of the heap in every thread, for a document is drawn in one of its own, let go again or not: never less
     *     than what was held at once
     */
    public record Answer(PictureFile.Opened opened, long millis, long allocated) {}

    public Answer open(byte[] file) {
        Future<Answer> answer = one.submit(() -> {
            long start = process.getProcessCpuTime();
            long before = heap.getTotalThreadAllocatedBytes();
            PictureFile.Opened opened = PictureFile.open(file);
            return new Answer(
                    opened,
                    (process.getProcessCpuTime() - start) / 1_000_000,
                    heap.getTotalThreadAllocatedBytes() - before);
        });
        try {
            Answer got = answer.get(HANGS_SECONDS, TimeUnit.SECONDS);
            if (got.allocated() > MOST_BYTES) {
                throw new AssertionError("took " + got.allocated() / 1_000_000 + " MB");
            }
            if (got.millis() > MOST_SECONDS * 1_000) {
                throw new AssertionError("took " + got.millis() + " ms of CPU");
            }
            return got;
        } catch (TimeoutException hangs) {
            throw new AssertionError("still at it after " + HANGS_SECONDS + " s: " + where(), hangs);
        } catch (ExecutionException threw) {
            throw new AssertionError("threw instead of refusing: " + threw.getCause(), threw.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String where() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("opens files"))
                .map(thread -> Arrays.toString(thread.getValue()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        one.shutdownNow();
    }
}
