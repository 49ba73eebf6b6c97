package kuaipei.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kuaipei.aws.Environment;

/** Keeps what it was sent, and fails at poison. */
public final class Worker implements RequestHandler<SQSEvent, SQSBatchResponse> {

    static final Queue<String> BODIES = new ConcurrentLinkedQueue<>();
    static final Queue<String> SOURCES = new ConcurrentLinkedQueue<>();

    public Worker(Environment environment) {
        environment.region();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        batch.getRecords().forEach(message -> {
            BODIES.add(message.getBody());
            SOURCES.add(message.getEventSourceArn());
        });
        List<SQSBatchResponse.BatchItemFailure> failed = batch.getRecords().stream()
                .filter(message -> message.getBody().contains("poison"))
                .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
                .toList();
        return new SQSBatchResponse(failed);
    }
}
