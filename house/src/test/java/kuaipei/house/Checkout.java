package kuaipei.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this checkout, without what a build or a run leaves behind. */
final class Checkout {

    static final Path ROOT =
            Path.of(System.getProperty("house.root", "..")).toAbsolutePath().normalize();

    private static final List<String> LEFT_BY_RUNS = List.of("target", ".git", ".kuaipei", ".venv");

    private Checkout() {}

    /** Every file below a folder whose name ends as given, in a fixed order. */
    static List<Path> files(String... endings) {
        return files(List.of(endings));
    }

    static List<Path> files(List<String> endings) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> endings.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/", -1))
                            .noneMatch(LEFT_BY_RUNS::contains))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
