package kuaipei.local.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kuaipei.reading.DocumentReader;

/** What reading a photograph costs, in CPU time of this process: what else runs on the machine is not counted. */
public final class ReadingBench {

    private static final int HALF = 50;
    private static final int NEARLY_ALL = 95;
    private static final double NANOS_A_MILLI = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Milliseconds of CPU for one photograph.
     *
     * @param all of the process; what the compiler does beside the reader is in it
     * @param reading of the thread that reads: what a claimant waits for where the compiler has a processor of its own, as it
     *     has in the function
     */
    private record Spent(String kind, double all, double reading) {}

    private ReadingBench() {}

    /** @param photos at least one; the first is read after the dry page alone, all are read once to warm up and once to be measured */
    public static void run(List<Path> photos, Consumer<Figure> told) throws IOException {
        long start = cpuNanos();
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            told.accept(new Figure("opening the reader", (cpuNanos() - start) / NANOS_A_MILLI, "ms CPU"));
            long opened = cpuNanos();
            reader.prime();
            told.accept(new Figure(
                    "a dry page, as the function reads one in its init",
                    (cpuNanos() - opened) / NANOS_A_MILLI,
                    "ms CPU"));
            Spent first = read(reader, photos.getFirst());
            for (Path photo : photos) {
                read(reader, photo);
            }
            Spent warm = read(reader, photos.getFirst());
            tell(first, warm, told);
            Map<String, List<Double>> byKind = new TreeMap<>();
            for (Path photo : photos) {
                Spent spent = read(reader, photo);
                byKind.computeIfAbsent(spent.kind(), _ -> new ArrayList<>()).add(spent.all());
            }
            tell(byKind, told);
        }
    }

    private static void tell(Map<String, List<Double>> byKind, Consumer<Figure> told) {
        byKind.forEach((kind, millis) -> told.accept(new Figure(
                kind + ", p50 of " + millis.size() + ", warm", Sample.of(millis).percentile(HALF), "ms CPU")));
        Sample all = Sample.of(byKind.values().stream().flatMap(List::stream).toList());
        told.accept(new Figure("all photographs, p50, warm", all.percentile(HALF), "ms CPU"));
        told.accept(new Figure("all photographs, p95, warm", all.percentile(NEARLY_ALL), "ms CPU"));
    }

    private static void tell(Spent first, Spent warm, Consumer<Figure> told) {
        told.accept(new Figure("first photograph after the dry page", first.all(), "ms CPU"));
        told.accept(new Figure("the same photograph, warm", warm.all(), "ms CPU"));
        told.accept(new Figure("first photograph against warm", first.all() / warm.all(), "times"));
        told.accept(new Figure("first, the thread that reads alone", first.reading(), "ms CPU"));
        told.accept(new Figure("warm, the thread that reads alone", warm.reading(), "ms CPU"));
        told.accept(new Figure("first against warm, what is waited for", first.reading() / warm.reading(), "times"));
    }

    private static Spent read(DocumentReader reader, Path photo) throws IOException {
        byte[] bytes = Files.readAllBytes(photo);
        long start = cpuNanos();
        long reading = THREADS.getCurrentThreadCpuTime();
        String kind = reader.read(photo.toString(), bytes).paper().kind().wire();
        return new Spent(
                kind,
                (cpuNanos() - start) / NANOS_A_MILLI,
                (THREADS.getCurrentThreadCpuTime() - reading) / NANOS_A_MILLI);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
