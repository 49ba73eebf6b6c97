package kuaipei.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kuaipei.core.port.FileStore;

/** Files in memory. */
public final class MemoryFiles implements FileStore {

    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public synchronized Optional<byte[]> read(String key) {
        return Optional.ofNullable(files.get(key)).map(byte[]::clone);
    }

    @Override
    public synchronized boolean putIfAbsent(String key, byte[] content, String contentType) {
        return files.putIfAbsent(key, content.clone()) == null;
    }

    @Override
    public synchronized void put(String key, byte[] content, String contentType) {
        files.put(key, content.clone());
    }

    /** Takes a file away, as if a crash had come before it was written. */
    public synchronized void remove(String key) {
        files.remove(key);
    }

    public synchronized SortedSet<String> keys() {
        return new TreeSet<>(files.keySet());
    }
}
