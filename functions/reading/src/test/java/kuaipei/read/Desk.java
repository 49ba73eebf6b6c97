package kuaipei.read;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.claim.Lifecycle;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;
import kuaipei.core.paper.Row;
import kuaipei.core.port.Change;
import kuaipei.core.port.Commands;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.Reading;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryDocuments;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;

/** The handler on stores in memory, one claim that expects two photographs, and a reader that reads what it is told. */
final class Desk implements PaperReading {

    /** The claim and documents that the shipped events name. */
    static final ClaimId CLAIM = new ClaimId("KP-FK4ZW30B70");

    static final byte[] FIRST = "photograph 1".getBytes(StandardCharsets.UTF_8);
    static final byte[] SECOND = "photograph 2".getBytes(StandardCharsets.UTF_8);

    final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    final MemoryDocuments documents = new MemoryDocuments();
    final Commands commands = new Commands(claims, () -> Instant.parse("2026-04-20T01:16:00Z"), _ -> {});
    final ReadingHandler handler = new ReadingHandler(commands, documents, this, "kuaipei-incoming-123456789012");
    final List<String> read = new ArrayList<>();
    Optional<Refusal> refusal = Optional.empty();

    Desk() {
        claims.append(Change.of(
                CLAIM, 0, Lifecycle.open(CLAIM, SampleClaims.report()), Instant.parse("2026-04-20T01:15:00Z")));
        expect(FIRST);
        expect(SECOND);
    }

    /** As intake derives it. */
    static PhotoKey photo(byte[] file) {
        String id = sha256((CLAIM + "#" + sha256(file)).getBytes(StandardCharsets.UTF_8));
        return new PhotoKey(CLAIM, new DocumentId(id.substring(0, 32)));
    }

    private void expect(byte[] file) {
        commands.carryOut(
                CLAIM,
                new ClaimCommand.ExpectDocument(new ClaimDocument.Declared(
                        photo(file).document(), sha256(file), file.length, "image/jpeg", Optional.empty())));
    }

    @Override
    public String name() {
        return "told";
    }

    @Override
    public Reading read(String document, byte[] file) {
        read.add(document);
        return new Reading(
                paper(document),
                refusal.isPresent() ? Optional.empty() : Optional.of(new Pixels(2, 1, new byte[6])),
                refusal);
    }

    /** A paper with one of everything. */
    static Paper paper(String document) {
        Quad box = Quad.ofRectangle(10, 20, 300, 40);
        FieldReading total = new FieldReading(
                FieldName.TOTAL,
                "360.00",
                "合计：360.00",
                0.99,
                new Place(document, 1, box),
                FieldReading.Source.PRINTED,
                true);
        return new Paper(
                document,
                DocumentKind.INPATIENT_RECEIPT,
                "generic",
                Quality.GOOD,
                List.of(total),
                List.of(new Row(List.of(total))),
                List.of(new Line("合计：360.00", 0.99, box, List.of(new Glyph("合", 0.99, 0.1)))),
                List.of("https://example.cn/bill"));
    }

    ClaimDocument.Status status(byte[] file) {
        return claims.load(CLAIM)
                .orElseThrow()
                .state()
                .file()
                .document(photo(file).document())
                .orElseThrow()
                .status();
    }

    /** Gives the handler a shipped event through Lambda's own serializers; answers ids of failed messages. */
    List<String> deliver(String event) {
        PojoSerializer<SQSEvent> in =
                LambdaEventSerializers.serializerFor(SQSEvent.class, SQSEvent.class.getClassLoader());
        PojoSerializer<SQSBatchResponse> out = JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        out.toJson(handler.handleRequest(in.fromJson(new ByteArrayInputStream(bytes(event))), nowhere()), answer);
        return out.fromJson(answer.toString(StandardCharsets.UTF_8)).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static byte[] bytes(String event) {
        try {
            return Files.readAllBytes(Path.of("../../events/" + event + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that must not be asked. */
    private static com.amazonaws.services.lambda.runtime.Context nowhere() {
        Class<com.amazonaws.services.lambda.runtime.Context> type = com.amazonaws.services.lambda.runtime.Context.class;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
