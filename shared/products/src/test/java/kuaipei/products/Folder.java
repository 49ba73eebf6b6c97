package kuaipei.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped products as the folders that maintainers see. */
final class Folder {
    private Folder() {}

    static Path of(String product) {
        try {
            Path index = Path.of(Objects.requireNonNull(Folder.class.getResource("products.txt"))
                    .toURI());
            return index.resolveSibling(product);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wordings by the day from which they hold. */
    static SortedMap<String, String> wordings(String product) {
        SortedMap<String, String> wordings = new TreeMap<>();
        try (Stream<Path> files = Files.list(of(product).resolve("terms"))) {
            for (Path file : files.toList()) {
                wordings.put(String.valueOf(file.getFileName()).replace(".md", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wordings;
    }

    static Path copy(String product, Path to) throws IOException {
        Path from = of(product);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
