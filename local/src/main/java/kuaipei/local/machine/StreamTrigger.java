package kuaipei.local.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Section;
import software.amazon.awssdk.core.exception.SdkException;
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

    /** Between two looks at a stream in which nothing new stands. */
    private static final long PAUSE_MILLIS = 100;

    private static final int BATCH = 100;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final Optional<Matcher> filter;
    private final Batches batches;
    private final Checkpoints checkpoints;
    private final int batch;
    private final Set<String> finished = new HashSet<>();
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
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                if (!passed()) {
                    Thread.sleep(PAUSE_MILLIS);
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
        List<Shard> shards = shards();
        Set<String> listed = new HashSet<>();
        shards.forEach(shard -> listed.add(shard.shardId()));
        boolean something = false;
        for (Shard shard : shards) {
            String parent = shard.parentShardId();
            boolean waits = parent != null && listed.contains(parent) && !finished.contains(parent);
            if (!waits && !finished.contains(shard.shardId())) {
                something |= read(shard.shardId());
            }
        }
        return something;
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            var page = streams.describeStream(request -> request.streamArn(arn).exclusiveStartShardId(from))
                    .streamDescription();
            shards.addAll(page.shards());
            last = page.lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    private boolean read(String shard) throws InterruptedException {
        boolean something = false;
        String iterator = iterator(shard);
        while (iterator != null && !closed) {
            String from = iterator;
            GetRecordsResponse page =
                    streams.getRecords(request -> request.shardIterator(from).limit(batch));
            if (page.records().isEmpty()) {
                if (page.nextShardIterator() == null) {
                    finished.add(shard);
                }
                return something;
            }
            something = true;
            if (!handled(shard, page.records())) {
                return true;
            }
            iterator = page.nextShardIterator();
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
        if (last.isPresent()) {
            try {
                return streams.getShardIterator(request -> request.streamArn(arn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(last.get()))
                        .shardIterator();
            } catch (TrimmedDataAccessException e) {
                LOG.log(System.Logger.Level.WARNING, "changes older than a day are gone from the stream");
            }
        }
        return streams.getShardIterator(request ->
                        request.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }
}
