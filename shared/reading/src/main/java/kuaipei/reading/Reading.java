package kuaipei.reading;

import java.util.List;
import java.util.Optional;
import kuaipei.core.paper.Paper;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;

/**
 * What the reader made of a file.
 *
 * @param papers everything that was read, in the order of their pages, at least one; of a refused file only its name and the
 *     refusal
 * @param pages the pictures as they were read, upright, without what the phone wrote into the file, one for each page's
 *     number: papers that lie together have the same one; none of a refused file
 * @param refusal why the file cannot be read at all
 */
public record Reading(List<Paper> papers, List<Pixels> pages, Optional<Refusal> refusal) {

    public Reading {
        papers = List.copyOf(papers);
        pages = List.copyOf(pages);
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("a file has at least one paper");
        }
    }

    /** The only paper of a photograph, the first of a document. */
    public Paper paper() {
        return papers.getFirst();
    }

    /** The picture on which a paper stands; empty for a refused file. */
    public Optional<Pixels> upright(Paper paper) {
        return paper.page() <= pages.size() ? Optional.of(pages.get(paper.page() - 1)) : Optional.empty();
    }

    /** The picture of a photograph, the first page of a document; empty for a refused file. */
    public Optional<Pixels> upright() {
        return upright(paper());
    }
}
