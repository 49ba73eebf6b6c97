package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kuaipei.core.claim.ClaimId;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.port.LatinTexts;
import kuaipei.core.port.LatinTexts.Aim;
import kuaipei.core.port.LatinTexts.Recognised;
import kuaipei.core.port.LatinTexts.Running;
import kuaipei.core.port.LatinTexts.Started;
import kuaipei.core.port.LatinTexts.Unreadable;
import kuaipei.core.port.Limits;
import kuaipei.core.port.PhotoKey;
import kuaipei.testkit.TextractEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.textract.TextractClient;

/** The real client, signing, against an endpoint that speaks Textract's protocol over HTTP. */
class TextractTextsTest {

    private static final PhotoKey PHOTO =
            new PhotoKey(new ClaimId("KP-FK4ZW30B70"), new DocumentId("38e2c44c2957c9523ca4150932e682d5"));
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    private final TextractEndpoint endpoint = new TextractEndpoint();
    private final LatinTexts texts = texts(Map.of(
            "TEXTRACT_TOPIC", "arn:aws:sns:ap-southeast-1:123456789012:kuaipei-textract",
            "TEXTRACT_ROLE", "arn:aws:iam::123456789012:role/kuaipei-TextractTells"));

    private LatinTexts texts(Map<String, String> more) {
        return TextractTexts.of(environment(more), "kuaipei-incoming-123456789012")
                .orElseThrow();
    }

