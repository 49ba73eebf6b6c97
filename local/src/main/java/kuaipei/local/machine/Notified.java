package kuaipei.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Which objects their queue has been told of. A process that dies between writing an object and telling of it leaves no
 * line here, so the next one tells of it.
 */
final class Notified implements AutoCloseable {

    private final Set<String> known;
    private final FileChannel file;

    private Notified(Set<String> known, FileChannel file) {
        this.known = known;
        this.file = file;
    }

    static Notified open(Path path) {
        try {
            Set<String> known = new HashSet<>();
            if (Files.exists(path)) {
                // A last line that a dying process cut short matches no object: that object is told of once more.
                known.addAll(Files.readAllLines(path));
            }
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (file.size() > 0) {
                file.write(StandardCharsets.UTF_8.encode("\n"));
            }
            return new Notified(known, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean has(Arrived object) {
        return known.contains(line(object));
    }

    synchronized void add(Arrived object) {
        try {
            file.write(StandardCharsets.UTF_8.encode(line(object) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.add(line(object));
    }

    private static String line(Arrived object) {
        return object.etag() + " " + object.bucket() + " "
                + java.net.URLEncoder.encode(object.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
