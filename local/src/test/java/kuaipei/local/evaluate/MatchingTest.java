package kuaipei.local.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import org.junit.jupiter.api.Test;

/** Which paper is held against which truth, on a photograph and in a document. */
class MatchingTest {
    private static final Path PHOTOGRAPH = Path.of("id-card+bank-card.jpg");
    private static final Paper ID = paper(1, DocumentKind.ID_CARD);
    private static final Paper CARD = paper(2, DocumentKind.BANK_CARD);
    private static final List<Truth> BOTH = List.of(truth("bank-card"), truth("id-card"));

    private static Paper paper(int page, DocumentKind kind) {
        return new Paper("p", page, kind, "none", Quality.GOOD, List.of(), List.of(), List.of(), List.of());
    }

    private static Truth truth(String kind) {
        return new Truth(kind, "", Map.of(), List.of(), List.of(), List.of());
    }

    private static Together counted(List<Truth> truths, List<Paper> read) {
        Together together = new Together();
        together.add(truths, Matching.of(PHOTOGRAPH, truths, read));
        return together;
    }

    @Test
    void papers_of_a_photograph_are_known_by_their_kinds() {
        assertEquals(
                List.of(CARD, ID),
                Matching.of(PHOTOGRAPH, BOTH, List.of(ID, CARD)).papers());
        assertTrue(counted(BOTH, List.of(ID, CARD)).text().contains("several papers 1, told apart 1; cut wrongly 0"));
    }

    @Test
    void of_papers_that_were_read_as_one_the_other_was_not_read() {
        List<Paper> papers = Matching.of(PHOTOGRAPH, BOTH, List.of(ID)).papers();
        assertEquals(ID, papers.getLast());
        assertEquals("no-text", papers.getFirst().quality().reason());
        assertTrue(counted(BOTH, List.of(ID)).text().contains("several papers 1, told apart 0; cut wrongly 0"));
    }

    @Test
    void a_paper_of_which_no_truth_tells_was_cut_wrongly_and_is_not_forgotten() {
        List<Truth> one = List.of(truth("id-card"));
        assertEquals(
                List.of(CARD), Matching.of(PHOTOGRAPH, one, List.of(ID, CARD)).left());
        assertTrue(counted(one, List.of(ID, CARD)).text().contains("several papers 0, told apart 0; cut wrongly 1"));
    }

    @Test
    void pages_of_a_document_keep_their_numbers_whatever_their_kinds() {
        List<Paper> papers =
                Matching.of(Path.of("both.pdf"), BOTH, List.of(ID, CARD)).papers();
        assertEquals(List.of(ID, CARD), papers);
    }
}
