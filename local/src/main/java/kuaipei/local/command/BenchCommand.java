package kuaipei.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.page.Fonts;
import kuaipei.local.bench.ClaimsBench;
import kuaipei.local.bench.DecisionsBench;
import kuaipei.local.bench.Figure;
import kuaipei.local.bench.Papers;
import kuaipei.local.bench.ReadingBench;
import kuaipei.local.bench.SizesBench;
import kuaipei.local.bench.StartBench;
import kuaipei.local.running.Scratch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bench}: small measurements of the suite on this machine, one a line. */
@Command(
        name = "bench",
        description = "Measures decisions, claims, reading, start and sizes on this machine. 性能测量。",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Subject {
        START,
        DECISIONS,
        READING,
        CLAIMS,
        SIZES
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "WHAT",
            description = "decisions, claims, reading, start, sizes; all if nothing is said.")
    private List<Subject> subjects = List.of(Subject.values());

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Option(
            names = "--papers",
            paramLabel = "DIR",
            description = "Claims as draw writes them; if not said, some are drawn for the time it takes.")
    private Optional<Path> papers = Optional.empty();

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many claims. Default ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "Of the claims that are drawn. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "2",
            description = "How long a rate is measured, and warmed up before. Default ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--idle",
            paramLabel = "S",
            defaultValue = "30",
            description = "Seconds after boot at which memory is looked at. Default ${DEFAULT-VALUE}.")
    private int idle;

    @Mixin
    private PeerOptions compared = new PeerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (most < 1 || seconds <= 0 || idle < 0) {
            throw Failed.wrongUse("--claims and --seconds must be above 0, --idle not below it");
        }
        try (Scratch scratch = Scratch.in(Place.checkout().resolve(".kuaipei"))) {
            for (Subject subject : subjects.stream().sorted().distinct().toList()) {
                run(subject, scratch.folder());
            }
        }
        if (json) {
            ObjectNode answer = JsonMapper.builder().build().createObjectNode();
            var list = answer.putArray("figures");
            figures.forEach(figure -> list.addObject()
                    .put("name", figure.name())
                    .put("value", figure.value())
                    .put("unit", figure.unit()));
            out().println(answer);
        }
        out().flush();
        return 0;
    }

    private void run(Subject subject, Path scratch) throws IOException {
        Consumer<Figure> tell = this::tell;
        switch (subject) {
            case START -> new StartBench(scratch.resolve("start"), Clock.systemUTC(), idle).run(tell);
            case DECISIONS -> new DecisionsBench(seconds).run(tell);
            case READING -> {
                ReadingBench.run(
                        claims(scratch).stream()
                                .flatMap(claim -> claim.photos().stream())
                                .toList(),
                        tell);
                compared.run(scratch.resolve("compared"), seed, tell, this::progress);
            }
            case CLAIMS ->
                new ClaimsBench(scratch.resolve("claims"), Clock.systemUTC())
                        .run(claims(scratch), this::progress)
                        .forEach(tell);
            case SIZES -> sizes().forEach(tell);
        }
    }

    private static List<Figure> sizes() throws IOException {
        List<Figure> sizes = SizesBench.run(Place.checkout());
        if (sizes.isEmpty()) {
            throw Failed.because("no function's jar is there; ./kuaipei build makes them");
        }
        return sizes;
    }

    private List<Papers.Claim> claims(Path scratch) throws IOException {
        Path folder = papers.orElseGet(() -> scratch.resolve("papers"));
        if (papers.isPresent() && !Files.isDirectory(folder)) {
            throw Failed.wrongUse(folder + " is not a folder");
        }
        if (!Files.isDirectory(folder)) {
            draw(folder);
        }
        List<Papers.Claim> claims =
                new Papers(folder).claims().stream().limit(most).toList();
        if (claims.isEmpty()) {
            throw Failed.wrongUse(folder + " holds no claims; ./kuaipei draw makes some");
        }
        return claims;
    }

    private void draw(Path folder) throws IOException {
        try {
            new Drawing().claims(seed, most, Drawing.LIARS, folder, done -> progress("drawn " + done + " of " + most));
        } catch (Fonts.Missing missing) {
            throw Failed.because(missing.getMessage() + "; or name drawn papers with --papers");
        }
    }

    private void tell(Figure figure) {
        figures.add(figure);
        if (!json) {
            out().println(figure.text());
            out().flush();
        }
    }

    private void progress(String what) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(what);
        err.flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
