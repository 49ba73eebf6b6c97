package kuaipei.local.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.local.picture.PhotographName;

/**
 * Which paper of a file is held against which truth. The pages of a document have their numbers; papers that lie together on a
 * photograph are known by their kinds, for where one of them was not told from the other the rest must still be compared.
 *
 * @param papers one for each truth, in their order; what was not read is a paper without text
 * @param left papers that were read on a photograph and that no truth tells of
 */
record Matching(List<Paper> papers, List<Paper> left) {

    static Matching of(Path file, List<Truth> truths, List<Paper> read) {
        boolean document = !PhotographName.is(file.toString());
        List<Paper> left = new ArrayList<>(read);
        List<Optional<Paper>> found = new ArrayList<>();
        for (int at = 0; at < truths.size(); at++) {
            int page = at + 1;
            String kind = truths.get(at).kind();
            found.add(taken(
                    left,
                    document
                            ? paper -> paper.page() == page
                            : paper -> paper.kind().wire().equals(kind)));
        }
        List<Paper> papers = new ArrayList<>();
        for (int at = 0; at < truths.size(); at++) {
            int page = at + 1;
            papers.add(found.get(at)
                    .or(() -> document ? Optional.empty() : taken(left, _ -> true))
                    .orElseGet(() -> unread(file, page)));
        }
        return new Matching(papers, document ? List.of() : left);
    }

    private static Optional<Paper> taken(List<Paper> left, Predicate<Paper> wanted) {
        Optional<Paper> first = left.stream().filter(wanted).findFirst();
        first.ifPresent(left::remove);
        return first;
    }

    private static Paper unread(Path file, int page) {
        Quality quality = new Quality(Quality.Verdict.RETAKE, "no-text");
        return new Paper(
                file.toString(), page, DocumentKind.OTHER, "none", quality, List.of(), List.of(), List.of(), List.of());
    }
}
