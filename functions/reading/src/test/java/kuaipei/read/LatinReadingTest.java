package kuaipei.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kuaipei.aws.ClaimJson;
import kuaipei.core.claim.ClaimCommand;
import kuaipei.core.claim.ClaimDocument.Expected;
import kuaipei.core.claim.ClaimDocument.Read;
import kuaipei.core.claim.ClaimDocument.Unreadable;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.PhotoKey;
import kuaipei.testkit.TextractEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler with the real Textract client against an endpoint that speaks its protocol; our own engine says what it is told. */
class LatinReadingTest {

    private static final List<String> FOREIGN_BILL = List.of(
            "GENERAL HOSPITAL", "INPATIENT INVOICE", "Patient Name: John Q Sample", "Total amount due", "Payment");
    private static final List<String> PASSPORT = List.of(
            "PASSPORT",
            "UNITED KINGDOM",
            "Surname SAMPLE",
            "Given names JOHN",
            "Nationality",
            "Date of birth 14 MAY 1950");

    private final TextractEndpoint textract = new TextractEndpoint();
    private final Desk desk = Desk.with(textract);
    private final PhotoKey pdf = Desk.photo(Desk.PDF);

    @AfterEach
    void close() {
        textract.close();
    }

    @Test
    void a_chinese_paper_is_never_asked_of_the_other_engine() {
        desk.upload(Desk.FIRST);
        desk.deliver("reading-photo");
        assertEquals(List.of(), textract.operations());
        assertEquals("told.json", file(desk.status(Desk.FIRST)));
    }

    @Test
    void without_the_other_engine_our_own_reading_stands() {
        Desk alone = new Desk();
        alone.says(FOREIGN_BILL);
        alone.upload(Desk.FIRST);
        assertEquals(List.of(), alone.deliver("reading-photo"));
        assertEquals("told.json", file(alone.status(Desk.FIRST)));
    }

    @Test
    void a_foreign_bill_is_read_as_a_bill_and_its_dollars_are_no_yuan() {
        textract.answers("AnalyzeExpense", "analyze-expense");
        Paper paper = read(FOREIGN_BILL);
        assertEquals(List.of("AnalyzeExpense"), textract.operations());
        assertEquals(DocumentKind.INPATIENT_RECEIPT, paper.kind());
        assertEquals(Quality.GOOD, paper.quality());
        assertEquals("2026-03-14", values(paper).get(FieldName.ADMISSION_DATE));
        assertEquals("2026-03-21", values(paper).get(FieldName.DISCHARGE_DATE));
        assertEquals("John Q Sample", values(paper).get(FieldName.PAYER));
        assertEquals(Optional.empty(), paper.readings(FieldName.TOTAL).findFirst());
        assertTrue(paper.rows().size() == 3
                && paper.rows().stream()
                        .noneMatch(row -> row.cell(FieldName.AMOUNT).isPresent()));
    }

    @Test
    void a_bill_that_names_yuan_is_read_in_yuan() {
        textract.answers("AnalyzeExpense", "analyze-expense-in-yuan");
        Paper paper = read(FOREIGN_BILL);
        assertEquals("12170.50", values(paper).get(FieldName.TOTAL));
        assertEquals(
                "3500.00",
                paper.rows().getFirst().cell(FieldName.AMOUNT).orElseThrow().value());
    }

    @Test
    void a_passport_is_read_as_an_identity_paper_and_is_no_id_card() {
        textract.answers("AnalyzeID", "analyze-id");
        Paper paper = read(PASSPORT);
        assertEquals(List.of("AnalyzeID"), textract.operations());
        assertEquals(DocumentKind.OTHER, paper.kind());
        assertEquals(
                Map.of(FieldName.NAME, "JOHN QUENTIN SAMPLE", FieldName.BIRTH_DATE, "1950-05-14", FieldName.SEX, "男"),
                values(paper));
    }

    @Test
    void what_is_neither_is_read_as_a_form() {
        textract.answers("AnalyzeDocument", "analyze-document");
        Paper paper = read(List.of("DISCHARGE SUMMARY", "Patient Name: John", "Diagnosis fracture", "Treatment"));
        assertEquals(DocumentKind.DISCHARGE_SUMMARY, paper.kind());
        assertEquals("2026-03-21", values(paper).get(FieldName.DISCHARGE_DATE));
        assertEquals("8", values(paper).get(FieldName.DAYS));
    }

