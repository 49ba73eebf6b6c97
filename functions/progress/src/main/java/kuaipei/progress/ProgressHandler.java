package kuaipei.progress;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URI;
import java.util.Optional;
import kuaipei.aws.Batch;
import kuaipei.aws.BusEvent;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.DynamoNotices;
import kuaipei.aws.Environment;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.Transient;
import kuaipei.core.port.Keys;
import kuaipei.products.Holidays;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Tells the claimant of each step. Trigger: the bus's events, through the progress queue. A notice stands under its event's
 * number, so that nobody is told twice.
 */
public final class ProgressHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Telling telling;

    public ProgressHandler() {
        this(Environment.ofProcess());
    }

    public ProgressHandler(Environment environment) {
        this(telling(
                Clients.dynamo(environment),
                environment.required("CLAIMS_TABLE"),
                KmsKeys.of(environment),
                environment));
    }

    ProgressHandler(Telling telling) {
        this.telling = telling;
    }

    private static Telling telling(DynamoDbClient dynamo, String table, Keys keys, Environment environment) {
        return new Telling(
                new DynamoClaims(dynamo, new DynamoClaims.Tables(table, Optional.empty(), Optional.empty()), keys),
                new DynamoNotices(dynamo, table, keys),
                Holidays.shipped(),
                environment
                        .optional("WEBHOOK_URL")
                        .<Webhook>map(url -> new HttpWebhook(URI.create(url)))
                        .orElse(Webhook.NONE));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        return Batch.each(
                batch,
                message -> telling.of(
                        BusEvent.parse(message.getBody()).orElseThrow(() -> new Transient("malformed-event"))));
    }
}
