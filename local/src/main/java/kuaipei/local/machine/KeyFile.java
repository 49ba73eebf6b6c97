package kuaipei.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The keys of a data folder: 256 random bits for each KMS key of the template, readable by their owner alone. */
final class KeyFile {

    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** Reads the keys, making those that are not there yet. */
    static Map<String, byte[]> open(Path path, Collection<String> ids) {
        try {
            Map<String, byte[]> keys = new TreeMap<>();
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    String[] parts = line.split(" ", 2);
                    keys.put(parts[0], HexFormat.of().parseHex(parts[1]));
                }
            }
            if (!keys.keySet().containsAll(ids)) {
                SecureRandom random = new SecureRandom();
                ids.forEach(id -> keys.computeIfAbsent(id, _ -> fresh(random)));
                write(path, keys);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** Written beside and moved into place: a death in between loses no key. */
    private static void write(Path path, Map<String, byte[]> keys) throws IOException {
        StringBuilder lines = new StringBuilder();
        keys.forEach((id, key) -> lines.append(id)
                .append(' ')
                .append(HexFormat.of().formatHex(key))
                .append('\n'));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, lines);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