    private Environment environment(Map<String, String> more) {
        TreeMap<String, String> set = new TreeMap<>(more);
        set.put("TEXTRACT_REGION", "ap-southeast-1");
        set.put("AWS_REGION", "ap-southeast-1");
        set.put("AWS_ENDPOINT_URL_TEXTRACT", endpoint.address().toString());
        set.put("AWS_ACCESS_KEY_ID", "AKEXAMPLE");
        set.put("AWS_SECRET_ACCESS_KEY", "example");
        return new Environment(set, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void without_a_region_there_is_no_textract() {
        Environment china = new Environment(Map.of("AWS_REGION", "cn-north-1"), Clock.systemUTC());
        assertEquals(Optional.empty(), TextractTexts.of(china, "incoming"));
    }

    @Test
    void without_a_topic_only_pictures_are_read() {
        assertTrue(texts.takesFiles());
        assertFalse(texts(Map.of()).takesFiles());
    }

    @Test
    void calls_are_signed_for_the_region_that_was_named() {
        endpoint.answers("AnalyzeDocument", "analyze-document");
        texts.read(Aim.FORM, PICTURE);
        String signature = endpoint.asked().getFirst().signature();
        assertTrue(signature.startsWith("AWS4-HMAC-SHA256 Credential=AKEXAMPLE/"), signature);
        assertTrue(signature.contains("/ap-southeast-1/textract/aws4_request"), signature);
    }

    @Test
    void a_form_becomes_lines_and_pairs() {
        endpoint.answers("AnalyzeDocument", "analyze-document");
        LatinPage page = page(texts.read(Aim.FORM, PICTURE));
        assertEquals("ST. MARY'S GENERAL HOSPITAL", page.lines().getFirst().text());
        assertEquals(
                Map.of("Patient Name:", "John Q Sample", "Date of Admission:", "14 March 2026"),
                pairs(page, "Patient Name:", "Date of Admission:"));
        LatinPage.Word word = page.lines().getFirst().words().getLast();
        assertEquals("HOSPITAL", word.text());
        assertTrue(word.confidence() > 0.98 && word.confidence() <= 1, "" + word.confidence());
        assertTrue(word.box().topRight().x() > word.box().topLeft().x()
                && word.box().bottomLeft().y() > word.box().topLeft().y());
        assertTrue(endpoint.asked().getFirst().body().contains("\"FeatureTypes\":[\"FORMS\",\"TABLES\"]"));
    }

    @Test
    void a_bill_becomes_fields_under_textracts_names_and_rows() {
        endpoint.answers("AnalyzeExpense", "analyze-expense");
        LatinPage page = page(texts.read(Aim.BILL, PICTURE));
        LatinPage.Pair total = page.pairs().stream()
                .filter(pair -> pair.type().equals("TOTAL"))
                .findFirst()
                .orElseThrow();
        assertEquals("USD 12,170.50", total.value().text());
        assertEquals("USD", total.currency());
        assertEquals(
                List.of("Room and board, 8 days", "8", "3,500.00"),
                page.rows().getFirst().stream().map(cell -> cell.value().text()).toList());
        assertTrue(page.lines().size() > 7);
    }

    @Test
    void an_identity_paper_becomes_fields_that_stand_where_its_lines_hold_them() {
        endpoint.answers("AnalyzeID", "analyze-id");
        LatinPage page = page(texts.read(Aim.IDENTITY, PICTURE));
        LatinPage.Pair born = page.pairs().stream()
                .filter(pair -> pair.type().equals("DATE_OF_BIRTH"))
                .findFirst()
                .orElseThrow();
        assertEquals("14 MAY 1950", born.value().text());
        assertTrue(page.lines().stream()
                .anyMatch(line -> line.box().equals(born.value().box())));
        assertTrue(page.pairs().stream().noneMatch(pair -> pair.value().text().isBlank()));
    }

    @Test
    void a_file_is_begun_under_its_documents_id_and_told_to_the_topic() {
        endpoint.says("StartDocumentAnalysis", "{\"JobId\":\"job-1\"}");
        assertEquals(new Started("job-1"), texts.start(PHOTO));
        assertEquals(new Started("job-1"), texts.start(PHOTO));
        String body = endpoint.asked().getFirst().body();
        for (String said : List.of(
                "\"ClientRequestToken\":\"38e2c44c2957c9523ca4150932e682d5\"",
                "\"JobTag\":\"KP-FK4ZW30B70:38e2c44c2957c9523ca4150932e682d5\"",
                "\"Bucket\":\"kuaipei-incoming-123456789012\"",
                "\"Name\":\"KP-FK4ZW30B70/38e2c44c2957c9523ca4150932e682d5\"",
                "\"SNSTopicArn\":\"arn:aws:sns:ap-southeast-1:123456789012:kuaipei-textract\"",
                "\"RoleArn\":\"arn:aws:iam::123456789012:role/kuaipei-TextractTells\"")) {
            assertTrue(body.contains(said), said + " in " + body);
        }
        assertEquals(body, endpoint.asked().get(1).body(), "the same begin is the same request");
    }

    @Test
    void all_parts_of_an_answer_are_collected_and_blocks_that_name_each_other_across_them_are_joined() {
        endpoint.answers("GetDocumentAnalysis", "get-analysis-1")
                .answers("GetDocumentAnalysis", "get-analysis-2")
                .answers("GetDocumentAnalysis", "get-analysis-3");
        Recognised whole = assertInstanceOf(Recognised.class, texts.collect("job-1"));
        assertEquals(3, endpoint.asked().size());
        assertTrue(endpoint.asked().get(1).body().contains("\"NextToken\":\"bmV4dC0y\""));
        assertTrue(endpoint.asked().get(2).body().contains("\"NextToken\":\"bmV4dC0z\""));
        assertTrue(whole.complete());
        assertEquals(
                List.of(1, 2), whole.pages().stream().map(LatinPage::number).toList());
        assertEquals(10, whole.pages().getFirst().pairs().size());
        assertTrue(whole.pages().getFirst().lines().stream()
                .noneMatch(line -> line.words().isEmpty()));
        assertEquals(
                List.of("Medicine", "Dose", "Days"),
                whole.pages().get(1).rows().getFirst().stream()
                        .map(cell -> cell.label().text())
                        .toList());
    }

    @Test
    void a_job_that_runs_is_running_one_that_failed_is_unreadable_and_one_half_done_says_so() {
        endpoint.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}")
                .says("GetDocumentAnalysis", "{\"JobStatus\":\"FAILED\",\"StatusMessage\":\"INVALID_IMAGE_TYPE\"}")
                .answers("GetDocumentAnalysis", "get-analysis-partly");
        assertEquals(new Running(), texts.collect("job-1"));
        assertEquals(new Unreadable("job-failed"), texts.collect("job-1"));
        assertFalse(assertInstanceOf(Recognised.class, texts.collect("job-1")).complete());
    }

    @Test
    void an_answer_without_an_end_is_given_up() {
        endpoint.says("GetDocumentAnalysis", "{\"JobStatus\":\"SUCCEEDED\",\"NextToken\":\"again\",\"Blocks\":[]}");
        assertEquals(new Unreadable("document-too-large"), texts.collect("job-1"));
        assertEquals(Limits.MOST_LATIN_ANSWERS, endpoint.asked().size());
    }

    @ParameterizedTest
    @CsvSource({
        "BadDocumentException, bad-document",
        "UnsupportedDocumentException, unsupported-document",
        "DocumentTooLargeException, document-too-large",
        "InvalidS3ObjectException, invalid-object",
        "InvalidParameterException, invalid-request"
    })
    void what_is_wrong_with_a_document_is_said_at_once(String fault, String reason) {
        endpoint.fails("AnalyzeExpense", 400, fault).fails("StartDocumentAnalysis", 400, fault);
        assertEquals(new Unreadable(reason), texts.read(Aim.BILL, PICTURE));
        assertEquals(new Unreadable(reason), texts.start(PHOTO));
        assertEquals(List.of("AnalyzeExpense", "StartDocumentAnalysis"), endpoint.operations());
    }

    @Test
    void a_job_that_is_no_longer_known_is_unreadable() {
        endpoint.fails("GetDocumentAnalysis", 400, "InvalidJobIdException");
        assertEquals(new Unreadable("job-gone"), texts.collect("job-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "400, ProvisionedThroughputExceededException",
        "500, InternalServerError",
        "400, LimitExceededException"
    })
    void what_passes_is_tried_again_in_the_process(int status, String fault) {
        endpoint.fails("StartDocumentAnalysis", status, fault)
                .fails("StartDocumentAnalysis", status, fault)
                .says("StartDocumentAnalysis", "{\"JobId\":\"job-1\"}");
        assertEquals(new Started("job-1"), texts.start(PHOTO));
        assertEquals(3, endpoint.asked().size());
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, 4",
        "400, ProvisionedThroughputExceededException, 4",
        "500, InternalServerError, 4",
        "400, LimitExceededException, 4",
        "400, AccessDeniedException, 1"
    })
    void what_does_not_pass_is_thrown_for_redelivery(int status, String fault, int attempts) {
        endpoint.fails("AnalyzeDocument", status, fault);
        assertThrows(SdkException.class, () -> texts.read(Aim.FORM, PICTURE));
        assertEquals(attempts, endpoint.asked().size());
    }

    @Test
    void an_engine_that_does_not_answer_is_not_waited_for_without_end() {
        endpoint.hangs("AnalyzeDocument");
        LatinTexts waiting = new TextractTexts(quick(), Optional.empty());
        assertThrows(SdkException.class, () -> waiting.read(Aim.FORM, PICTURE));
        assertFalse(endpoint.asked().isEmpty());
    }

    /** As the function's client, with shorter patience. */
    private TextractClient quick() {
        return TextractClient.builder()
                .endpointOverride(endpoint.address())
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(environment(Map.of()).credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(
                        set -> set.apiCallAttemptTimeout(Duration.ofMillis(200)).apiCallTimeout(Duration.ofMillis(900)))
                .build();
    }

    private static LatinPage page(LatinTexts.Answer answer) {
        return assertInstanceOf(Recognised.class, answer).pages().getFirst();
    }

    private static Map<String, String> pairs(LatinPage page, String... labels) {
        return page.pairs().stream()
                .filter(pair -> List.of(labels).contains(pair.label().text()))
                .collect(Collectors.toMap(
                        pair -> pair.label().text(), pair -> pair.value().text()));
    }
}
