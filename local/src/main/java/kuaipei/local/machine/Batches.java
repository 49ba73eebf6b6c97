package kuaipei.local.machine;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kuaipei.local.template.Section;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Batches of a stream, handled in order. A batch that partly failed goes on from its first failure; one that failed whole is
 * halved; what fails after all attempts goes to the dead letters and is left behind.
 */
final class Batches {

    private static final System.Logger LOG = System.getLogger("kuaipei.stream");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ATTEMPTS = 10_000;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Function function;
    private final Queues queues;
    private final boolean partial;
    private final boolean bisect;
    private final int attempts;
    private final Optional<String> deadLetters;

    /** @param said the event's properties */
    Batches(Section said, Function function, Queues queues) {
        this.function = function;
        this.queues = queues;
        this.partial = QueueTrigger.partial(said);
        this.bisect = said.text("BisectBatchOnFunctionError", "false").equals("true");
        this.attempts = said.number("MaximumRetryAttempts", ATTEMPTS);
        this.deadLetters =
                said.section("DestinationConfig").section("OnFailure").optionalTarget("Destination");
    }

    /**
     * Handles records until none is left.
     *
     * @param closed whether to give up waiting
     * @return false if it gave up: the batch will be read again
     */
    boolean handled(String shard, ArrayNode records, BooleanSupplier closed) throws InterruptedException {
        int from = 0;
        int size = records.size();
        int attempt = 0;
        while (from < records.size()) {
            if (closed.getAsBoolean()) {
                return false;
            }
            int to = Math.min(records.size(), from + size);
            int done = from + done(records, from, to);
            if (done > from) {
                attempt = 0;
                from = done;
                size = records.size();
                continue;
            }
            attempt++;
            if (attempt > attempts) {
                bury(shard, records, from, to);
                from = to;
                attempt = 0;
                continue;
            }
            size = bisect ? Math.max(1, (to - from) / 2) : size;
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(attempt, 6)));
        }
        return true;
    }

    /** How many records, from the first on, were handled. */
    private int done(ArrayNode records, int from, int to) throws InterruptedException {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode part = event.putArray("Records");
        for (int i = from; i < to; i++) {
            part.add(records.get(i));
        }
        Set<String> failed;
        try {
            byte[] answer = function.call(JSON.writeValueAsBytes(event));
            failed = partial ? QueueTrigger.failures(answer, "batchItemFailures") : Set.of();
        } catch (Function.Failed e) {
            LOG.log(System.Logger.Level.WARNING, "a batch of the stream failed: {0}", e.place());
            return 0;
        }
        if (failed.contains("")) {
            return 0;
        }
        for (int i = from; i < to; i++) {
            if (failed.contains(
                    records.get(i).path("dynamodb").path("SequenceNumber").asString())) {
                return i - from;
            }
        }
        return to - from;
    }

    /** As Lambda does, the dead letters say where the records stand, not what is in them. */
    private void bury(String shard, ArrayNode records, int from, int to) {
        ObjectNode letter = JSON.createObjectNode();
        letter.putObject("requestContext").put("functionArn", Account.arn("lambda", "function:" + function.id()));
        ObjectNode info = letter.putObject("DDBStreamBatchInfo");
        info.put("shardId", shard);
        info.put("startSequenceNumber", sequence(records, from));
        info.put("endSequenceNumber", sequence(records, to - 1));
        info.put("batchSize", to - from);
        info.put("streamArn", records.get(from).path("eventSourceARN").asString());
        deadLetters.ifPresent(queue -> queues.send(queue, JSON.writeValueAsString(letter)));
        LOG.log(System.Logger.Level.ERROR, "{0} records of the stream left behind", to - from);
    }

    private static String sequence(ArrayNode records, int position) {
        return records.get(position).path("dynamodb").path("SequenceNumber").asString();
    }
}
