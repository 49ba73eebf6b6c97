package kuaipei.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kuaipei.local.bench.Comparison;
import kuaipei.local.bench.Figure;
import picocli.CommandLine.Option;

/** With whom {@code bench reading} compares our engine, and on how much. */
final class PeerOptions {

    @Option(
            names = "--peers",
            paramLabel = "DIR",
            description = "Virtual environment with RapidOCR; default .kuaipei/tools/rapidocr.")
    private Optional<Path> python = Optional.empty();

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "12",
            description = "Usual papers on which readers are compared; 0 compares none. Default ${DEFAULT-VALUE}.")
    private int pages;

    @Option(
            names = "--sides",
            paramLabel = "PIXELS",
            split = ",",
            defaultValue = "1120,1280,960",
            description = "Longest sides of what our detector sees; the first is compared. Default ${DEFAULT-VALUE}.")
    private List<Integer> sides = List.of();

    /** Draws the pages and compares; nothing where no page is wanted. */
    void run(Path scratch, long seed, Consumer<Figure> told, Consumer<String> progress) throws IOException {
        if (pages < 0 || sides.isEmpty()) {
            throw Failed.wrongUse("--pages must not be below 0, and --sides names one side at least");
        }
        if (pages > 0) {
            Path tools = Place.checkout().resolve(".kuaipei").resolve("tools");
            new Comparison(python.orElse(tools.resolve("rapidocr")), scratch, seed).run(pages, sides, told, progress);
        }
    }
}
