package kuaipei.local.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
            double first = read(reader, photos.getFirst(), new TreeMap<>());
            told.accept(new Figure("first photograph after the dry page", first, "ms CPU"));
            for (Path photo : photos) {
                read(reader, photo, new TreeMap<>());
            }
            Map<String, List<Double>> byKind = new TreeMap<>();
            double again = read(reader, photos.getFirst(), new TreeMap<>());
            told.accept(new Figure("the same photograph, warm", again, "ms CPU"));
            told.accept(new Figure("first photograph against warm", first / again, "times"));
            for (Path photo : photos) {
                read(reader, photo, byKind);
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

    private static double read(DocumentReader reader, Path photo, Map<String, List<Double>> byKind) throws IOException {
        byte[] bytes = Files.readAllBytes(photo);
        long start = cpuNanos();
        String kind = reader.read(photo.toString(), bytes).paper().kind().wire();
        double millis = (cpuNanos() - start) / NANOS_A_MILLI;
        byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(millis);
        return millis;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
