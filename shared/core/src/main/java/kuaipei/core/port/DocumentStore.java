package kuaipei.core.port;

import java.util.Optional;

/**
 * Photographs and what was read on them. What comes in lies in {@code incoming} and is deleted after seven days; what is
 * kept lies in {@code papers}, is written once and never again.
 */
public interface DocumentStore {

    /** The photograph as uploaded. */
    Optional<byte[]> incoming(PhotoKey photo);

    /** Whether a photograph has arrived; says nothing of its bytes. */
    boolean hasArrived(PhotoKey photo);

    /**
     * Keeps bytes under a key of {@code papers}, unless the key is taken.
     *
     * @return false if it was taken: what lies there stays
     */
    boolean keep(String key, byte[] content, String contentType);

    /** What is kept under a key of {@code papers}. */
    Optional<byte[]> kept(String key);
}
