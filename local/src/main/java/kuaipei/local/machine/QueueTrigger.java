package kuaipei.local.machine;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import kuaipei.local.template.NotUnderstood;
import kuaipei.local.template.Section;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A queue that feeds a function: batches out, what succeeded deleted, what failed given back. */
final class QueueTrigger implements Runnable {

    private static final System.Logger LOG = System.getLogger("kuaipei.queue");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lambda's own default. */
    private static final int BATCH = 10;

    /** How long a receive waits for a message; ElasticMQ does not stop while one waits. */
    private static final int WAIT_SECONDS = 2;

    private static final int MOST_AT_ONCE = 10;

    private final String queue;
    private final Function function;
    private final Queues queues;
    private final ExecutorService threads;
    private final Activity activity;
    private final int batch;
    private final boolean partial;
    private final int most;
    private final int visibility;
    private volatile boolean closed;

    /** @param said the event's properties, {@code queue} the properties of its queue */
    QueueTrigger(
            Section said, Section queue, Function function, Queues queues, ExecutorService threads, Activity activity) {
        this.queue = said.target("Queue");
        this.function = function;
        this.queues = queues;
        this.threads = threads;
        this.activity = activity;
        this.batch = said.number("BatchSize", BATCH);
        this.partial = partial(said);
        this.most = Math.min(function.most(), said.section("ScalingConfig").number("MaximumConcurrency", MOST_AT_ONCE));
        this.visibility = Queues.visibilitySeconds(queue);
    }

    static boolean partial(Section said) {
        List<Object> types = said.list("FunctionResponseTypes");
        if (!types.isEmpty() && !types.equals(List.of("ReportBatchItemFailures"))) {
            throw new NotUnderstood(said.at("FunctionResponseTypes") + " " + types + " is not understood");
        }
        return !types.isEmpty();
    }

    String queue() {
        return queue;
    }

    void stop() {
        closed = true;
    }

    /** Takes messages as long as a function is free to handle them. */
    @Override
    public void run() {
        Semaphore free = new Semaphore(most);
        try {
            while (!closed) {
                free.acquire();
                List<Message> messages = received();
                // What is received while the machine stops stays in flight, and the next one finds it.
                if (messages.isEmpty() || closed) {
                    free.release();
                    continue;
                }
                Activity.Work work = activity.begin();
                threads.execute(() -> {
                    try (work) {
                        handle(messages);
                    } finally {
                        free.release();
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Message> received() throws InterruptedException {
        try {
            ReceiveMessageResponse answer = queues.client()
                    .receiveMessage(request -> request.queueUrl(queues.url(queue))
                            .maxNumberOfMessages(Math.min(batch, 10))
                            .waitTimeSeconds(WAIT_SECONDS)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL));
            return answer.messages();
        } catch (SdkException e) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "queue {0} does not answer: {1}", queue, e.getMessage());
                Thread.sleep(1000);
            }
            return List.of();
        }
    }

    private void handle(List<Message> messages) {
        Set<String> failed = new HashSet<>();
        try {
            byte[] answer = function.call(JSON.writeValueAsBytes(event(messages)));
            failed.addAll(partial ? failures(answer, "batchItemFailures") : Set.of());
        } catch (Function.Failed e) {
            LOG.log(System.Logger.Level.WARNING, "a batch of {0} failed: {1}", queue, e.place());
            messages.forEach(message -> failed.add(message.messageId()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            messages.forEach(message -> settle(message, failed));
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "a batch of {0} will come again: {1}", queue, e.getMessage());
        }
    }

    /**
     * Deletes what succeeded. What failed waits a second, then twice as long each time, and at most as long as the queue
     * would have hidden it anyway: nobody watches a machine of one's own for minutes.
     */
    private void settle(Message message, Set<String> failed) {
        if (failed.contains(message.messageId()) || failed.contains("")) {
            int received = Integer.parseInt(
                    message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
            int wait = Math.min(visibility, 1 << Math.min(received - 1, 20));
            queues.client()
                    .changeMessageVisibility(request -> request.queueUrl(queues.url(queue))
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(wait));
        } else {
            queues.client()
                    .deleteMessage(
                            request -> request.queueUrl(queues.url(queue)).receiptHandle(message.receiptHandle()));
        }
    }

    /** Ids that an answer names as failed; one that cannot be read, or names an empty id, fails the whole batch. */
    static Set<String> failures(byte[] answer, String list) {
        Set<String> failed = new HashSet<>();
        try {
            JsonNode read = JSON.readTree(answer.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer);
            read.path(list)
                    .forEach(each -> failed.add(each.path("itemIdentifier").asString("")));
        } catch (JacksonException malformed) {
            failed.add("");
        }
        return failed;
    }

    private ObjectNode event(List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        var records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode record = records.addObject();
            record.put("messageId", message.messageId());
            record.put("receiptHandle", message.receiptHandle());
            record.put("body", message.body());
            ObjectNode attributes = record.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            record.putObject("messageAttributes");
            record.put("md5OfBody", message.md5OfBody());
            record.put("eventSource", "aws:sqs");
            record.put("eventSourceARN", Queues.arn(queue));
            record.put("awsRegion", Account.REGION);
        }
        return event;
    }
}
