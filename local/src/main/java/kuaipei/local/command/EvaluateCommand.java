package kuaipei.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kuaipei.local.evaluate.Evaluation;
import kuaipei.local.evaluate.UnusableTruth;
import kuaipei.products.HospitalFile;
import kuaipei.reading.DocumentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well papers are read whose truth lies beside them. */
@Command(
        name = "evaluate",
        description = "Reads papers whose truth is known; exit 1 if anything was proven falsely. 评测识别。",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder of claims, as draw writes them.")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Option(names = "--threads", description = "For one page; as many as there are CPUs if not said.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--layouts", paramLabel = "DIR", description = "Layouts of this folder beside those shipped.")
    private Optional<Path> layouts = Optional.empty();

    @Option(
            names = "--registry",
            description = "Only the list of kinds and layouts with what was measured, as Markdown.")
    private boolean registry;

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Folder that gets the result as a page, with pictures of what went wrong.")
    private @Nullable Path html;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "60",
            description = "Pictures of each sort on the page, the worst first; ${DEFAULT-VALUE} if not said.")
    private int pictures;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(line, folder + " is not a folder");
        }
        List<Path> claims = Evaluation.folders(folder);
        if (claims.isEmpty()) {
            throw new CommandLine.ParameterException(line, "no pictures are below " + folder);
        }
        try (DocumentReader reader = DocumentReader.of(ChosenLayouts.of(layouts, spec), threads)) {
            Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), html == null ? 0 : pictures);
            for (int i = 0; i < claims.size(); i++) {
                evaluation.claim(claims.get(i), _ -> {});
                line.getErr().println("claim " + (i + 1) + " of " + claims.size());
            }
            if (html != null) {
                line.getErr().println("page: " + evaluation.page(html));
            }
            line.getOut().println(json ? evaluation.json() : registry ? evaluation.registry() : evaluation.text());
            line.getOut().flush();
            return evaluation.falselyProven().isEmpty() ? 0 : 1;
        } catch (UnusableTruth noTruth) {
            throw Failed.wrongUse(String.valueOf(noTruth.getMessage()));
        }
    }
}
