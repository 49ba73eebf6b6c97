package kuaipei.reading.layout;

import java.util.Arrays;
import java.util.List;

/**
 * By what a page is known as one layout of its kind: its title, who issued it, and words that always stand on it.
 *
 * @param titles one of them counts two points
 * @param issuers one of them counts two points
 * @param anchors all of them count three points, some of them their share, less than half nothing; {@code 入院日期|入院时间} is
 *     one that may read either way
 */
record Fingerprint(List<String> titles, List<String> issuers, List<String> anchors) {
    private static final double NAMED = 2;
    private static final double ANCHORED = 3;
    /** A title alone, or an issuer alone, is on other layouts too: below this a page is of no layout that is known. */
    private static final double ENOUGH = 3;

    boolean isEmpty() {
        return titles.isEmpty() && issuers.isEmpty() && anchors.isEmpty();
    }

    /** How much a page's text, gaps left out, looks like this; 0 where it is not enough. */
    double score(String text) {
        double title = titles.stream().anyMatch(text::contains) ? NAMED : 0;
        double issuer = issuers.stream().anyMatch(text::contains) ? NAMED : 0;
        long found = anchors.stream()
                .filter(anchor -> Arrays.stream(anchor.split("\\|", -1)).anyMatch(text::contains))
                .count();
        double anchored = anchors.isEmpty() ? 0 : ANCHORED * found / anchors.size();
        double score = title + issuer + anchored;
        return score >= ENOUGH && (anchors.isEmpty() || 2 * found >= anchors.size()) ? score : 0;
    }
}
