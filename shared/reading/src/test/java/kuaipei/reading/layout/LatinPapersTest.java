package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.LatinPage.Pair;
import kuaipei.core.paper.LatinPage.Piece;
import kuaipei.core.paper.LatinPage.Word;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.LatinTexts.Aim;
import kuaipei.core.port.LatinTexts.Recognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinPapersTest {

    private static final LatinPapers PAPERS = LatinPapers.shipped();
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 1400;

    private static Piece piece(double y, String text, double confidence) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ", -1)) {
            words.add(new Word(word, confidence, Quad.ofRectangle(0.1 + at * 0.01, y, word.length() * 0.01, 0.02)));
            at += word.length() + 1;
        }
        return new Piece(words, Quad.ofRectangle(0.1, y, text.length() * 0.01, 0.02));
    }

    private static LatinPage page(int number, String... lines) {
        List<Piece> pieces = new ArrayList<>();
        for (String line : lines) {
            pieces.add(piece(0.05 + pieces.size() * 0.03, line, 0.99));
        }
        return new LatinPage(number, pieces, List.of(), List.of());
    }

    private static Paper read(String... lines) {
        return PAPERS.paper("doc", new Recognised(List.of(page(1, lines)), true), WIDTH, HEIGHT);
    }

    private static Map<FieldName, String> values(Paper paper) {
        return paper.fields().stream().collect(Collectors.toMap(FieldReading::field, FieldReading::value));
    }

    private static final String[] BILL = {
        "ST. MARY'S GENERAL HOSPITAL",
        "INPATIENT INVOICE",
        "Patient Name: John Q Sample",
        "Date of Admission: 14 March 2026",
        "Date of Discharge: 03/04/2026",
        "Total Charges: USD 12,170.50"
    };

    @Test
    void a_foreign_bill_for_a_stay_is_read_by_its_labels_and_its_dollars_are_no_yuan() {
        Paper paper = read(BILL);
        assertEquals(DocumentKind.INPATIENT_RECEIPT, paper.kind());
        assertEquals("latin/inpatient-bill", paper.layout());
        assertEquals(Quality.GOOD, paper.quality());
        assertEquals(Map.of(FieldName.PAYER, "John Q Sample", FieldName.ADMISSION_DATE, "2026-03-14"), values(paper));
    }

    @Test
    void a_bill_that_does_not_say_inpatient_or_outpatient_is_for_a_person() {
        Paper paper = read("CITY HOSPITAL", "INVOICE", "Patient: John Sample", "Total amount due: CNY 120.00");
        assertEquals(DocumentKind.OTHER, paper.kind());
        assertEquals(
                DocumentKind.OUTPATIENT_RECEIPT,
                read("CITY HOSPITAL", "OUTPATIENT INVOICE", "Patient: John Sample", "Total amount due: CNY 120.00")
                        .kind());
    }

    @Test
    void yuan_that_the_paper_names_are_read() {
        assertEquals(
                "120.00",
                values(read("CITY HOSPITAL", "OUTPATIENT INVOICE", "Patient: John Sample", "Total Amount: CNY 120.00"))
                        .get(FieldName.TOTAL));
    }

    @Test
    void places_are_pixels_and_characters_have_their_words_confidence() {
        LatinPage two = new LatinPage(
                1,
                List.of(new Piece(
                        List.of(
                                new Word("Total", 0.99, Quad.ofRectangle(0.1, 0.1, 0.1, 0.02)),
                                new Word("due", 0.60, Quad.ofRectangle(0.25, 0.1, 0.05, 0.02))),
                        Quad.ofRectangle(0.1, 0.1, 0.2, 0.02))),
                List.of(),
                List.of());
        Line line = PAPERS.paper("doc", new Recognised(List.of(two), true), WIDTH, HEIGHT)
                .lines()
                .getFirst();
        assertEquals("Total due", line.text());
        assertEquals("Total due", line.glyphs().stream().map(Glyph::text).collect(Collectors.joining()));
        assertEquals(0.99, line.glyphs().getFirst().confidence());
        assertEquals(0.60, line.glyphs().getLast().confidence());
        assertEquals(new Point(100, 140), line.box().topLeft());
        assertTrue(line.glyphs().getLast().along() > 0.9
                && line.glyphs().getFirst().along() < 0.1);
    }

    @Test
    void what_the_engine_paired_and_what_stands_in_the_line_is_one_reading() {
        LatinPage page = page(1, BILL);
        Pair admitted = new Pair(
                "",
                piece(0.14, "Date of Admission:", 0.99),
                new Piece(
                        List.of(new Word("14 March 2026", 0.97, Quad.ofRectangle(0.3, 0.15, 0.1, 0.02))),
                        Quad.ofRectangle(0.3, 0.15, 0.1, 0.02)),
                "");
        LatinPage paired = new LatinPage(1, page.lines(), List.of(admitted, admitted), List.of());
        Paper paper = PAPERS.paper("doc", new Recognised(List.of(paired), true), WIDTH, HEIGHT);
        List<FieldReading> readings = paper.readings(FieldName.ADMISSION_DATE).toList();
        assertEquals(1, readings.size());
        assertEquals(new Point(300, 210), readings.getFirst().place().box().topLeft());
    }

    @Test
    void a_date_on_the_second_page_stands_on_the_second_page() {
        Paper paper = PAPERS.paper(
                "doc",
                new Recognised(
                        List.of(
                                page(1, "DISCHARGE SUMMARY", "Patient Name: John Sample", "Diagnosis: fracture"),
                                page(2, "Discharge Date: 21 March 2026", "Hospital: St. Mary's Hospital")),
                        true),
                WIDTH,
                HEIGHT);
        assertEquals(DocumentKind.DISCHARGE_SUMMARY, paper.kind());
        assertEquals(
                2,
                paper.readings(FieldName.DISCHARGE_DATE)
                        .findFirst()
                        .orElseThrow()
                        .place()
                        .page());
    }

    @Test
    void nonsense_is_no_paper_however_finished_it_looks() throws IOException {
        String[] soup = Files.readAllLines(
                        Path.of("src/test/resources/garbage/nonsense/inpatient-receipt-by-an-english-engine.txt"))
                .toArray(String[]::new);
        Paper paper = read(soup);
        assertEquals(new Quality(Quality.Verdict.RETAKE, "garbage"), paper.quality());
        assertEquals(DocumentKind.OTHER, paper.kind());
        assertEquals(List.of(), paper.fields());
    }

    @Test
    void a_paper_of_which_pages_are_missing_proves_nothing() {
        Paper paper = PAPERS.paper("doc", new Recognised(List.of(page(1, BILL)), false), WIDTH, HEIGHT);
        assertEquals(new Quality(Quality.Verdict.RETAKE, "partly-read"), paper.quality());
    }

    @Test
    void an_engine_that_found_nothing_or_guessed_asks_for_another_photograph() {
        assertEquals(
                "no-text",
                PAPERS.paper("doc", new Recognised(List.of(), true), WIDTH, HEIGHT)
                        .quality()
                        .reason());
        LatinPage weak = new LatinPage(1, List.of(piece(0.1, "Total amount due", 0.5)), List.of(), List.of());
        assertEquals(
                "blur",
                PAPERS.paper("doc", new Recognised(List.of(weak), true), WIDTH, HEIGHT)
                        .quality()
                        .reason());
    }

    @ParameterizedTest
    @CsvSource({"english-bill, BILL", "passport, IDENTITY", "discharge-summary-1, FORM"})
    void what_is_asked_for_follows_from_what_the_paper_is(String page, Aim aim) throws IOException {
        List<Line> lines = Files.readAllLines(Path.of("src/test/resources/garbage/pages/" + page + ".txt")).stream()
                .map(text -> new Line(text, 0.99, Quad.ofRectangle(0, 0, 10, 10), List.of()))
                .toList();
        assertEquals(aim, PAPERS.aim(lines));
    }
}
