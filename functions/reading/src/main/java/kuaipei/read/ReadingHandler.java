package kuaipei.read;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kuaipei.aws.Batch;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.S3Arrivals;
import kuaipei.aws.S3Documents;
import kuaipei.aws.S3Folder;
import kuaipei.aws.TextractCompletion;
import kuaipei.aws.TextractTexts;
import kuaipei.core.port.Commands;
import kuaipei.core.port.DocumentStore;
import kuaipei.core.port.LatinTexts;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.layout.LatinPapers;

/**
 * Photographs that arrived, from the queue that S3 feeds; the messages on which reading died, from that queue's dead letters;
 * and, where an outside engine reads files, its word that one is done.
 */
public final class ReadingHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final System.Logger LOG = System.getLogger("kuaipei.reading");

    /** Part of the dead-letter queue's name in {@code template.yaml}. */
    private static final String DEAD_LETTERS = "DeadLetters";

    /** Part of the name of the queue of finished jobs. */
    private static final String FINISHED = "TextractQueue";

    private final DocumentStore documents;
    private final String incoming;
    private final Photographs photographs;

    /** As Lambda makes it. */
    public ReadingHandler() {
        this(Environment.ofProcess());
    }

    /**
     * Wired from variables: CLAIMS_TABLE, INCOMING_BUCKET, PAPERS_BUCKET, LAYOUTS_PREFIX, MAC_KEY, DATA_KEY; TEXTRACT_REGION,
     * TEXTRACT_TOPIC and TEXTRACT_ROLE where papers in Latin script have an engine of their own. Loads and primes ours.
     */
    public ReadingHandler(Environment environment) {
        this(
                new Commands(
                        new DynamoClaims(
                                Clients.dynamo(environment),
                                new DynamoClaims.Tables(
                                        environment.required("CLAIMS_TABLE"), Optional.empty(), Optional.empty()),
                                KmsKeys.of(environment)),
                        environment.clock(),
                        new Jitter()),
                new S3Documents(
                        Clients.s3(environment),
                        environment.required("INCOMING_BUCKET"),
                        environment.required("PAPERS_BUCKET")),
                ShippedReading.primed(
                        Runtime.getRuntime().availableProcessors(),
                        new KnownLayouts(
                                new S3Folder(
                                        Clients.s3(environment),
                                        environment.required("PAPERS_BUCKET"),
                                        environment.required("LAYOUTS_PREFIX")),
                                environment.clock())),
                TextractTexts.of(environment, environment.required("INCOMING_BUCKET")),
                environment.required("INCOMING_BUCKET"));
    }

    ReadingHandler(
            Commands commands,
            DocumentStore documents,
            PaperReading reading,
            Optional<LatinTexts> latin,
            String incoming) {
        this.documents = documents;
        this.incoming = incoming;
        this.photographs = new Photographs(
                commands,
                documents,
                reading,
                latin.map(texts -> new LatinReading(texts, LatinPapers.shipped(), documents)));
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.each(event, this::message);
    }

    private void message(SQSEvent.SQSMessage message) {
        if (message.getEventSourceArn().contains(FINISHED)) {
            finished(message);
            return;
        }
        boolean dead = message.getEventSourceArn().contains(DEAD_LETTERS);
        if (dead) {
            documents.keep(
                    "dead-letters/" + message.getMessageId() + ".json",
                    message.getBody().getBytes(StandardCharsets.UTF_8),
                    "application/json");
        }
        List<S3Arrivals.Arrival> arrivals =
                S3Arrivals.in(message.getBody()).orElseGet(() -> ignored(message, "malformed-message"));
        for (S3Arrivals.Arrival arrival : arrivals) {
            Optional<PhotoKey> photo = photo(arrival);
            if (photo.isEmpty()) {
                ignored(message, "foreign-key");
            } else if (dead) {
                photographs.giveUp(photo.get());
            } else {
                photographs.read(photo.get());
            }
        }
    }

    private void finished(SQSEvent.SQSMessage message) {
        Optional<TextractCompletion> completion = TextractCompletion.in(message.getBody())
                .filter(each -> each.bucket().equals(incoming));
        if (completion.isEmpty()) {
            ignored(message, "malformed-message");
            return;
        }
        photographs.completed(completion.get().photo(), completion.get().job());
    }

    private Optional<PhotoKey> photo(S3Arrivals.Arrival arrival) {
        return arrival.bucket().equals(incoming) ? PhotoKey.parse(arrival.key()) : Optional.empty();
    }

    /** No redelivery would mend it, and a key may hold what somebody typed: only the message is named. */
    private static List<S3Arrivals.Arrival> ignored(SQSEvent.SQSMessage message, String code) {
        LOG.log(System.Logger.Level.WARNING, "message {0} ignored: {1}", message.getMessageId(), code);
        return List.of();
    }
}
