package kuaipei.local.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kuaipei.aws.Environment;
import kuaipei.local.template.Section;

/**
 * One function of the template. Like Lambda it has a container for each event that it handles at the same time, and no more
 * containers than the machine has processors for: Lambda gives one for every 1,769 MB.
 */
final class Function implements AutoCloseable {

    private static final int MEGABYTES_A_PROCESSOR = 1769;

    /** A function that needs less than a processor spends its time waiting for others. */
    private static final int WAITING = 4;

    /** Lambda's own defaults. */
    private static final int MEMORY = 128;

    private static final int TIMEOUT_SECONDS = 3;

    /**
     * Lambda's processors are a function's own; a machine's are shared with whatever else runs there. Queues hide a message
     * for six times the timeout, so one that takes this long is still delivered to nobody else.
     */
    private static final int SHARED = 5;

    private static final int MOST_FRAMES = 4;

    private final String id;
    private final Handler handler;
    private final Environment environment;
    private final int memory;
    private final Duration timeout;
    private final int most;
    private final Semaphore processors;
    private final Queue<Handler.Container> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final Activity activity;

    Function(String id, Section said, Environment environment, ExecutorService threads, Activity activity) {
        this.id = id;
        this.handler = new Handler(id, said.text("Handler"));
        this.environment = environment;
        this.memory = said.number("MemorySize", MEMORY);
        this.timeout = Duration.ofSeconds((long) SHARED * said.number("Timeout", TIMEOUT_SECONDS));
        int processorsHere = Runtime.getRuntime().availableProcessors();
        this.most = memory <= MEGABYTES_A_PROCESSOR
                ? Math.max(WAITING, processorsHere)
                : Math.max(1, processorsHere * MEGABYTES_A_PROCESSOR / memory);
        this.processors = new Semaphore(most, true);
        this.threads = threads;
        this.activity = activity;
    }

    String id() {
        return id;
    }

    /** How many events are handled at the same time. */
    int most() {
        return most;
    }

    Environment environment() {
        return environment;
    }

    /** A call that threw, or that ran much longer than the template allows. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }

        /** What was thrown and where, without what it says: that may name a person. */
        String place() {
            StringBuilder place = new StringBuilder(String.valueOf(getMessage()));
            for (Throwable each = getCause(); each != null; each = each.getCause()) {
                place.append(" <- ").append(each.getClass().getName());
                Arrays.stream(each.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("kuaipei."))
                        .limit(MOST_FRAMES)
                        .forEach(frame -> place.append(" at ").append(frame));
            }
            return place.toString();
        }
    }

    /**
     * Handles one event and waits for its answer.
     *
     * @param event JSON as AWS sends it
     * @return JSON, empty if the handler answers nothing
     */
    byte[] call(byte[] event) throws Failed, InterruptedException {
        processors.acquire();
        try (Activity.Work _ = activity.begin()) {
            Future<byte[]> answer = threads.submit(() -> contained(event));
            try {
                return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new Failed(id + " failed", e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new Failed(id + " ran longer than " + timeout.toSeconds() + " seconds", e);
            }
        } finally {
            processors.release();
        }
    }

    /** A container whose call threw is used again, as Lambda does; one that was interrupted is not. */
    private byte[] contained(byte[] event) {
        Handler.Container free = idle.poll();
        Handler.Container container = free == null ? handler.start(environment) : free;
        try {
            return container.handle(
                    event, new Invocation(id, Ids.next(), memory, System.nanoTime() + timeout.toNanos()));
        } finally {
            if (Thread.currentThread().isInterrupted()) {
                container.close();
            } else {
                idle.add(container);
            }
        }
    }

    @Override
    public void close() {
        for (Handler.Container each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
