package kuaipei.local.machine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import kuaipei.local.template.Section;

/** A schedule that calls a function: EventBridge Scheduler on the machine's own clock. */
final class ScheduleTrigger implements Runnable {

    private static final System.Logger LOG = System.getLogger("kuaipei.schedule");

    /** A machine's clock may be set forward by a test: it is looked at often. */
    private static final long LOOK_MILLIS = 200;

    /** Scheduler's own defaults. */
    private static final int ATTEMPTS = 185;

    private static final int AGE_SECONDS = 86_400;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final Timetable timetable;
    private final String input;
    private final Function function;
    private final Queues queues;
    private final Clock clock;
    private final ExecutorService threads;
    private final int attempts;
    private final Duration age;
    private final Optional<String> deadLetters;
    private volatile boolean closed;

    /** @param said the event's properties */
    ScheduleTrigger(Section said, Function function, Queues queues, Clock clock, ExecutorService threads) {
        this.timetable = Timetable.of(said);
        this.input = said.text("Input");
        this.function = function;
        this.queues = queues;
        this.clock = clock;
        this.threads = threads;
        Section retry = said.section("RetryPolicy");
        this.attempts = 1 + retry.number("MaximumRetryAttempts", ATTEMPTS);
        this.age = Duration.ofSeconds(retry.number("MaximumEventAgeInSeconds", AGE_SECONDS));
        this.deadLetters = said.section("DeadLetterConfig").optionalTarget("Arn");
    }

    void stop() {
        closed = true;
    }

    @Override
    public void run() {
        Optional<Instant> next = timetable.after(clock.instant());
        try {
            while (!closed && next.isPresent()) {
                Instant due = next.get();
                if (clock.instant().isBefore(due)) {
                    Thread.sleep(LOOK_MILLIS);
                } else {
                    threads.execute(() -> call(due));
                    next = timetable.after(due);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(Instant due) {
        String event = input.replace(
                "<aws.scheduler.scheduled-time>",
                due.truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            for (int attempt = 1; attempt <= attempts && !closed; attempt++) {
                try {
                    function.call(event.getBytes(StandardCharsets.UTF_8));
                    return;
                } catch (Function.Failed e) {
                    LOG.log(System.Logger.Level.WARNING, "a scheduled call failed: {0}", e.place());
                }
                if (Duration.between(due, clock.instant()).compareTo(age) > 0) {
                    break;
                }
                Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 1000L << Math.min(attempt, 6)));
            }
            deadLetters.ifPresent(queue -> queues.send(queue, event));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
