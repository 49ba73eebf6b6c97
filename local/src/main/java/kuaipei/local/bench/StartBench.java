package kuaipei.local.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import kuaipei.local.bank.Conduct;
import kuaipei.local.demo.Phone;
import kuaipei.local.demo.Story;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Suite;
import tools.jackson.databind.JsonNode;

/**
 * How long the suite takes to start, and what it holds while nothing happens.
 *
 * @param data folder of the suite while it runs
 * @param idle seconds after boot at which memory is looked at
 */
public record StartBench(Path data, Clock clock, int idle) {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final double KIB_A_MIB = 1024;

    /** Must be the first thing that its process does, or the time since the process began says nothing. */
    public void run(Consumer<Figure> told) throws IOException {
        long before = System.nanoTime();
        try (Suite suite = Suite.open(data, 0, Conduct.PROMPT, clock);
                Phone phone = new Phone(suite.machine().api(), (_, _) -> {})) {
            long ready = System.nanoTime();
            told.accept(new Figure("boot to ready", (ready - before) / NANOS, "s"));
            told.accept(new Figure("process start to ready", sinceProcessStart(), "s"));
            tellMemory("resident memory when ready", told);
            Story story = Story.shipped().getFirst();
            suite.load(FileKind.ROSTER, "roster.csv", Story.roster());
            Phone.Opened claim = phone.open(UUID.randomUUID().toString(), story);
            phone.send(claim, Story.photo(story.photos().getFirst()));
            long sent = System.nanoTime();
            Await.progress(phone, claim, StartBench::hasRead);
            told.accept(new Figure("first upload sent to read", (System.nanoTime() - sent) / NANOS, "s"));
            told.accept(new Figure("process start to first upload read", sinceProcessStart(), "s"));
            long left = idle * 1000L - (System.nanoTime() - ready) / 1_000_000;
            Await.pause(Math.max(0, left));
            tellMemory("resident memory, idle " + idle + " s after boot, one photograph read", told);
        }
    }

    private static boolean hasRead(JsonNode progress) {
        return progress.path("documents")
                .valueStream()
                .anyMatch(document -> document.path("status").asString().equals("read"));
    }

    private double sinceProcessStart() {
        return (clock.millis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / MILLIS;
    }

    /** Only Linux tells it; elsewhere there is no such figure. */
    private static void tellMemory(String name, Consumer<Figure> told) throws IOException {
        ProcessStatus.kib("VmRSS").ifPresent(kib -> told.accept(new Figure(name, kib / KIB_A_MIB, "MiB")));
    }
}
