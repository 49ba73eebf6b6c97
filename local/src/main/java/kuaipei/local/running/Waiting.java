package kuaipei.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Files that wait in a data folder for its next suite. */
public record Waiting(Path folder) {

    record Item(FileKind kind, String name, Path path) {}

    public static Waiting in(Path data) {
        return new Waiting(data.resolve("waiting"));
    }

    /** Keeps a copy for the next suite; a file of the same kind and name is replaced. */
    public void put(FileKind kind, String name, byte[] content) {
        try {
            Path place = Files.createDirectories(folder.resolve(kind.wire()));
            Path whole = Files.write(place.resolve(name + ".part"), content);
            Files.move(whole, place.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Item> all() {
        return Stream.of(FileKind.values()).flatMap(this::of).toList();
    }

    private Stream<Item> of(FileKind kind) {
        Path place = folder.resolve(kind.wire());
        if (!Files.isDirectory(place)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .map(file -> new Item(kind, String.valueOf(file.getFileName()), file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
