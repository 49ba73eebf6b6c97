package kuaipei.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.PhotoKey;

/** Photographs and readings in memory. */
public final class MemoryDocuments implements DocumentStore {

    private final Map<String, byte[]> incoming = new HashMap<>();
    private final Map<String, byte[]> papers = new HashMap<>();
    private Optional<String> dying = Optional.empty();

    /** Whoever next keeps something whose key ends so dies before it is kept. */
    public synchronized void dieBeforeKeeping(String end) {
        dying = Optional.of(end);
    }

    /** What a phone does through its form. */
    public synchronized void upload(PhotoKey photo, byte[] content) {
        incoming.put(photo.toString(), content.clone());
    }

    /** Keys of everything kept, sorted. */
    public synchronized Set<String> keptKeys() {
        return new TreeSet<>(papers.keySet());
    }

    @Override
    public synchronized Optional<byte[]> incoming(PhotoKey photo) {
        return Optional.ofNullable(incoming.get(photo.toString())).map(byte[]::clone);
    }

    @Override
    public synchronized boolean hasArrived(PhotoKey photo) {
        return incoming.containsKey(photo.toString());
    }

    @Override
    public synchronized boolean keep(String key, byte[] content, String contentType) {
        if (dying.filter(key::endsWith).isPresent()) {
            dying = Optional.empty();
            throw new IllegalStateException("died before " + key + " was kept");
        }
        return papers.putIfAbsent(key, content.clone()) == null;
    }

    @Override
    public synchronized Optional<byte[]> kept(String key) {
        return Optional.ofNullable(papers.get(key)).map(byte[]::clone);
    }
}
