package kuaipei.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kuaipei.core.paper.DocumentKind;
import kuaipei.drawing.Demo;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.page.Fonts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code draw}: claim papers with known truth, from a seed. Ends with 1 where the machine has no Chinese font. */
@Command(
        name = "draw",
        description = "Draws photographs of claim papers whose truth is known. 按种子绘制单证照片。",
        mixinStandardHelpOptions = true)
public final class DrawCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed draws the same papers.")
    long seed;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "1",
            converter = DrawnNumber.Count.class,
            description = "How many claims, 1 to 100000.")
    int claims;

    @Option(
            names = "--liars",
            paramLabel = "SHARE",
            defaultValue = "" + Drawing.LIARS,
            converter = DrawnNumber.Share.class,
            description = "Share of claims in which a paper lies, 0 to 1; ${DEFAULT-VALUE} if not said.")
    double liars;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder that gets a folder a claim.")
    Path out = Path.of(".");

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description =
                    "Draw loose papers of these kinds instead, or of all: N folders, one paper of each kind in each.")
    List<String> kinds = List.of();

    @Option(
            names = "--together",
            description = "Of each claim lay two papers on one desk, in one photograph. 两张单证合拍一张。")
    boolean together;

    @Option(names = "--demo", description = "Draw the three claims of the demonstration instead.")
    boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (together && (demo || !kinds.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--together is for claims, not for --kinds or --demo");
        }
        PrintWriter progress = spec.commandLine().getErr();
        try {
            Drawing drawing = new Drawing();
            if (demo) {
                new Demo(drawing, out).draw();
            } else if (!kinds.isEmpty()) {
                drawing.papers(seed, claims, asked(), out, done -> told(progress, done));
            } else if (together) {
                drawing.together(seed, claims, liars, out, done -> told(progress, done));
            } else {
                drawing.claims(seed, claims, liars, out, done -> told(progress, done));
            }
        } catch (Fonts.Missing missing) {
            progress.println(missing.getMessage());
            return 1;
        }
        return 0;
    }

    private void told(PrintWriter progress, int done) {
        progress.println(done + " / " + claims);
        progress.flush();
    }

    private List<DocumentKind> asked() {
        return kinds.equals(List.of("all"))
                ? Drawing.ALL_KINDS
                : kinds.stream()
                        .map(kind -> DocumentKind.ofWire(kind)
                                .filter(Drawing.ALL_KINDS::contains)
                                .orElseThrow(() -> new ParameterException(
                                        spec.commandLine(), "--kinds: '" + kind + "' is no kind of paper")))
                        .toList();
    }
}
