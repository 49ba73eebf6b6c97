package kuaipei.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import kuaipei.local.demo.Demo;
import kuaipei.local.demo.Ink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: three claims from photographs to payment, in a folder that is gone afterwards. */
@Command(
        name = "demo",
        description = "Three claims from photographs to payment, on this machine. 演示三件赔案。",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object for programs.")
    private boolean json;

    @Option(names = "--verbose", description = "Whole notices instead of their beginnings.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path runs = Files.createDirectories(Place.checkout().resolve(".kuaipei"));
        Path folder = Files.createTempDirectory(runs, "demo-");
        Thread cleaner = new Thread(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(cleaner);
        Demo demo = new Demo(
                folder,
                Clock.systemUTC(),
                Objects.requireNonNull(spec).commandLine().getOut(),
                json ? new Ink(false) : Ink.ofProcess(),
                json,
                verbose);
        return demo.run() ? 0 : 1;
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