    @Test
    void only_the_picture_is_sent_and_not_what_the_phone_wrote_into_the_file() {
        textract.answers("AnalyzeExpense", "analyze-expense");
        read(FOREIGN_BILL);
        String body = textract.asked().getFirst().body();
        assertTrue(body.startsWith("{\"Document\":{\"Bytes\":\"/9j/"), body.substring(0, 40));
    }

    @Test
    void a_second_delivery_asks_nobody_again() {
        textract.answers("AnalyzeExpense", "analyze-expense");
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-repeated-delivery"));
        assertEquals(1, textract.asked().size());
        assertEquals(1, desk.read.size());
    }

    @ParameterizedTest
    @CsvSource({"BadDocumentException, bad-document", "UnsupportedDocumentException, unsupported-document"})
    void what_the_engine_cannot_read_is_told_at_once(String fault, String reason) {
        textract.fails("AnalyzeExpense", 400, fault);
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-photo"));
        assertEquals(new Unreadable(reason), desk.status(Desk.FIRST));
    }

    @Test
    void an_engine_that_is_overrun_makes_the_message_come_again_and_then_reads() {
        for (int attempt = 0; attempt < 4; attempt++) {
            textract.fails("AnalyzeExpense", 400, "ThrottlingException");
        }
        textract.answers("AnalyzeExpense", "analyze-expense");
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.FIRST);
        assertEquals(1, desk.deliver("reading-photo").size());
        assertEquals(new Expected(), desk.status(Desk.FIRST));
        assertEquals(List.of(), desk.deliver("reading-photo"));
        assertInstanceOf(Read.class, desk.status(Desk.FIRST));
    }

    private void beginJob() {
        textract.says("StartDocumentAnalysis", "{\"JobId\":\"" + Desk.JOB + "\"}");
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.PDF);
    }

    private void finishJob() {
        textract.forgets("GetDocumentAnalysis")
                .answers("GetDocumentAnalysis", "get-analysis-1")
                .answers("GetDocumentAnalysis", "get-analysis-2")
                .answers("GetDocumentAnalysis", "get-analysis-3");
    }

    @Test
    void a_file_is_begun_waited_for_and_read_when_it_is_said_to_be_done() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}");
        beginJob();
        assertEquals(1, desk.deliver("reading-photo", pdf).size(), "the message stays in the queue");
        assertEquals(new Expected(), desk.status(Desk.PDF));
        finishJob();
        assertEquals(List.of(), desk.deliver("reading-job-done", pdf));
        Read read = assertInstanceOf(Read.class, desk.status(Desk.PDF));
        assertEquals(DocumentKind.DISCHARGE_SUMMARY, read.kind());
        assertEquals(List.of(), desk.deliver("reading-photo", pdf), "and leaves it when it comes again");
        assertEquals(
                1,
                textract.operations().stream()
                        .filter("StartDocumentAnalysis"::equals)
                        .count());
    }

    @Test
    void a_completion_that_is_lost_is_found_out_at_the_next_delivery() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}");
        beginJob();
        desk.deliver("reading-photo", pdf);
        finishJob();
        assertEquals(List.of(), desk.deliver("reading-photo", pdf));
        assertInstanceOf(Read.class, desk.status(Desk.PDF));
        assertEquals(1, desk.read.size(), "our own engine is not asked again");
    }

    @Test
    void a_job_without_an_end_is_given_up_with_its_message_and_its_late_word_changes_nothing() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}");
        beginJob();
        assertEquals(1, desk.deliver("reading-photo", pdf).size());
        assertEquals(List.of(), desk.deliver("reading-killed", pdf));
        assertEquals(new Unreadable("gave-up"), desk.status(Desk.PDF));
        finishJob();
        assertEquals(List.of(), desk.deliver("reading-job-done", pdf));
        assertEquals(new Unreadable("gave-up"), desk.status(Desk.PDF));
    }

    @Test
    void a_death_between_begin_and_note_begins_the_same_job_again() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}");
        beginJob();
        desk.documents.dieBeforeKeeping("textract-job.json");
        assertEquals(1, desk.deliver("reading-photo", pdf).size());
        assertEquals(1, desk.deliver("reading-photo", pdf).size());
        List<TextractEndpoint.Asked> begun = textract.asked().stream()
                .filter(asked -> asked.operation().equals("StartDocumentAnalysis"))
                .toList();
        assertEquals(2, begun.size());
        assertEquals(begun.get(0).body(), begun.get(1).body(), "one token, one job");
        finishJob();
        desk.deliver("reading-job-done", pdf);
        assertInstanceOf(Read.class, desk.status(Desk.PDF));
    }

    @Test
    void a_word_that_comes_twice_or_in_an_envelope_is_one_answer() {
        finishJob();
        beginJob();
        desk.deliver("reading-job-done-in-an-envelope", pdf);
        long version = desk.version();
        finishJob();
        assertEquals(List.of(), desk.deliver("reading-job-repeated-delivery", pdf));
        assertEquals(version, desk.version());
        assertInstanceOf(Read.class, desk.status(Desk.PDF));
    }

    @Test
    void a_word_of_another_job_than_the_one_that_was_begun_changes_nothing() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"IN_PROGRESS\"}");
        textract.says("StartDocumentAnalysis", "{\"JobId\":\"mine\"}");
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.PDF);
        desk.deliver("reading-photo", pdf);
        finishJob();
        assertEquals(List.of(), desk.deliver("reading-job-done", pdf));
        assertEquals(new Expected(), desk.status(Desk.PDF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading-job-malformed-body", "reading-job-foreign-tag", "reading-job-unknown-claim"})
    void a_word_about_nothing_of_ours_disturbs_nothing(String event) {
        long version = desk.version();
        assertEquals(List.of(), desk.deliver(event));
        assertEquals(version, desk.version());
        assertEquals(List.of(), textract.operations());
    }

    @Test
    void a_job_that_failed_is_told_by_its_reason_whatever_the_word_says() {
        textract.says("GetDocumentAnalysis", "{\"JobStatus\":\"FAILED\"}");
        beginJob();
        desk.deliver("reading-job-failed", pdf);
        assertEquals(new Unreadable("job-failed"), desk.status(Desk.PDF));
    }

    @Test
    void pages_that_were_left_out_make_the_file_to_be_sent_again() {
        textract.answers("GetDocumentAnalysis", "get-analysis-partly");
        beginJob();
        desk.deliver("reading-photo", pdf);
        Read read = assertInstanceOf(Read.class, desk.status(Desk.PDF));
        assertEquals(new Quality(Quality.Verdict.RETAKE, "partly-read"), read.quality());
    }

    @Test
    void a_chinese_file_that_the_engine_calls_finished_is_garbage() {
        textract.answers("GetDocumentAnalysis", "get-analysis-of-a-chinese-page");
        beginJob();
        desk.deliver("reading-photo", pdf);
        Read read = assertInstanceOf(Read.class, desk.status(Desk.PDF));
        assertEquals(new Quality(Quality.Verdict.RETAKE, "garbage"), read.quality());
        assertEquals(DocumentKind.OTHER, read.kind());
    }

    /** An OFD: the outside engine takes no such file, and one of its pages alone is not the file. */
    @Test
    void of_a_file_of_several_pages_that_the_engine_does_not_take_our_own_reading_stands() {
        desk.pages = 2;
        desk.says(FOREIGN_BILL);
        desk.upload(Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-photo"));
        Read read = assertInstanceOf(Read.class, desk.status(Desk.FIRST));
        assertTrue(read.reading().endsWith("/told.json"), read.reading());
        assertEquals(List.of(), textract.operations());
    }

    @Test
    void a_word_for_a_claim_that_is_settled_is_not_followed() {
        desk.commands.carryOut(Desk.CLAIM, new ClaimCommand.Withdraw());
        assertEquals(List.of(), desk.deliver("reading-job-done", pdf));
        assertEquals(List.of(), textract.operations());
    }

    private Paper read(List<String> lines) {
        desk.says(lines);
        desk.upload(Desk.FIRST);
        assertEquals(List.of(), desk.deliver("reading-photo"));
        Read read = assertInstanceOf(Read.class, desk.status(Desk.FIRST));
        assertTrue(read.reading().endsWith("/" + LatinReading.NAME + ".json"), read.reading());
        return ClaimJson.mapper().readValue(desk.documents.kept(read.reading()).orElseThrow(), Paper.class);
    }

    private static Map<FieldName, String> values(Paper paper) {
        return paper.fields().stream().collect(Collectors.toMap(FieldReading::field, FieldReading::value));
    }

    private static String file(Object status) {
        String reading = assertInstanceOf(Read.class, status).reading();
        return reading.substring(reading.lastIndexOf('/') + 1);
    }
}
