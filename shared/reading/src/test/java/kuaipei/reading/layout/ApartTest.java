package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Line;
import kuaipei.drawing.Drawing;
import kuaipei.drawing.page.Printer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawn papers, alone and laid together: alone none is cut, together each keeps its own lines. */
class ApartTest {
    private static final Apart APART = new Apart(Layouts.shipped());
    private static final double[] TILTS = {-3, 0, 3};
    private static final int SEEDS = 4;
    private static final int BACK_LINES = 6;

    /** In a row, and rows: as many lines as are looked at. */
    private static final int CARDS = 11;

    private static final Duration MOST = Duration.ofSeconds(30);

    /** Of a paper's lines this share was not found. */
    private static final double LOST = 0.15;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Printer printer;

    @BeforeEach
    void needs_fonts() {
        printer = Laid.printer();
    }

    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void a_paper_alone_is_never_cut_in_any_layout_however_it_lies(DocumentKind kind) {
        List<String> cut = new ArrayList<>();
        for (int layout = 0; layout < Printer.LAYOUTS; layout++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Laid paper = Laid.paper(printer, kind, layout, seed);
                for (double tilt : TILTS) {
                    for (List<Line> lines : List.of(
                            paper.tilted(tilt).lines(),
                            found(paper, seed).tilted(tilt).lines())) {
                        if (APART.of(lines).size() > 1) {
                            cut.add("layout " + layout + " seed " + seed + " tilt " + tilt);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), cut);
    }

    record Pair(DocumentKind one, DocumentKind other, boolean beside) {}

    static Stream<Pair> pairs() {
        return Drawing.KINDS.stream()
                .flatMap(one -> Drawing.KINDS.stream()
                        .flatMap(other -> Stream.of(true, false).map(beside -> new Pair(one, other, beside))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void two_papers_of_a_stay_are_told_apart_and_each_keeps_its_lines(Pair pair) {
        List<String> wrong = new ArrayList<>();
        for (int layout = 0; layout < Printer.LAYOUTS; layout++) {
            double tilt = TILTS[layout];
            Laid one = Laid.paper(printer, pair.one(), layout, 11).tilted(tilt);
            Laid other = Laid.paper(printer, pair.other(), (layout + 1) % Printer.LAYOUTS, 12)
                    .tilted(-tilt);
            List<Line> both = one.and(other, pair.beside()).lines();
            int first = one.lines().size();
            List<Set<Line>> expected =
                    List.of(new HashSet<>(both.subList(0, first)), new HashSet<>(both.subList(first, both.size())));
            List<Set<Line>> parts = sets(APART.of(both));
            if (pair.one() == DocumentKind.ID_CARD && pair.other() == DocumentKind.ID_CARD) {
                // Nobody can tell which of two persons the back between their cards belongs to.
                Stream.of(both.subList(0, first), both.subList(first, both.size()))
                        .map(ApartTest::back)
                        .forEach(back -> Stream.concat(expected.stream(), parts.stream())
                                .forEach(lines -> lines.removeAll(back)));
            }
            if (!parts.equals(expected)) {
                wrong.add("layout " + layout + " tilt " + tilt + ": "
                        + parts.stream().map(Set::size).toList() + " for "
                        + expected.stream().map(Set::size).toList());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void where_lines_were_not_found_two_papers_stay_one_or_keep_each_its_own(Pair pair) {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            int layout = seed % Printer.LAYOUTS;
            Laid one = found(Laid.paper(printer, pair.one(), layout, 11), seed).tilted(TILTS[layout]);
            Laid other = found(Laid.paper(printer, pair.other(), (layout + 2) % Printer.LAYOUTS, 12), seed + SEEDS)
                    .tilted(-TILTS[layout]);
            List<Apart.Part> parts = APART.of(one.and(other, pair.beside()).lines());
            boolean own =
                    parts.size() == 2 && new HashSet<>(parts.getFirst().lines()).equals(new HashSet<>(one.lines()));
            if (parts.size() > 1 && !own) {
                wrong.add("seed " + seed + ": " + parts.getFirst().lines().size() + " for "
                        + one.lines().size());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Laid found(Laid paper, long seed) {
        Random chance = new Random(seed);
        return paper.with(
                paper.lines().stream().filter(_ -> chance.nextDouble() >= LOST).toList());
    }

    /** The lines of a copied card's back, which is printed after its front. */
    private static List<Line> back(List<Line> card) {
        int lines = card.stream().anyMatch(line -> line.text().equals("签发机关")) ? BACK_LINES : 0;
        return card.subList(card.size() - lines, card.size());
    }

    private static List<Set<Line>> sets(List<Apart.Part> parts) {
        return parts.stream()
                .<Set<Line>>map(part -> new HashSet<>(part.lines()))
                .toList();
    }

    @Test
    void four_papers_are_four_and_every_place_is_on_the_ground_of_one() {
        Laid cards = Laid.paper(printer, DocumentKind.ID_CARD, 0, 1)
                .and(Laid.paper(printer, DocumentKind.BANK_CARD, 0, 2), true);
        Laid papers = Laid.paper(printer, DocumentKind.STAY_CERTIFICATE, 0, 3)
                .and(Laid.paper(printer, DocumentKind.INPATIENT_RECEIPT, 1, 4), true);
        List<Line> all = cards.and(papers, false).lines();
        List<Apart.Part> parts = APART.of(all);
        assertEquals(4, parts.size());
        for (Line line : all) {
            List<Apart.Part> owners = parts.stream()
                    .filter(part -> part.ground().test(line.box().centre()))
                    .toList();
            assertEquals(1, owners.size());
            assertTrue(owners.getFirst().lines().contains(line));
        }
    }

    @Test
    void a_paper_beside_one_that_nobody_knows_stays_with_it() {
        Laid card = Laid.paper(printer, DocumentKind.ID_CARD, 0, 1);
        Laid note = card.with(Sheet.lines("今日菜单\n红烧肉    38.00\n青菜    12.00\n米饭    3.00"));
        assertEquals(1, APART.of(card.and(note, true).lines()).size());
        assertEquals(1, APART.of(note.and(card, false).lines()).size());
    }

    @Test
    void papers_without_an_empty_band_between_them_stay_together() {
        Laid one = Laid.paper(printer, DocumentKind.DISCHARGE_SUMMARY, 0, 1);
        Laid over = Laid.paper(printer, DocumentKind.STAY_CERTIFICATE, 0, 2);
        List<Line> mixed = new ArrayList<>(one.lines());
        mixed.addAll(over.lines());
        assertEquals(1, APART.of(mixed).size());
    }

    @Test
    void a_picture_that_is_full_of_cards_stays_whole_before_it_costs_minutes() {
        Laid card = Laid.paper(printer, DocumentKind.BANK_CARD, 0, 1);
        Laid row = card;
        for (int i = 1; i < CARDS; i++) {
            row = row.and(card, true);
        }
        Laid all = row;
        for (int i = 1; i < CARDS; i++) {
            all = all.and(row, false);
        }
        List<Line> lines = all.lines();
        assertEquals(1, assertTimeout(MOST, () -> APART.of(lines)).size());
        assertEquals(1, assertTimeout(MOST, () -> APART.of(twice(lines))).size());
    }

    /** More than are looked at. */
    private static List<Line> twice(List<Line> lines) {
        return Stream.concat(lines.stream(), lines.stream()).toList();
    }

    @Test
    void half_a_paper_beside_a_whole_one_is_no_paper() {
        Laid card = Laid.paper(printer, DocumentKind.ID_CARD, 0, 1);
        Laid receipt = Laid.paper(printer, DocumentKind.INPATIENT_RECEIPT, 0, 2);
        Laid torn = receipt.with(receipt.lines().stream()
                .filter(line -> !line.text().contains("票据"))
                .toList());
        assertEquals(1, APART.of(card.and(torn, true).lines()).size());
    }
}
