package kuaipei.aws;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kuaipei.core.port.Commands;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.core.JacksonException;

/** n messages in, n outcomes out: a message that fails is redelivered alone, the others are done. */
public final class Batch {

    private static final System.Logger LOG = System.getLogger("kuaipei.batch");

    private Batch() {}

    /**
     * Handles every message. One that meets a passing fault, or whose claim cannot be read or has no terms, is answered as
     * failed, so that the queue delivers it again and in the end keeps it among the dead letters, without its neighbours. A fault
     * that nobody named fails the whole batch: every repeat is harmless.
     */
    public static SQSBatchResponse each(SQSEvent batch, Consumer<SQSEvent.SQSMessage> handling) {
        List<SQSBatchResponse.BatchItemFailure> failed = new ArrayList<>();
        for (SQSEvent.SQSMessage message : batch.getRecords()) {
            try {
                handling.accept(message);
            } catch (SdkException | Transient | Commands.Contended e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "message {0} redelivered: {1}",
                        message.getMessageId(),
                        e.getClass());
                failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
                LOG.log(System.Logger.Level.ERROR, "message {0} failed: {1}", message.getMessageId(), e.getClass());
                failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failed);
    }
}
