package kuaipei.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import kuaipei.aws.Environment;
import kuaipei.aws.UploadForms;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Outcome;
import kuaipei.core.claim.PaymentOrder;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.port.Commands;
import kuaipei.core.port.Keys;
import kuaipei.core.port.PhotoKey;
import kuaipei.products.Holidays;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryDocuments;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryNotices;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A claimant's phone before the handler on stores in memory; every call goes through Lambda's own serializers. */
final class Phone {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String KEY = "9f86d081884c7d659a2feaa0c55ad015";

    /** A quarter past nine in Shanghai, Monday 20 April 2026. */
    static final Instant NOW = Instant.parse("2026-04-20T01:15:00Z");

    final MemoryDocuments documents = new MemoryDocuments();
    final MemoryNotices notices = new MemoryNotices();
    final MemoryKeys keys = new MemoryKeys();
    final MemoryClaims claims = new MemoryClaims(new MemoryRegister(keys));
    final Environment environment;
    final Commands commands;
    final IntakeHandler handler;

    Phone() {
        this(NOW);
    }

    Phone(Instant now) {
        this(now, keys -> keys);
    }

    /** @param between what the handler has in place of the keys */
    Phone(Instant now, UnaryOperator<Keys> between) {
        environment = new Environment(
                Map.of(
                        "AWS_REGION",
                        "cn-north-1",
                        "AWS_ACCESS_KEY_ID",
                        "AKEXAMPLE",
                        "AWS_SECRET_ACCESS_KEY",
                        "example"),
                Clock.fixed(now, ZoneOffset.UTC));
        commands = new Commands(claims, environment.clock(), _ -> {});
        handler = new IntakeHandler(new IntakeHandler.Ports(
                claims,
                notices,
                between.apply(keys),
                documents::hasArrived,
                new UploadForms(environment, "incoming"),
                Holidays.shipped(),
                environment.clock(),
                _ -> {}));
    }

    record Reply(int status, Map<String, String> headers, JsonNode body) {
        String code() {
            return body.path("code").asString("");
        }
    }

    /** One of the shipped events, as a tree to be changed. */
    static ObjectNode event(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(Path.of("../../events/" + name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the report of the shipped event says. */
    static ObjectNode report() {
        return (ObjectNode)
                JSON.readTree(event("intake-open-claim").path("body").asString());
    }

    Reply send(JsonNode event) {
        PojoSerializer<APIGatewayV2HTTPEvent> in = LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader());
        PojoSerializer<APIGatewayV2HTTPResponse> out =
                JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPResponse.class);
        byte[] sent = JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        out.toJson(handler.handleRequest(in.fromJson(new ByteArrayInputStream(sent)), new Nowhere()), received);
        APIGatewayV2HTTPResponse response = out.fromJson(received.toString(StandardCharsets.UTF_8));
        Contract.hold(event.path("routeKey").asString(), response);
        return new Reply(response.getStatusCode(), response.getHeaders(), JSON.readTree(response.getBody()));
    }

    Reply open(@Nullable String key, String body) {
        ObjectNode event = event("intake-open-claim").put("body", body);
        ObjectNode headers = (ObjectNode) event.path("headers");
        if (key == null) {
            headers.remove("idempotency-key");
        } else {
            headers.put("idempotency-key", key);
        }
        return send(event);
    }

    /** Opens the claim of the shipped report. */
    ClaimId open() {
        return new ClaimId(open(KEY, JSON.writeValueAsString(report()))
                .body()
                .path("claim")
                .asString());
    }

    /** Calls a path below a claim with its secret. */
    Reply call(String method, String tail, ClaimId claim, String body) {
        return call(method, tail, claim.value(), keys.secret(claim), body);
    }

    Reply call(String method, String tail, String claim, String secret, String body) {
        ObjectNode event = event("intake-announce-document").put("body", body);
        event.put("routeKey", method + " /claims/{claim}" + tail);
        ((ObjectNode) event.path("pathParameters")).put("claim", claim);
        ((ObjectNode) event.path("headers")).put("authorization", "Bearer " + secret);
        return send(event);
    }

    static String announcement(long size, String sha256, String contentType) {
        return JSON.writeValueAsString(Map.of("size", size, "sha256", sha256, "contentType", contentType));
    }

    /** Announces the n-th photograph and answers its document. */
    String announce(ClaimId claim, int number) {
        String sha256 = "%064x".formatted(number);
        return call("POST", "/documents", claim, announcement(100L + number, sha256, "image/jpeg"))
                .body()
                .path("document")
                .asString();
    }

    void upload(ClaimId claim, String document) {
        documents.upload(PhotoKey.parse(claim + "/" + document).orElseThrow(), new byte[] {1});
    }

    Reply submit(ClaimId claim, String... documents) {
        return call("POST", "/submission", claim, JSON.writeValueAsString(Map.of("documents", documents)));
    }

    /** The claim, paid on a promise: a fee list follows, and a record or summary. */
    void payOnAPromise(ClaimId claim) {
        DocumentId document = new DocumentId(announce(claim, 1));
        move(claim, new ClaimCommand.RecordReading(document, SampleClaims.read(DocumentKind.ID_CARD)));
        move(claim, new ClaimCommand.Submit(new TreeSet<>(List.of(document))));
        ClaimState approved =
                move(claim, new ClaimCommand.Decide(1, new ClaimCommand.Pay(SampleClaims.approvalBeforePapers(1))));
        PaymentOrder order = ((ClaimState.Approved) approved).order();
        move(claim, new ClaimCommand.OrderPayment(order));
        move(claim, new ClaimCommand.RecordSettled(order.id(), LocalDate.of(2026, 4, 21)));
    }

    /** Moves the claim behind the phone's back. */
    ClaimState move(ClaimId claim, ClaimCommand command) {
        if (commands.carryOut(claim, command)
                instanceof Commands.Answered(Outcome.Moved(ClaimState state, var _), var _)) {
            return state;
        }
        throw new IllegalStateException("the claim is not moved by " + command);
    }
}
