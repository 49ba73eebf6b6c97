package kuaipei.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.page.Fonts;
import kuaipei.local.evaluate.DrawnClaims;
import kuaipei.local.evaluate.Evaluation;
import kuaipei.local.evaluate.UnusableTruth;
import kuaipei.local.running.Scratch;
import kuaipei.products.HospitalFile;
import kuaipei.reading.DocumentReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well papers are read whose truth lies beside them. */
@Command(
        name = "evaluate",
        description = "Reads papers whose truth is known; exit 1 if anything was proven falsely. 评测识别。",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder of claims, as draw writes them; not with --drawn.")
    private Optional<Path> folder = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable Drawn drawn;

    /** Claims that are drawn for it. */
    static final class Drawn {
        @Option(
                names = "--drawn",
                paramLabel = "N",
                required = true,
                converter = DrawnNumber.Count.class,
                description = "Instead of a folder, N claims, each drawn, read and deleted. 边绘制边评测。")
        private int count;

        @Option(
                names = "--from",
                paramLabel = "I",
                defaultValue = "1",
                converter = DrawnNumber.Count.class,
                description = "Number of the first of them; a long run is parted so. ${DEFAULT-VALUE} if not said.")
        private int from;

        @Option(
                names = "--seed",
                paramLabel = "S",
                defaultValue = "1",
                description = "Of the claims, as for draw; ${DEFAULT-VALUE} if not said.")
        private long seed;

        @Option(
                names = "--liars",
                paramLabel = "SHARE",
                defaultValue = "" + Drawing.LIARS,
                converter = DrawnNumber.Share.class,
                description = "Share of claims in which a paper lies, 0 to 1; ${DEFAULT-VALUE} if not said.")
        private double liars;

        @Option(
                names = "--keep",
                paramLabel = "OUT",
                description = "Folder that gets the claims of which anything was proven falsely.")
        private Optional<Path> keep = Optional.empty();
    }

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
        if (folder.isPresent() == (drawn != null)) {
            throw new ParameterException(line, "name a folder of claims, or how many to draw: --drawn N");
        }
        List<Path> claims = folder.isPresent() ? claims(folder.get(), line) : List.of();
        try (DocumentReader reader = DocumentReader.of(ChosenLayouts.of(layouts, spec), threads)) {
            Evaluation evaluation = new Evaluation(reader, HospitalFile.shipped(), html == null ? 0 : pictures);
            if (drawn == null) {
                read(claims, evaluation, line);
            } else {
                drawn(drawn, evaluation, line);
            }
            if (html != null) {
                line.getErr().println("page: " + evaluation.page(html));
            }
            line.getOut().println(json ? evaluation.json() : registry ? evaluation.registry() : evaluation.text());
            line.getOut().flush();
            return evaluation.falselyProven().isEmpty() ? 0 : 1;
        } catch (Fonts.Missing missing) {
            throw Failed.because(String.valueOf(missing.getMessage()));
        } catch (UnusableTruth noTruth) {
            throw Failed.wrongUse(String.valueOf(noTruth.getMessage()));
        }
    }

    private static List<Path> claims(Path folder, CommandLine line) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(line, folder + " is not a folder");
        }
        List<Path> claims = Evaluation.folders(folder);
        if (claims.isEmpty()) {
            throw new ParameterException(line, "no pictures are below " + folder);
        }
        return claims;
    }

    private static void read(List<Path> claims, Evaluation evaluation, CommandLine line) throws IOException {
        for (int i = 0; i < claims.size(); i++) {
            evaluation.claim(claims.get(i), _ -> {});
            line.getErr().println("claim " + (i + 1) + " of " + claims.size());
        }
    }

    private static void drawn(Drawn asked, Evaluation evaluation, CommandLine line) throws IOException {
        try (Scratch scratch = Scratch.in(Place.checkout().resolve(".kuaipei"))) {
            new DrawnClaims(new Drawing(), asked.seed, asked.liars, scratch.folder(), asked.keep)
                    .read(evaluation, asked.from, asked.from + asked.count - 1, line.getErr()::println);
        }
    }
}
