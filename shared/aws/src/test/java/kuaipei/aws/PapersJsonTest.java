package kuaipei.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import org.junit.jupiter.api.Test;

class PapersJsonTest {

    private static Paper paper(int page) {
        return new Paper(
                "d", page, DocumentKind.FEE_LIST, "fee-list", Quality.GOOD, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void papers_of_a_file_come_back_with_their_pages() {
        List<Paper> papers = List.of(paper(1), paper(3));
        assertEquals(papers, PapersJson.read(PapersJson.write(papers)));
    }

    @Test
    void one_paper_is_kept_as_it_always_was() {
        byte[] json = PapersJson.write(List.of(paper(1)));
        assertEquals('{', json[0]);
        assertEquals(List.of(paper(1)), PapersJson.read(json));
    }

    @Test
    void a_reading_from_before_files_had_pages_is_of_the_first() {
        String now = new String(PapersJson.write(List.of(paper(1))), StandardCharsets.UTF_8);
        assertTrue(now.contains("\"page\":1,"), now);
        String before = now.replace("\"page\":1,", "");
        assertEquals(List.of(paper(1)), PapersJson.read(before.getBytes(StandardCharsets.UTF_8)));
    }
}
