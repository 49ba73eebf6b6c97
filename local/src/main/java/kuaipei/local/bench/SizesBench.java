package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How large the jar is that each function deploys. */
public final class SizesBench {

    private static final double MEGABYTE = 1e6;

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
                Path jar = module.resolve("target").resolve(module.getFileName() + ".jar");
                if (Files.isRegularFile(jar)) {
                    figures.add(
                            new Figure("jar of function " + module.getFileName(), Files.size(jar) / MEGABYTE, "MB"));
                }
            }
        }
        return figures;
    }
}
