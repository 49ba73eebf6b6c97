package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** A file of two pages, of which the first is empty and the second shows a receipt of 9282.49 yuan and hides other text. */
class DocumentReaderTest {

    @Test
    void what_is_read_of_a_pdf_is_what_is_seen_and_nothing_that_is_hidden() throws IOException {
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            Reading reading = reader.read("file", pdf());
            assertEquals(2, reading.pages().size());
            assertEquals(List.of(2), reading.papers().stream().map(Paper::page).toList(), "the empty page is no paper");
            Paper receipt = reading.paper();
            assertEquals(DocumentKind.INPATIENT_RECEIPT, receipt.kind());
            assertEquals(
                    List.of("9282.49"),
                    receipt.readings(FieldName.TOTAL)
                            .map(FieldReading::value)
                            .distinct()
                            .toList());
            assertTrue(receipt.fields().stream().allMatch(field -> field.place().page() == 2));
            assertTrue(receipt.lines().stream().map(Line::text).noneMatch(text -> text.contains("9999.99")));
        }
    }

    @Test
    void the_dry_page_goes_all_the_way_to_its_fields() {
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            Paper receipt = reader.prime().paper();
            assertEquals(DocumentKind.INPATIENT_RECEIPT, receipt.kind());
            assertEquals(Quality.GOOD, receipt.quality());
            assertTrue(receipt.readings(FieldName.TOTAL).findAny().isPresent());
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream in = DocumentReaderTest.class.getResourceAsStream("/pages/receipt.jpg")) {
            assertNotNull(in);
            PDImageXObject image = PDImageXObject.createFromByteArray(document, in.readAllBytes(), "receipt");
            PDRectangle size = new PDRectangle(image.getWidth() / 2f, image.getHeight() / 2f);
            document.addPage(new PDPage(size));
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
                pen.beginText();
                pen.setRenderingMode(RenderingMode.NEITHER);
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
                pen.newLineAtOffset(50, 50);
                pen.showText("9999.99");
                pen.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
