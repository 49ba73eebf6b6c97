package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.FieldReading.Source;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.proof.Evidence;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.proof.PaperProof;
import kuaipei.core.proof.Rule;
import kuaipei.reading.image.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A drawn receipt of 9282.49 yuan, whose reading is spoilt and looked at again on the real picture. */
class SecondLookTest {
    private static DocumentReader reader;
    private static Paper paper;
    private static Pixels upright;

    @BeforeAll
    static void load() throws IOException {
        reader = DocumentReader.shipped(1);
        try (InputStream in = SecondLookTest.class.getResourceAsStream("/pages/receipt.jpg")) {
            assertNotNull(in);
            Reading reading = reader.read("receipt", in.readAllBytes());
            paper = reading.paper();
            upright = reading.upright().orElseThrow();
        }
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Evidence<String> total(Paper read) {
        Map<FieldName, Evidence<String>> facts = PaperProof.of(read, new HospitalRegister(List.of()));
        return PaperProof.in(facts, FieldName.TOTAL);
    }

    /** As if the last figure of the total had been read as a 0, as surely as given. */
    private static Paper misread(double confidence) {
        List<FieldReading> fields = new ArrayList<>(paper.fields());
        fields.replaceAll(reading -> reading.field() == FieldName.TOTAL
                ? new FieldReading(
                        reading.field(),
                        "9282.40",
                        reading.printed().replace("9282.49", "9282.40"),
                        reading.confidence(),
                        reading.place(),
                        reading.source(),
                        reading.whole())
                : reading);
        List<Line> lines = new ArrayList<>(paper.lines());
        lines.replaceAll(line -> line.text().endsWith("9282.49") ? spoilt(line, confidence) : line);
        return new Paper(
                paper.document(),
                paper.kind(),
                paper.layout(),
                paper.quality(),
                fields,
                paper.rows(),
                lines,
                List.of());
    }

    private static Line spoilt(Line line, double confidence) {
        List<Glyph> glyphs = new ArrayList<>(line.glyphs());
        Glyph last = glyphs.removeLast();
        glyphs.add(new Glyph("0", confidence, last.along()));
        return new Line(line.text().replace("9282.49", "9282.40"), line.confidence(), line.box(), glyphs);
    }

    @Test
    void a_second_look_at_sharp_print_says_the_same_and_changes_no_fact() {
        Paper again = reader.lookAgain(
                paper, upright, EnumSet.of(FieldName.TOTAL, FieldName.BILL_NUMBER, FieldName.ADMISSION_DATE));
        List<FieldReading> looks = again.fields().stream()
                .filter(reading -> reading.source() == Source.SECOND_LOOK)
                .toList();
        assertTrue(looks.size() >= 6, looks.toString());
        for (FieldReading look : looks) {
            assertTrue(
                    paper.readings(look.field()).anyMatch(first -> first.value().equals(look.value())),
                    look.toString());
        }
        assertEquals(total(paper), total(again));
    }

    @Test
    void a_weak_figure_that_was_misread_is_replaced_and_still_shown() {
        Paper again = reader.lookAgain(misread(0.5), upright, EnumSet.of(FieldName.TOTAL));
        Evidence.Proven<?> total = assertInstanceOf(Evidence.Proven.class, total(again));
        assertEquals("9282.49", total.value());
        assertTrue(
                total.witnesses().stream()
                        .anyMatch(witness -> witness.rule().equals(Rule.READ_BEFORE.wire())
                                && witness.printed().contains("9282.40")),
                total.toString());
    }

    @Test
    void a_figure_that_was_surely_read_is_never_picked_away() {
        Paper again = reader.lookAgain(misread(0.99), upright, EnumSet.of(FieldName.TOTAL));
        assertEquals(
                "contradiction",
                assertInstanceOf(Evidence.Doubtful.class, total(again)).why());
    }

    @Test
    void what_was_looked_at_is_not_looked_at_again() {
        Paper once = reader.lookAgain(paper, upright, EnumSet.of(FieldName.TOTAL));
        assertEquals(once, reader.lookAgain(once, upright, EnumSet.of(FieldName.TOTAL)));
    }
}
