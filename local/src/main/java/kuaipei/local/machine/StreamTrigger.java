package kuaipei.local.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Section;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table's stream that feeds a function: in order, filtered, from the last checkpoint on. */
final class StreamTrigger implements Runnable {

    private static final System.Logger LOG = System.getLogger("kuaipei.stream");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Functions write to tables, so the stream is looked at when one has ended; others may write as well. */
    private static final long PAUSE_MILLIS = 500;

    /** A stream's shards change every few hours. */
    private static final int SWEEPS_A_LIST = 20;

    private static final int BATCH = 100;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final Optional<Matcher> filter;
    private final Batches batches;
    private final Checkpoints checkpoints;
    private final int batch;
    private final Set<String> finished = new HashSet<>();
    private final Map<String, String> iterators = new HashMap<>();
    private final Semaphore woken = new Semaphore(0);
    private List<Shard> shards = List.of();
    private int sweeps;
    private volatile boolean closed;

    StreamTrigger(Section said, String arn, Tables tables, Batches batches, Checkpoints checkpoints) {
        if (!said.text("StartingPosition").equals("TRIM_HORIZON")) {
            throw new NotUnderstood(said.at("StartingPosition") + " is not understood");
        }
        this.streams = tables.streams();
        this.arn = arn;
        List<String> patterns = said.section("FilterCriteria").sections("Filters").stream()
                .map(each -> each.text("Pattern"))
                .toList();
        this.filter =
                patterns.isEmpty() ? Optional.empty() : Optional.of(new Matcher(said.at("FilterCriteria"), patterns));
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.batch = said.number("BatchSize", BATCH);
    }

    void stop() {
        closed = true;
        wake();
    }

    /** Something may have been written. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                if (!passed()) {
                    woken.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean passed() throws InterruptedException {
        try {
            return sweep();
        } catch (SdkException e) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "the stream does not answer: {0}", e.getMessage());
            }
            return false;
        }
    }

    /** Hands on whatever stands in the stream. A shard is read only after the one that it continues. */
    synchronized boolean sweep() throws InterruptedException {
        if (sweeps++ % SWEEPS_A_LIST == 0) {
            shards = listed();
        }
        Set<String> listed = new HashSet<>();
        shards.forEach(shard -> listed.add(shard.shardId()));
        boolean something = false;
        for (Shard shard : shards) {
            String parent = shard.parentShardId();
            boolean waits = parent != null && listed.contains(parent) && !finished.contains(parent);
            if (!waits && !finished.contains(shard.shardId())) {
                something |= swept(shard.shardId());
            }
        }
        return something;
    }

    private List<Shard> listed() {
        List<Shard> found = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            var page = streams.describeStream(request -> request.streamArn(arn).exclusiveStartShardId(from))
                    .streamDescription();
            found.addAll(page.shards());
            last = page.lastEvaluatedShardId();
        } while (last != null);
        return found;
    }

    /** An iterator ages, and one that was taken before the shard's first record stands before its beginning by then. */
    private boolean swept(String shard) throws InterruptedException {
        try {
            return read(shard);
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            iterators.put(shard, iterator(shard));
        }
        try {
            return read(shard);
        } catch (TrimmedDataAccessException e) {
            LOG.log(System.Logger.Level.WARNING, "changes older than a day are gone from the stream");
            iterators.put(shard, oldest(shard));
            return read(shard);
        }
    }

    private boolean read(String shard) throws InterruptedException {
        boolean something = false;
        String iterator = iterators.containsKey(shard) ? iterators.get(shard) : iterator(shard);
        while (iterator != null && !closed) {
            String from = iterator;
            GetRecordsResponse page =
                    streams.getRecords(request -> request.shardIterator(from).limit(batch));
            if (!page.records().isEmpty()) {
                something = true;
                if (!handled(shard, page.records())) {
                    iterators.remove(shard);
                    return true;
                }
            }
            iterator = page.nextShardIterator();
            if (iterator == null) {
                // A shard that ended is continued by others, which have to be found.
                finished.add(shard);
                iterators.remove(shard);
                sweeps = 0;
                return true;
            }
            iterators.put(shard, iterator);
            if (page.records().isEmpty()) {
                return something;
            }
        }
        return something;
    }

    /** Batches are handled in order; one that keeps failing is repeated, and after its last attempt left behind. */
    private boolean handled(String shard, List<Record> records) throws InterruptedException {
        ArrayNode wanted = JSON.createArrayNode();
        for (Record record : records) {
            ObjectNode json = StreamRecords.json(record, arn);
            if (filter.isEmpty() || filter.get().matches(json.toString())) {
                wanted.add(json);
            }
        }
        if (!wanted.isEmpty() && !batches.handled(shard, wanted, () -> closed)) {
            return false;
        }
        checkpoints.put(shard, records.getLast().dynamodb().sequenceNumber());
        return true;
    }

    private String iterator(String shard) {
        Optional<String> last = checkpoints.of(shard);
        if (last.isEmpty()) {
            return oldest(shard);
        }
        try {
            return streams.getShardIterator(request -> request.streamArn(arn)
                            .shardId(shard)
                            .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(last.get()))
                    .shardIterator();
        } catch (TrimmedDataAccessException e) {
            return oldest(shard);
        }
    }

    private String oldest(String shard) {
        return streams.getShardIterator(request ->
                        request.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }
}
