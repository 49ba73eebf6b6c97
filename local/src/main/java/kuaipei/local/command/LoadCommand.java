package kuaipei.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kuaipei.local.running.FileKind;
import kuaipei.local.running.Running;
import kuaipei.local.running.Suite;
import kuaipei.local.running.Waiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load}: gives a suite a file as its bucket would. */
@Command(
        name = "load",
        description = {
            "Gives the suite a file as its bucket would. 导入名册、医院登记表或服务支出。",
            "A suite that runs in the folder takes it now, otherwise the next one does."
        },
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "roster, hospitals or service-spend.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "A CSV file in UTF-8 with a header.")
    private Path file = Path.of("");

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FileKind what = FileKind.ofWire(kind)
                .orElseThrow(() -> Failed.wrongUse("\"" + kind + "\" cannot be loaded; there are " + kinds()));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Failed.wrongUse(file + " is not a file that can be read");
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        Optional<Running> running = Running.in(place.folder());
        if (running.isEmpty()) {
            Waiting.in(place.folder()).put(what, name, content);
            out.println(what.wire() + ": " + name + " waits in " + place.folder() + " for the next ./kuaipei up");
            return 0;
        }
        Suite.Loaded loaded = running.get().load(what, name, content);
        if (loaded.refused().isPresent()) {
            out.println(loaded.refused().get().strip());
            throw Failed.because(what.wire() + ": not everything in " + name + " was taken; see the lines above");
        }
        out.println(what.wire() + ": " + name + " was taken in as " + loaded.key());
        return 0;
    }

    private static String kinds() {
        return Arrays.stream(FileKind.values()).map(FileKind::wire).collect(Collectors.joining(", "));
    }
}
