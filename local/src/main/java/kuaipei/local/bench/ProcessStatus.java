package kuaipei.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells of a process's memory; elsewhere there is no such file, and no such figure. */
final class ProcessStatus {

    private static final Path OF_THIS_PROCESS = Path.of("/proc/self/status");

    private ProcessStatus() {}

    /** @param entry {@code VmRSS} for what is resident now, {@code VmHWM} for the most that ever was */
    static Optional<Long> kib(String entry) throws IOException {
        return Files.isReadable(OF_THIS_PROCESS) ? kib(entry, Files.readString(OF_THIS_PROCESS)) : Optional.empty();
    }

    static Optional<Long> kib(String entry, String status) {
        return status.lines()
                .filter(line -> line.startsWith(entry + ":"))
                .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
                .findFirst();
    }
}
