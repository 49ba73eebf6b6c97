package kuaipei.core.port;

import java.util.Optional;

/** Files under keys, as partners put and fetch them: bank files, rosters, reports. */
public interface FileStore {

    /** The file's bytes; empty if there is none. */
    Optional<byte[]> read(String key);

    /**
     * Puts a file unless the key is taken.
     *
     * @return false if it was taken: what lies there stays
     */
    boolean putIfAbsent(String key, byte[] content, String contentType);

    /** Puts a file, in place of whatever lay there. */
    void put(String key, byte[] content, String contentType);
}
