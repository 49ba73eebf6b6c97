package kuaipei.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far a function has come in each shard of a stream, kept on disk. */
final class Checkpoints {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final Map<String, String> sequences;

    Checkpoints(Path path) {
        this.path = path;
        this.sequences = Files.exists(path)
                ? JSON.readValue(path.toFile(), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
    }

    Optional<String> of(String shard) {
        return Optional.ofNullable(sequences.get(shard));
    }

    /** Written beside and moved into place; a death in between repeats a batch. */
    void put(String shard, String sequence) {
        sequences.put(shard, sequence);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(sequences));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
