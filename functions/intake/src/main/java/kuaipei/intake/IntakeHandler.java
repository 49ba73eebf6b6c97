package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import kuaipei.aws.Clients;
import kuaipei.aws.DynamoClaims;
import kuaipei.aws.DynamoNotices;
import kuaipei.aws.Environment;
import kuaipei.aws.Jitter;
import kuaipei.aws.KmsKeys;
import kuaipei.aws.S3Documents;
import kuaipei.aws.UploadForms;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredClaim;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Keys;
import kuaipei.core.port.NoticeStore;
import kuaipei.core.port.PhotoKey;
import kuaipei.core.time.WorkingDays;
import kuaipei.products.Holidays;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The way in: a claimant's phone reports, announces photographs, submits, and asks how the claim stands. */
public final class IntakeHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final System.Logger LOG = System.getLogger("kuaipei.intake");
    private static final String BEARER = "Bearer ";

    private final ClaimStore claims;
    private final Keys keys;
    private final Opening opening;
    private final Announcing announcing;
    private final Submitting submitting;
    private final Progress progress;

    /** As Lambda makes it. */
    public IntakeHandler() {
        this(Environment.ofProcess());
    }

    /** Wired from variables: CLAIMS_TABLE, INCOMING_BUCKET, MAC_KEY, DATA_KEY. */
    public IntakeHandler(Environment environment) {
        this(Ports.of(environment));
    }

    IntakeHandler(Ports ports) {
        Commands commands = new Commands(ports.claims(), ports.clock(), ports.pause());
        this.claims = ports.claims();
        this.keys = ports.keys();
        this.progress = new Progress(ports.claims(), ports.notices(), ports.clock(), ports.calendar());
        this.opening = new Opening(ports.claims(), ports.keys(), ports.clock(), ports.pause());
        this.announcing = new Announcing(commands, ports.forms());
        this.submitting = new Submitting(commands, ports.hasArrived(), progress);
    }

    /** What intake asks of outside systems. */
    record Ports(
            ClaimStore claims,
            NoticeStore notices,
            Keys keys,
            Predicate<PhotoKey> hasArrived,
            UploadForms forms,
            WorkingDays calendar,
            InstantSource clock,
            IntConsumer pause) {

        static Ports of(Environment environment) {
            Keys keys = KmsKeys.of(environment);
            DynamoDbClient dynamo = Clients.dynamo(environment);
            String table = environment.required("CLAIMS_TABLE");
            String incoming = environment.required("INCOMING_BUCKET");
            return new Ports(
                    new DynamoClaims(dynamo, new DynamoClaims.Tables(table, Optional.empty(), Optional.empty()), keys),
                    new DynamoNotices(dynamo, table, keys),
                    keys,
                    S3Documents.ofIncoming(Clients.s3(environment), incoming)::hasArrived,
                    new UploadForms(environment, incoming),
                    Holidays.shipped(),
                    environment.clock(),
                    new Jitter());
        }
    }

    /** No queue stands before a phone: what a queue would deliver again, the claimant is asked to try again, in Chinese. */
    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return route(event);
        } catch (BadRequest refused) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} refused: {1}",
                    event.getRouteKey(),
                    refused.problem().code());
            return Answer.of(refused.problem());
        } catch (Commands.Contended busy) {
            LOG.log(System.Logger.Level.WARNING, busy.getMessage());
            return Answer.of(Problem.BUSY);
        } catch (SdkException fault) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} put off: {1}",
                    event.getRouteKey(),
                    fault.getClass().getName());
            return Answer.of(Problem.BUSY);
        }
    }

    private APIGatewayV2HTTPResponse route(APIGatewayV2HTTPEvent event) throws BadRequest {
        if ("POST /claims".equals(event.getRouteKey())) {
            return opening.answer(header(event, "idempotency-key"), body(event));
        }
        Optional<StoredClaim> allowed = allowed(event);
        if (allowed.isEmpty()) {
            return Answer.of(Problem.NO_SUCH_CLAIM);
        }
        StoredClaim claim = allowed.get();
        return switch (String.valueOf(event.getRouteKey())) {
            case "GET /claims/{claim}" -> Answer.of(Answer.OK, progress.of(claim));
            case "POST /claims/{claim}/documents" -> announcing.answer(claim.claim(), body(event));
            case "POST /claims/{claim}/submission" -> submitting.answer(claim, body(event));
            case "GET /claims/{claim}/notices" -> Answer.of(Answer.OK, progress.notices(claim.claim()));
            default -> Answer.of(Problem.NO_SUCH_PATH);
        };
    }

    /** The claim, if the caller carries its secret. */
    private Optional<StoredClaim> allowed(APIGatewayV2HTTPEvent event) {
        String secret = header(event, "authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .orElse("");
        return Optional.ofNullable(event.getPathParameters())
                .map(parameters -> parameters.get("claim"))
                .flatMap(ClaimId::parse)
                .filter(claim -> keys.isSecret(claim, secret))
                .flatMap(claims::load);
    }

    /** HTTP API writes header names in lower case; other callers of the same event do not always. */
    private static Optional<String> header(APIGatewayV2HTTPEvent event, String name) {
        return Optional.ofNullable(event.getHeaders()).stream()
                .flatMap(headers -> headers.entrySet().stream())
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String body(APIGatewayV2HTTPEvent event) throws BadRequest {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        if (!event.getIsBase64Encoded()) {
            return body;
        }
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Body.malformed();
        }
    }
}
