package kuaipei.local.bank;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bank's end of the bank bucket: takes each file from {@code out/}, accepts it ({@code ACCP}), and settles ({@code ACSC})
 * or rejects ({@code RJCT}) it in {@code in/}. What it answered stands in the bucket, so a restart answers only what is left.
 */
public final class BankSimulator implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kuaipei.bank");
    private static final long LOOKS_EVERY_MILLIS = 100;
    private static final String WRONG_ACCOUNT = "AC01";

    /** The first answer accepts; this one and those after it settle or reject. */
    private static final int FIRST_LAST_ANSWER = 2;

    private final S3Client s3;
    private final String bucket;
    private final Conduct conduct;
    private final Clock clock;
    private final Set<String> taken = new HashSet<>();
    private final Map<Transfer, Instant> due = new LinkedHashMap<>();
    private final Thread desk;
    private volatile boolean open = true;

    private BankSimulator(S3Client s3, String bucket, Conduct conduct, Clock clock) {
        this.s3 = s3;
        this.bucket = bucket;
        this.conduct = conduct;
        this.clock = clock;
        this.desk = Thread.ofPlatform().daemon().name("bank").unstarted(this::work);
    }

    /** Opens the bank; it answers until it is closed. */
    public static BankSimulator open(S3Client s3, String bucket, Conduct conduct, Clock clock) {
        BankSimulator bank = new BankSimulator(s3, bucket, conduct, clock);
        bank.desk.start();
        return bank;
    }

    @Override
    public void close() {
        open = false;
        try {
            desk.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (open) {
            try {
                Thread.sleep(LOOKS_EVERY_MILLIS);
                look();
                decide();
            } catch (SdkException e) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "bank-tries-again {0}",
                        e.getClass().getSimpleName());
            } catch (InterruptedException _) {
                open = false;
            }
        }
    }

    private void look() {
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("out/")).contents().stream()
                .map(S3Object::key)
                .filter(key -> !taken.contains(key))
                .forEach(this::take);
    }

    private void take(String key) {
        byte[] order = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
        Optional<Transfer> transfer = Transfer.read(order);
        if (transfer.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "bank-cannot-read {0}", key);
        } else if (!isAnswered(transfer.get(), FIRST_LAST_ANSWER)) {
            answer(transfer.get(), 1, "ACCP", Optional.empty());
            due.put(transfer.get(), clock.instant().plus(conduct.delay()));
        }
        taken.add(key);
    }

    private void decide() {
        List<Transfer> now = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(clock.instant()))
                .map(Map.Entry::getKey)
                .toList();
        for (Transfer transfer : now) {
            boolean rejected = conduct.rejectedCards().contains(transfer.card());
            for (int time = 0; time < conduct.times(); time++) {
                answer(
                        transfer,
                        FIRST_LAST_ANSWER + time,
                        rejected ? "RJCT" : "ACSC",
                        rejected ? Optional.of(WRONG_ACCOUNT) : Optional.empty());
            }
            due.remove(transfer);
        }
    }

    private void answer(Transfer transfer, int number, String status, Optional<String> reason) {
        byte[] file = StatusFile.of(transfer, number, status, reason, clock.instant());
        s3.putObject(
                put -> put.bucket(bucket)
                        .key(name(transfer, number) + status + ".xml")
                        .contentType("application/xml"),
                RequestBody.fromBytes(file));
        LOG.log(System.Logger.Level.INFO, "bank {0} {1}", status, transfer.endToEnd());
    }

    private boolean isAnswered(Transfer transfer, int number) {
        return !s3.listObjectsV2(list -> list.bucket(bucket).prefix(name(transfer, number)))
                .contents()
                .isEmpty();
    }

    private static String name(Transfer transfer, int number) {
        return "in/" + transfer.endToEnd() + "." + number + ".";
    }
}
