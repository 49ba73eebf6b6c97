package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Place;
import kuaipei.core.proof.ClaimProof;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.drawing.facts.Bills;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.People;
import kuaipei.drawing.facts.Stay;
import kuaipei.drawing.facts.Stays;
import kuaipei.drawing.page.Care;
import kuaipei.drawing.page.Fonts;
import kuaipei.drawing.page.Page;
import kuaipei.drawing.page.Printer;
import kuaipei.drawing.photo.Camera;
import kuaipei.drawing.photo.Shot;
import kuaipei.drawing.photo.Together;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Photographs on which two papers lie, through the engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersTogetherTest {
    private static final HospitalRegister NO_HOSPITALS = new HospitalRegister(List.of());
    private static final int LONG_SIDE = 3600;

    private final DocumentReader reader = DocumentReader.shipped(2);

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Printer printer;

    @BeforeAll
    void needs_fonts() {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Fonts.present(), "fonts");
        }
        printer = new Printer(Fonts.found());
    }

    @AfterAll
    void close() {
        reader.close();
    }

    private static Facts facts(long seed) {
        Dice dice = new Dice(seed);
        Stay stay = Stays.invented(dice.apart("stay"));
        return Facts.of(People.invented(dice.apart("person")), stay, Bills.invented(dice.apart("bill"), stay, 8));
    }

    /** With these dice a receipt bears a code. */
    private Page page(DocumentKind kind, Facts facts) {
        return printer.print(kind, 0, facts, Care.NEAT, new Dice(6).apart(kind.wire()));
    }

    private static byte[] photograph(Page one, Page other, boolean beside) {
        Together together = Together.laid(
                new Together.Sheet(one.picture(), one.scale()),
                new Together.Sheet(other.picture(), other.scale()),
                beside,
                new Dice(3).apart("laid"));
        return Camera.photograph(together, Shot.calm(LONG_SIDE).ofPlastic(), new Dice(3).apart("camera"));
    }

    private static Set<String> values(Paper paper, FieldName field) {
        return paper.readings(field).map(FieldReading::value).collect(Collectors.toSet());
    }

    @Test
    void an_identity_card_beside_a_bank_card_is_two_papers_with_places_on_the_whole_photograph() {
        Facts facts = facts(1);
        Reading reading = reader.read(
                "photo", photograph(page(DocumentKind.ID_CARD, facts), page(DocumentKind.BANK_CARD, facts), true));
        assertEquals(
                List.of(DocumentKind.ID_CARD, DocumentKind.BANK_CARD),
                reading.papers().stream().map(Paper::kind).toList());
        Paper id = reading.papers().getFirst();
        Paper card = reading.papers().getLast();
        assertEquals(Set.of(facts.person().id().number()), values(id, FieldName.ID_NUMBER));
        assertEquals(Set.of(facts.person().card().number()), values(card, FieldName.CARD_NUMBER));
        assertEquals(List.of(1, 2), reading.papers().stream().map(Paper::page).toList());
        assertEquals(
                reading.upright(id).orElseThrow().width(),
                reading.upright(card).orElseThrow().width());
        double end = id.lines().stream()
                .mapToDouble(line -> line.box().topRight().x())
                .max()
                .orElseThrow();
        for (FieldReading reads : card.fields()) {
            Place place = reads.place();
            assertEquals(2, place.page());
            assertTrue(place.box().topLeft().x() > end, "the card lies on the right of the photograph");
        }
    }

    @Test
    void a_receipt_above_a_fee_list_proves_what_both_would_prove_apart() {
        Facts facts = facts(2);
        Reading reading = reader.read(
                "photo",
                photograph(page(DocumentKind.INPATIENT_RECEIPT, facts), page(DocumentKind.FEE_LIST, facts), false));
        assertEquals(
                List.of(DocumentKind.INPATIENT_RECEIPT, DocumentKind.FEE_LIST),
                reading.papers().stream().map(Paper::kind).toList());
        ClaimProof proof = ClaimProof.of(reading.papers(), Optional.empty(), NO_HOSPITALS);
        assertEquals(Optional.of(facts.bill().total()), proof.billTotal().proven());
        assertEquals(
                Optional.of(facts.person().name()),
                proof.insuredName().proven(),
                "two kinds of paper are two witnesses");
    }

    @Test
    void two_persons_cards_together_contradict_each_other_and_prove_neither() {
        Facts mine = facts(1);
        Facts others = facts(4);
        Reading reading = reader.read(
                "photo", photograph(page(DocumentKind.ID_CARD, mine), page(DocumentKind.ID_CARD, others), false));
        assertEquals(2, reading.papers().size());
        ClaimProof proof = ClaimProof.of(
                reading.papers(),
                Optional.of(new ClaimProof.Known(
                        mine.person().name(), mine.person().id().number(), "fall")),
                NO_HOSPITALS);
        Evidence.Doubtful<?> number = assertInstanceOf(Evidence.Doubtful.class, proof.idNumber());
        assertEquals("contradiction", number.why());
        assertEquals(Optional.empty(), proof.insuredName().proven());
    }

    @Test
    void two_papers_of_one_kind_together_are_one_witness() {
        Facts facts = facts(1);
        Reading reading = reader.read(
                "photo", photograph(page(DocumentKind.ID_CARD, facts), page(DocumentKind.ID_CARD, facts), true));
        assertEquals(2, reading.papers().size());
        assertEquals(
                Optional.empty(),
                ClaimProof.of(reading.papers(), Optional.empty(), NO_HOSPITALS)
                        .insuredName()
                        .proven());
    }

    @Test
    void each_of_two_receipts_together_has_the_code_that_is_printed_on_it() {
        Facts mine = facts(1);
        Facts others = facts(4);
        Reading reading = reader.read(
                "photo",
                photograph(
                        page(DocumentKind.INPATIENT_RECEIPT, mine),
                        page(DocumentKind.INPATIENT_RECEIPT, others),
                        false));
        assertEquals(2, reading.papers().size());
        for (Paper receipt : reading.papers()) {
            String number = values(receipt, FieldName.BILL_NUMBER).iterator().next();
            assertTrue(!receipt.codes().isEmpty() && receipt.codes().stream().allMatch(code -> code.contains(number)));
        }
    }

    @Test
    void papers_together_on_a_page_of_a_document_leave_the_other_pages_their_numbers() throws IOException {
        Facts facts = facts(1);
        byte[] cards = photograph(page(DocumentKind.ID_CARD, facts), page(DocumentKind.BANK_CARD, facts), true);
        byte[] stay = Camera.photograph(
                page(DocumentKind.STAY_CERTIFICATE, facts).picture(), Shot.calm(LONG_SIDE), new Dice(9));
        Reading reading = reader.read("file", pdf(cards, stay));
        assertEquals(
                List.of(DocumentKind.ID_CARD, DocumentKind.STAY_CERTIFICATE, DocumentKind.BANK_CARD),
                reading.papers().stream().map(Paper::kind).toList());
        assertEquals(
                List.of(1, 2, 3), reading.papers().stream().map(Paper::page).toList());
        Paper card = reading.papers().getLast();
        assertEquals(
                reading.upright(reading.paper()).orElseThrow().width(),
                reading.upright(card).orElseThrow().width());
        assertTrue(card.lines().stream().map(Line::text).anyMatch(text -> text.contains("银行")));
    }

    private static byte[] pdf(byte[]... pictures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (byte[] picture : pictures) {
                PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, "page");
                PDRectangle size = new PDRectangle(image.getWidth() / 3f, image.getHeight() / 3f);
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
