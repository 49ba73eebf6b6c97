package kuaipei.enrolment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kuaipei.aws.Batch;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoEnrolment;
import kuaipei.aws.DynamoFigures;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.S3Arrivals;
import kuaipei.aws.S3Files;
import kuaipei.aws.Transient;
import kuaipei.core.port.EnrolmentStore;
import kuaipei.core.port.FileStore;
import kuaipei.products.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Takes the files that partners put into the files bucket. Trigger: S3's notifications, through the enrolment queue. The same
 * file twice changes nothing; refused lines are reported in {@code refused/<key>.txt}, the others are taken.
 */
public final class EnrolmentHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final System.Logger LOG = System.getLogger("kuaipei.enrolment");

    private static final List<String> HOSPITALS = List.of("name", "alias", "grade", "public", "region");

    private final FileStore files;
    private final EnrolRoster roster;
    private final RecordSpends spends;

    public EnrolmentHandler() {
        this(Environment.ofProcess());
    }

    public EnrolmentHandler(Environment environment) {
        // The JDK keeps five idle connections to a host; the writers would open a new one for almost every call.
        System.setProperty("http.maxConnections", Integer.toString(EnrolmentStore.WRITERS));
        this(Clients.dynamo(environment), Products.shipped().codes(), environment);
    }

    private EnrolmentHandler(DynamoDbClient dynamo, Set<String> products, Environment environment) {
        this(
                new S3Files(Clients.s3(environment), environment.required("FILES_BUCKET")),
                new EnrolRoster(
                        new DynamoEnrolment(
                                dynamo,
                                environment.required("REGISTER_TABLE"),
                                environment.required("FIGURES_TABLE"),
                                KmsKeys.of(environment),
                                new Jitter()),
                        products::contains),
                new RecordSpends(new DynamoFigures(dynamo, environment.required("FIGURES_TABLE")), products));
    }

    EnrolmentHandler(FileStore files, EnrolRoster roster, RecordSpends spends) {
        this.files = files;
        this.roster = roster;
        this.spends = spends;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        return Batch.each(
                batch,
                message -> S3Arrivals.in(message.getBody())
                        .orElseThrow(() -> new Transient("malformed-event"))
                        .forEach(arrival -> file(arrival.key(), message.getMessageId())));
    }

    private void file(String key, String message) {
        byte[] content = files.read(key).orElse(null);
        if (content == null) {
            LOG.log(System.Logger.Level.WARNING, "file-gone in message {0}", message);
            return;
        }
        Refusals refusals = new Refusals();
        long taken = taken(key, content, refusals, message);
        if (!refusals.isEmpty()) {
            files.put(
                    "refused/" + key + ".txt",
                    refusals.report(key, taken).getBytes(StandardCharsets.UTF_8),
                    "text/plain; charset=utf-8");
        }
        LOG.log(
                System.Logger.Level.INFO,
                "file in message {0}: {1} lines taken, {2} refused",
                message,
                taken,
                refusals.count());
    }

    private long taken(String key, byte[] content, Refusals refusals, String message) {
        return switch (key.substring(0, key.indexOf('/') + 1)) {
            case "roster/" -> {
                EnrolRoster.Taken taken = roster.file(content, refusals);
                yield taken.enrolled() + taken.known();
            }
            case "service-spend/" -> spends.file(key, content, refusals);
            // Adjudication reads the register of hospitals itself; here its sender hears at once whether it can be
            // read.
            case "hospitals/" ->
                Table.read(content, HOSPITALS, refusals)
                        .map(table -> (long) table.rows().size())
                        .orElse(0L);
            default -> {
                LOG.log(System.Logger.Level.WARNING, "foreign-key in message {0}", message);
                yield 0;
            }
        };
    }
}
