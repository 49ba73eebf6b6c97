package kuaipei.local.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which data folder a command is about. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps everything; default .kuaipei/data beside the launcher.")
    private Optional<Path> data = Optional.empty();

    /** The folder named, or the one beside the launcher; absolute. */
    Path folder() {
        return data.orElseGet(() -> checkout().resolve(".kuaipei").resolve("data"))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the launcher stands; it says so itself. */
    static Path checkout() {
        return Path.of(System.getProperty("kuaipei.root", "")).toAbsolutePath();
    }
}
