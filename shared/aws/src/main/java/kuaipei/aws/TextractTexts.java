package kuaipei.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kuaipei.core.port.LatinTexts;
import kuaipei.core.port.Limits;
import kuaipei.core.port.PhotoKey;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.Document;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.FeatureType;
import software.amazon.awssdk.services.textract.model.GetDocumentAnalysisResponse;
import software.amazon.awssdk.services.textract.model.InvalidJobIdException;
import software.amazon.awssdk.services.textract.model.InvalidParameterException;
import software.amazon.awssdk.services.textract.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.textract.model.JobStatus;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/**
 * Amazon Textract, where the region has it. Throttling and faults of its own are tried again by the client, a few times with
 * jitter, and then thrown, so that the queue delivers again; what is wrong with the document is said at once.
 */
public final class TextractTexts implements LatinTexts {

    private static final List<FeatureType> FEATURES = List.of(FeatureType.FORMS, FeatureType.TABLES);

    private final TextractClient textract;
    private final Optional<Jobs> jobs;

    /**
     * What reading files takes; they are read where they lie, so only in the bucket's own region.
     *
     * @param bucket where photographs arrive
     * @param topic that is told when a job is done
     * @param role with which Textract tells it
     */
    public record Jobs(String bucket, String topic, String role) {}

    public TextractTexts(TextractClient textract, Optional<Jobs> jobs) {
        this.textract = textract;
        this.jobs = jobs;
    }

    /**
     * As variables say: TEXTRACT_REGION switches it on; TEXTRACT_TOPIC and TEXTRACT_ROLE let it read files.
     *
     * @param bucket where photographs arrive
     */
    public static Optional<LatinTexts> of(Environment environment, String bucket) {
        Optional<String> topic = environment.optional("TEXTRACT_TOPIC");
        Optional<String> role = environment.optional("TEXTRACT_ROLE");
        Optional<Jobs> jobs = topic.flatMap(tells -> role.map(as -> new Jobs(bucket, tells, as)));
        return environment
                .optional("TEXTRACT_REGION")
                .map(region -> new TextractTexts(Clients.textract(environment, region), jobs));
    }

    @Override
    public boolean takesFiles() {
        return jobs.isPresent();
    }

    @Override
    public Answer read(Aim aim, byte[] picture) {
        Document document =
                Document.builder().bytes(SdkBytes.fromByteArray(picture)).build();
        return answered(() -> switch (aim) {
            case BILL ->
                new Recognised(
                        TextractExpenses.pages(textract.analyzeExpense(ask -> ask.document(document))
                                .expenseDocuments()),
                        true);
            case IDENTITY ->
                new Recognised(
                        TextractIdentities.pages(textract.analyzeID(ask -> ask.documentPages(document))
                                .identityDocuments()),
                        true);
            case FORM ->
                new Recognised(
                        TextractBlocks.pages(textract.analyzeDocument(
                                        ask -> ask.document(document).featureTypes(FEATURES))
                                .blocks()),
                        true);
        });
    }

    @Override
    public Begun start(PhotoKey photo) {
        Jobs where = jobs.orElseThrow(() -> new IllegalStateException("no topic to tell of finished jobs"));
        try {
            return new Started(textract.startDocumentAnalysis(ask -> ask.documentLocation(location -> location.s3Object(
                                    object -> object.bucket(where.bucket()).name(photo.toString())))
                            .featureTypes(FEATURES)
                            .clientRequestToken(photo.document().value())
                            .jobTag(TextractCompletion.tag(photo))
                            .notificationChannel(channel ->
                                    channel.snsTopicArn(where.topic()).roleArn(where.role())))
                    .jobId());
        } catch (BadDocumentException
                | UnsupportedDocumentException
                | DocumentTooLargeException
                | InvalidS3ObjectException
                | InvalidParameterException fault) {
            return new Unreadable(reason(fault));
        }
    }

    @Override
    public Answer collect(String job) {
        return answered(() -> {
            List<Block> blocks = new ArrayList<>();
            String next = null;
            for (int answers = 0; answers < Limits.MOST_LATIN_ANSWERS; answers++) {
                String token = next;
                GetDocumentAnalysisResponse part =
                        textract.getDocumentAnalysis(ask -> ask.jobId(job).nextToken(token));
                if (part.jobStatus() == JobStatus.FAILED) {
                    return new Unreadable("job-failed");
                }
                if (part.jobStatus() != JobStatus.SUCCEEDED && part.jobStatus() != JobStatus.PARTIAL_SUCCESS) {
                    return new Running();
                }
                blocks.addAll(part.blocks());
                next = part.nextToken();
                if (next == null) {
                    return new Recognised(TextractBlocks.pages(blocks), part.jobStatus() == JobStatus.SUCCEEDED);
                }
            }
            return new Unreadable("document-too-large");
        });
    }

    /** What no repetition mends is a value; all else is thrown. */
    private static Answer answered(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (BadDocumentException
                | UnsupportedDocumentException
                | DocumentTooLargeException
                | InvalidS3ObjectException
                | InvalidJobIdException
                | InvalidParameterException fault) {
            return new Unreadable(reason(fault));
        }
    }

    private static String reason(Exception fault) {
        return switch (fault) {
            case BadDocumentException _ -> "bad-document";
            case UnsupportedDocumentException _ -> "unsupported-document";
            case DocumentTooLargeException _ -> "document-too-large";
            case InvalidS3ObjectException _ -> "invalid-object";
            case InvalidJobIdException _ -> "job-gone";
            default -> "invalid-request";
        };
    }
}
