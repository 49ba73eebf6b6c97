package kuaipei.reading.layout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.core.paper.Paper;

/** How much a paper looks like its layout; only compares ways to cut one picture. */
final class Likeness {
    private Likeness() {}

    /**
     * Words and labels of its layout that stand on a paper, less the rows above its title that bear none. Empty unless it bears
     * its kind's title and a layout's fingerprint, for no part of another paper does.
     *
     * @param layout that the paper was read with
     */
    static Optional<Integer> of(Paper paper, Layout layout) {
        List<String> rows = PageRows.of(paper.lines()).stream()
                .map(row -> row.text().replace(" ", ""))
                .toList();
        boolean byFingerprint = layout.base().isPresent();
        if (!byFingerprint || rows.stream().noneMatch(row -> bears(row, layout.titles()))) {
            return Optional.empty();
        }
        Set<String> words = layout.vocabulary();
        return Optional.of(known(rows, words) - strange(rows, layout.titles(), words));
    }

    private static int known(List<String> rows, Set<String> words) {
        return (int) words.stream()
                .filter(word -> rows.stream().anyMatch(row -> row.contains(word)))
                .count();
    }

    /** What stands above a title and says nothing of it belongs to a paper above. */
    private static int strange(List<String> rows, List<String> titles, Set<String> words) {
        return (int) rows.stream()
                .takeWhile(row -> !bears(row, titles))
                .filter(row -> !bears(row, words))
                .count();
    }

    private static boolean bears(String row, Collection<String> words) {
        return words.stream().anyMatch(row::contains);
    }
}
