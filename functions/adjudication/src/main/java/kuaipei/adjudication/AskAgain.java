package kuaipei.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.claim.ClaimDocument;
import kuaipei.core.claim.ClaimFile;
import kuaipei.core.claim.DocumentId;
import kuaipei.core.law.SupplementGround.NewFact;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Paper;
import kuaipei.core.progress.AskedSoFar;

/**
 * What came to light since the claimant was asked for papers, so that the law lets us ask once more (Insurance Law art. 22):
 * a photograph of an asked paper that cannot be used, or a need that only the new papers brought. A paper that was asked for
 * and did not come is neither.
 *
 * @param papers of the whole claim
 */
record AskAgain(AskedSoFar asked, ClaimFile file, List<Paper> papers) {

    /**
     * @param missing kinds that are missing now
     * @param missingFrom kinds that are missing if only those papers are there
     */
    Optional<NewFact> news(List<DocumentKind> missing, Function<List<Paper>, List<DocumentKind>> missingFrom) {
        return asked.on()
                .flatMap(day ->
                        unusable(missing).or(() -> needed(missing, missingFrom)).map(fact -> new NewFact(fact, day)));
    }

    /** The kind is what the claimant called it, else what was read; a photograph of neither may be any of them. */
    private Optional<String> unusable(List<DocumentKind> missing) {
        Set<DocumentKind> told = asked.lists().asked().stream()
                .flatMap(each -> each.list().kinds().stream())
                .filter(missing::contains)
                .collect(Collectors.toSet());
        String kinds = file.papers().stream()
                .filter(document -> asked.came().contains(document.id()))
                .filter(document -> isUnusable(document.status()))
                .map(AskAgain::kind)
                .filter(kind -> kind.map(told::contains).orElse(!told.isEmpty()))
                .map(kind -> kind.map(DocumentKind::chinese).orElse("有一份材料"))
                .distinct()
                .collect(Collectors.joining("、"));
        return kinds.isEmpty() ? Optional.empty() : Optional.of("补来的照片没能看清（" + kinds + "）");
    }

    /** What was missing before the new papers came should have been asked for then: it is no news. */
    private Optional<String> needed(List<DocumentKind> missing, Function<List<Paper>, List<DocumentKind>> missingFrom) {
        List<DocumentKind> before = missingFrom.apply(papers.stream()
                .filter(paper -> DocumentId.parse(paper.document())
                        .filter(asked.came()::contains)
                        .isEmpty())
                .toList());
        String kinds = missing.stream()
                .filter(kind -> !before.contains(kind))
                .map(DocumentKind::chinese)
                .collect(Collectors.joining("、"));
        return kinds.isEmpty() ? Optional.empty() : Optional.of("补来的材料写明了先前没有的情况，因此需要" + kinds);
    }

    private static boolean isUnusable(ClaimDocument.Status status) {
        return switch (status) {
            case ClaimDocument.Unreadable _ -> true;
            case ClaimDocument.Read read -> !read.quality().usable();
            case ClaimDocument.Expected _ -> false;
        };
    }

    private static Optional<DocumentKind> kind(ClaimDocument document) {
        return document.declared()
                .kind()
                .or(() -> document.status() instanceof ClaimDocument.Read read && read.kind() != DocumentKind.OTHER
                        ? Optional.of(read.kind())
                        : Optional.empty());
    }
}
