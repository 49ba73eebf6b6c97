package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How large the jar is that each function deploys, and what weighs in the one that reads. */
public final class SizesBench {

    private static final double MEGABYTE = 1e6;

    /** The function whose weight is looked into: the engine and its models are most of all. */
    private static final String HEAVIEST = "reading";

    /** Below this a part is told with the others. */
    private static final double LEAST_MEGABYTES = 0.2;

    private SizesBench() {}

    /** The whole jar of each function that {@code ./kuaipei build} made; none where nothing was built. */
    public static List<Figure> run(Path checkout) throws IOException {
        Path functions = checkout.resolve("functions");
        List<Figure> figures = new ArrayList<>();
        if (!Files.isDirectory(functions)) {
            return figures;
        }
        try (Stream<Path> modules = Files.list(functions)) {
            for (Path module : modules.sorted().toList()) {
                String name = String.valueOf(module.getFileName());
                Path jar = module.resolve("target").resolve(name + ".jar");
                if (Files.isRegularFile(jar)) {
                    figures.add(new Figure("jar of function " + name, Files.size(jar) / MEGABYTE, "MB"));
                    if (name.equals(HEAVIEST)) {
                        figures.addAll(parts(jar));
                    }
                }
            }
        }
        return figures;
    }

    /** Bytes of a part as they lie in the jar, and unpacked. */
    private record Weight(long zipped, long unpacked) {

        Weight plus(Weight other) {
            return new Weight(zipped + other.zipped, unpacked + other.unpacked);
        }
    }

    /** What the parts of a jar weigh, the heaviest first. */
    static List<Figure> parts(Path jar) throws IOException {
        Map<String, Weight> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .forEach(entry -> parts.merge(
                            part(entry.getName()), new Weight(stored(entry), entry.getSize()), Weight::plus));
        }
        Weight all = parts.values().stream().reduce(new Weight(0, 0), Weight::plus);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("  unpacked", all.unpacked() / MEGABYTE, "MB"));
        parts.entrySet().stream()
                .filter(part -> part.getValue().unpacked() >= LEAST_MEGABYTES * MEGABYTE)
                .sorted(Comparator.comparingLong((Map.Entry<String, Weight> part) ->
                                part.getValue().zipped())
                        .reversed())
                .forEach(part -> {
                    Weight weight = part.getValue();
                    figures.add(new Figure("  " + part.getKey() + ", zipped", weight.zipped() / MEGABYTE, "MB"));
                    figures.add(new Figure("  " + part.getKey() + ", unpacked", weight.unpacked() / MEGABYTE, "MB"));
                });
        return figures;
    }

    private static long stored(ZipEntry entry) {
        return Math.max(0, entry.getCompressedSize());
    }

    /** A library by the folder of its classes: natives and models by their own, all else by the first two. */
    static String part(String entry) {
        String[] folders = entry.split("/", -1);
        if (entry.startsWith("ai/onnxruntime/native/") || entry.startsWith("kuaipei/reading/models/")) {
            return String.join("/", List.of(folders).subList(0, Math.min(folders.length - 1, 4)));
        }
        return folders.length < 3 ? "(top)" : folders[0] + "/" + folders[1];
    }
}
