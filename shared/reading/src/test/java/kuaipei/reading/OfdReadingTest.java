package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quad;
import kuaipei.reading.ofd.Ofds;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A receipt of 9282.49 yuan, photographed, as an OFD that holds the photograph, and as one that is set from its text. */
class OfdReadingTest {

    private static final Path FONTS = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    /** Pixels of the photograph; the paper is taken to be as large as it was scanned. */
    private static final double PIXELS_A_MILLIMETRE = 10;

    @Test
    void what_is_read_of_an_ofd_is_what_is_seen_and_nothing_that_is_hidden() throws IOException {
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            byte[] file = Ofds.scan(photograph()).hiding("9999.99").file();
            Paper receipt = reader.read("file", file).paper();
            assertEquals(DocumentKind.INPATIENT_RECEIPT, receipt.kind());
            assertEquals(
                    List.of("9282.49"),
                    receipt.readings(FieldName.TOTAL)
                            .map(FieldReading::value)
                            .distinct()
                            .toList());
            assertTrue(receipt.lines().stream().map(Line::text).noneMatch(text -> text.contains("9999.99")));
        }
    }

    @Test
    void a_paper_that_is_set_in_a_carried_font_has_the_fields_of_its_photograph() throws IOException {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Files.exists(FONTS), "fonts");
        }
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            Reading photograph = reader.read("photograph", photograph());
            Reading file = reader.read("file", set(photograph));
            assertEquals(DocumentKind.INPATIENT_RECEIPT, file.paper().kind());
            assertEquals(fields(photograph.paper()), fields(file.paper()));
        }
    }

    /** As nearly all invoices and e-bills are: 宋体 is named, and is no part of the file. */
    @Test
    void a_paper_whose_font_is_named_and_not_carried_has_the_fields_of_its_photograph() throws IOException {
        try (DocumentReader reader = DocumentReader.shipped(1)) {
            Reading photograph = reader.read("photograph", photograph());
            Reading file = reader.read("file", named(photograph));
            assertEquals(DocumentKind.INPATIENT_RECEIPT, file.paper().kind());
            assertEquals(fields(photograph.paper()), fields(file.paper()));
        }
    }

    private static Set<String> fields(Paper paper) {
        return paper.fields().stream()
                .map(reading -> reading.field() + " " + reading.value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] photograph() throws IOException {
        try (InputStream in = Objects.requireNonNull(OfdReadingTest.class.getResourceAsStream("/pages/receipt.jpg"))) {
            return in.readAllBytes();
        }
    }

    /** Its lines where they stand on the photograph, letter by letter, in a font that the file carries. */
    private static byte[] set(Reading photograph) throws IOException {
        try (TrueTypeCollection fonts = new TrueTypeCollection(FONTS.toFile());
                TrueTypeFont font = fonts.getFontByName("WenQuanYiZenHei")) {
            CmapLookup codes = font.getUnicodeCmapLookup();
            String all = photograph.paper().lines().stream().map(Line::text).collect(Collectors.joining());
            return set(
                            photograph,
                            1,
                            code -> font.getAdvanceWidth(codes.getGlyphId(code)) / (double) font.getUnitsPerEm())
                    .part("Doc_0/Res/1.ttf", Ofds.subset(font, all))
                    .file();
        }
    }

    /** The same in 宋体, whose letters are half as wide as its characters. */
    private static byte[] named(Reading photograph) throws IOException {
        return set(photograph, 6, code -> code < 0x100 ? 0.5 : 1).naming("宋体").file();
    }

    /** How wide a character is, in ems. */
    private interface Widths {
        double of(int code) throws IOException;
    }

    private static Ofds set(Reading photograph, int font, Widths wide) throws IOException {
        StringBuilder units = new StringBuilder();
        for (Line line : photograph.paper().lines()) {
            units.append(set(line, font, wide));
        }
        double width = photograph.pages().getFirst().width() / PIXELS_A_MILLIMETRE;
        double height = photograph.pages().getFirst().height() / PIXELS_A_MILLIMETRE;
        return Ofds.pages(units.toString()).area("0 0 " + width + " " + height);
    }

    /** A line of text, as wide as the photographed one and spaced by the font's own widths. */
    private static String set(Line line, int font, Widths widths) throws IOException {
        Quad box = line.box();
        double left = box.topLeft().x() / PIXELS_A_MILLIMETRE;
        double width = (box.topRight().x() - box.topLeft().x()) / PIXELS_A_MILLIMETRE;
        double foot = (box.bottomLeft().y() + box.bottomRight().y()) / 2 / PIXELS_A_MILLIMETRE;
        double height = foot - (box.topLeft().y() + box.topRight().y()) / 2 / PIXELS_A_MILLIMETRE;
        double[] wide = new double[line.glyphs().size()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = widths.of(line.glyphs().get(i).text().codePointAt(0));
        }
        double ems = Arrays.stream(wide).sum();
        String deltas = Arrays.stream(wide)
                .mapToObj(each -> String.format(Locale.ROOT, "%.3f", each / ems * width))
                .collect(Collectors.joining(" "));
        return Ofds.line(font, left, foot - height * 0.2, Math.min(height * 0.85, width / ems), deltas, line.text());
    }
}
