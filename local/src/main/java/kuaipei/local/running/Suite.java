package kuaipei.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.local.bank.BankSimulator;
import kuaipei.local.bank.Conduct;
import kuaipei.local.machine.Machine;
import kuaipei.local.machine.Options;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The machine of a data folder with its bank, and the files that waited for it. */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOKS_EVERY_MILLIS = 20;

    /** A message may be between two parts at one look, so it must be quiet several times. */
    private static final int QUIET_LOOKS = 5;

    private final Machine machine;
    private final BankSimulator bank;
    private final FolderLock lock;
    private final Clock clock;
    private final List<Loaded> delivered = new ArrayList<>();

    private Suite(Machine machine, BankSimulator bank, FolderLock lock, Clock clock) {
        this.machine = machine;
        this.bank = bank;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Boots the suite of a folder.
     *
     * @param data its folder; made if it is not there
     * @param port of the HTTP interface; 0 takes any free one
     * @throws FolderInUse if another suite runs in the folder
     */
    public static Suite open(Path data, int port, Conduct conduct, Clock clock) {
        FolderLock lock = FolderLock.take(data).orElseThrow(() -> new FolderInUse(data));
        boolean whole = false;
        try {
            Machine machine = Machine.boot(new Options(data, port, clock));
            BankSimulator bank = BankSimulator.open(machine.s3(), machine.physical("BankBucket"), conduct, clock);
            Suite suite = new Suite(machine, bank, lock, clock);
            suite.deliver(Waiting.in(data));
            whole = true;
            return suite;
        } finally {
            if (!whole) {
                lock.close();
            }
        }
    }

    public Machine machine() {
        return machine;
    }

    /** What came of a loaded file: its key, and the report on the lines that were refused, if there were any. */
    public record Loaded(String key, Optional<String> refused) {}

    /** Puts a file where its function finds it, and waits until it was taken in. */
    public Loaded load(FileKind kind, String name, byte[] content) {
        Instant before = clock.instant().minusSeconds(1);
        String key = kind.key(name);
        put(key, content);
        awaitQuiet(PATIENCE);
        return new Loaded(key, refusals(key, before));
    }

    private void put(String key, byte[] content) {
        machine.s3()
                .putObject(
                        put -> put.bucket(files()).key(key).contentType("text/csv; charset=utf-8"),
                        RequestBody.fromBytes(content));
    }

    private String files() {
        return machine.physical("FilesBucket");
    }

    private Optional<String> refusals(String key, Instant since) {
        return machine.s3().listObjectsV2(list -> list.bucket(files()).prefix("refused/" + key)).contents().stream()
                .filter(report -> !report.lastModified().isBefore(since))
                .map(S3Object::key)
                .map(report -> machine.s3()
                        .getObjectAsBytes(get -> get.bucket(files()).key(report))
                        .asString(StandardCharsets.UTF_8))
                .findFirst();
    }

    /** What came of the files that waited for this suite, in the order taken. */
    public List<Loaded> delivered() {
        return List.copyOf(delivered);
    }

    private void deliver(Waiting waiting) {
        for (Waiting.Item item : waiting.all()) {
            try {
                delivered.add(load(item.kind(), item.name(), Files.readAllBytes(item.path())));
                Files.delete(item.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return whether nothing was left to do before the time was over */
    public boolean awaitQuiet(Duration limit) {
        Instant end = clock.instant().plus(limit);
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            quiet = machine.quiet() ? quiet + 1 : 0;
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }

    /** Stops bank and machine; what is on disk stays. */
    @Override
    public void close() {
        bank.close();
        machine.close();
        lock.close();
    }
}
