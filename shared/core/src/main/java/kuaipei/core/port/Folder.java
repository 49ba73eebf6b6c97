package kuaipei.core.port;

import java.util.Map;
import java.util.Optional;

/** A folder that people put files into while functions run: layouts. */
public interface Folder {

    /** What changes when a file does, by the file's path below the folder: {@code train-ticket/blue.yaml}. */
    Map<String, String> tags();

    /** The bytes of a file; empty if it has gone since it was listed. */
    Optional<byte[]> read(String name);
}
