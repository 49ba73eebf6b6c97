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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kuaipei.aws.Environment;
import kuaipei.aws.TextractTexts;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.ClaimState;
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
import kuaipei.core.port.LatinTexts;
import kuaipei.core.port.PhotoKey;
import kuaipei.reading.Reading;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.testkit.MemoryClaims;
import kuaipei.testkit.MemoryDocuments;
import kuaipei.testkit.MemoryKeys;
import kuaipei.testkit.MemoryRegister;
import kuaipei.testkit.SampleClaims;
import kuaipei.testkit.TextractEndpoint;

/** The handler on stores in memory, one claim that expects two photographs, and a reader that reads what it is told. */
final class Desk implements PaperReading {

    /** The claim and documents that the shipped events name. */
    static final ClaimId CLAIM = new ClaimId("KP-FK4ZW30B70");

    static final byte[] FIRST = "photograph 1".getBytes(StandardCharsets.UTF_8);
    /** A file of several pages; its job is the one that the shipped events name. */
    static final byte[] PDF = "%PDF-1.7 of two pages".getBytes(StandardCharsets.UTF_8);

    static final String JOB = "3f6c0a5d7b1e4c7f9a2b8d0e6f4a1c5b9d7e3f2a1b0c9d8e7f6a5b4c3d2e1f0a";

    static final byte[] SECOND = "photograph 2".getBytes(StandardCharsets.UTF_8);

    private static final String INCOMING = "kuaipei-incoming-123456789012";

    final MemoryClaims claims = new MemoryClaims(new MemoryRegister(new MemoryKeys()));
    final MemoryDocuments documents = new MemoryDocuments();
    final Commands commands = new Commands(claims, () -> Instant.parse("2026-04-20T01:16:00Z"), _ -> {});
    final ReadingHandler handler;
    final List<String> read = new ArrayList<>();
    Optional<Refusal> refusal = Optional.empty();
    private List<String> lines = List.of();
    /** Of the files that come; the first is as it is told, the others are blurred. */
    int pages = 1;

    Desk() {
        this(Optional.empty());
    }

    /** A desk with the outside engine behind an endpoint, and a third document that is a file. */
    static Desk with(TextractEndpoint endpoint) {
        Environment environment = new Environment(
                Map.of(
                        "AWS_REGION", "ap-southeast-1",
                        "AWS_ACCESS_KEY_ID", "AKEXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", "example",
                        "AWS_ENDPOINT_URL_TEXTRACT", endpoint.address().toString(),
                        "TEXTRACT_REGION", "ap-southeast-1",
                        "TEXTRACT_TOPIC", "arn:aws:sns:ap-southeast-1:123456789012:kuaipei-TextractTopic",
                        "TEXTRACT_ROLE", "arn:aws:iam::123456789012:role/kuaipei-TextractTellsRole"),
                Clock.systemUTC());
        Desk desk = new Desk(TextractTexts.of(environment, INCOMING));
        desk.expect(PDF);
        return desk;
    }

    private Desk(Optional<LatinTexts> latin) {
        handler = new ReadingHandler(commands, documents, this, latin, INCOMING);
        claims.append(Change.of(
                CLAIM, 0, Lifecycle.open(CLAIM, SampleClaims.report()), Instant.parse("2026-04-20T01:15:00Z")));
        expect(FIRST);
        expect(SECOND);
    }

    /** The claim is paid before its last papers are there. */
    void payOnAPromise() {
        ClaimDocument.Declared early = SampleClaims.declared(9);
        for (ClaimCommand command : List.of(
                new ClaimCommand.ExpectDocument(early),
                new ClaimCommand.RecordReading(early.id(), SampleClaims.read(DocumentKind.STAY_CERTIFICATE)),
                new ClaimCommand.Submit(SampleClaims.ids(9)),
                new ClaimCommand.Decide(1, new ClaimCommand.Pay(SampleClaims.approvalBeforePapers(1))))) {
            commands.carryOut(CLAIM, command);
        }
        commands.carryOut(CLAIM, at -> new ClaimCommand.OrderPayment(((ClaimState.Approved) at).order()));
        commands.carryOut(
                CLAIM,
                at -> new ClaimCommand.RecordSettled(
                        ((ClaimState.Paying) at).order().id(), LocalDate.of(2026, 4, 20)));
    }

    /** The first photograph was all that was to follow. */
    void everythingCame() {
        commands.carryOut(
                CLAIM,
                new ClaimCommand.Submit(new TreeSet<>(List.of(photo(FIRST).document()))));
        commands.carryOut(CLAIM, new ClaimCommand.Compare(1, new ClaimCommand.Agrees(List.of())));
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
        Pixels picture = new Pixels(2, 1, new byte[6]);
        Paper first = lines.isEmpty() ? paper(document) : paper(document, lines);
        List<Paper> papers = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> page == 1 ? first : onPage(first, page))
                .toList();
        return new Reading(papers, refusal.isPresent() ? List.of() : Collections.nCopies(pages, picture), refusal);
    }

    /** The same kind of paper to be taken again. */
    private static Paper onPage(Paper paper, int page) {
        return new Paper(
                paper.document(),
                page,
                DocumentKind.OTHER,
                paper.layout(),
                new Quality(Quality.Verdict.RETAKE, "blur"),
                List.of(),
                List.of(),
                paper.lines(),
                List.of());
    }

    /** What our own engine reads from now on. */
    void says(List<String> texts) {
        lines = texts;
    }

    void upload(byte[] file) {
        documents.upload(photo(file), file);
    }

    long version() {
        return claims.load(CLAIM).orElseThrow().version();
    }

    private static Paper paper(String document, List<String> texts) {
        Quad box = Quad.ofRectangle(10, 20, 300, 40);
        List<Line> read =
                texts.stream().map(text -> new Line(text, 0.99, box, List.of())).toList();
        return new Paper(document, DocumentKind.OTHER, "none", Quality.GOOD, List.of(), List.of(), read, List.of());
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
        return deliver(event, photo(FIRST));
    }

    /** The same event about another photograph. */
    List<String> deliver(String event, PhotoKey photo) {
        byte[] told = new String(bytes(event), StandardCharsets.UTF_8)
                .replace(photo(FIRST).document().value(), photo.document().value())
                .getBytes(StandardCharsets.UTF_8);
        PojoSerializer<SQSEvent> in =
                LambdaEventSerializers.serializerFor(SQSEvent.class, SQSEvent.class.getClassLoader());
        PojoSerializer<SQSBatchResponse> out = JacksonFactory.getInstance().getSerializer(SQSBatchResponse.class);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        out.toJson(handler.handleRequest(in.fromJson(new ByteArrayInputStream(told)), nowhere()), answer);
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
