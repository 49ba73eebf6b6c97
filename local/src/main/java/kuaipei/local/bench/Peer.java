package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A reader in a process of its own that is measured beside others on the same pages. */
sealed interface Peer extends AutoCloseable permits LinePeer, TesseractPeer {

    /**
     * What one page cost.
     *
     * @param cpuSeconds user and system time of the reader's process for this page, with all its threads
     * @param lines what it read
     * @param peakKib most memory that was ever resident in its process; 0 where the system does not tell
     */
    record Answer(double cpuSeconds, List<String> lines, long peakKib) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    String name();

    /** @throws IOException if the peer's process has ended or answers something else */
    Answer read(Path page) throws IOException;

    @Override
    void close() throws IOException;
}
