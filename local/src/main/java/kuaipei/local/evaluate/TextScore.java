package kuaipei.local.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kuaipei.core.paper.Line;

/**
 * Characters and digit strings of a page that were read right. Every printed run is looked for in the whole of what was
 * read: its order on the page does not count, its characters do.
 */
public record TextScore(long characters, long right, long digitStrings, long digitStringsRight) {
    public static final TextScore NONE = new TextScore(0, 0, 0, 0);
    /** Shorter numbers stand in every page by chance. */
    private static final int LEAST_DIGITS = 4;
    /** A line that has less than half of a run's characters is another line. */
    private static final double UNLIKE = 0.5;

    /**
     * A printed run of which no line has every character.
     *
     * @param line that comes nearest
     * @param share of its characters that are wrong, 0 to 1
     */
    record Miss(String printed, Line line, double share) {}

    /** The runs that were not read right, where anything like them was read at all. */
    static List<Miss> misses(List<String> printed, List<Line> read) {
        String all = read.stream().map(line -> plain(line.text())).collect(Collectors.joining(" "));
        List<Miss> misses = new ArrayList<>();
        for (String run : printed) {
            String text = plain(run);
            if (text.isEmpty() || all.contains(text) || read.isEmpty()) {
                continue;
            }
            Line nearest = read.stream()
                    .min(Comparator.comparingInt(line -> distance(text, plain(line.text()))))
                    .orElseThrow();
            double share = (double) distance(text, plain(nearest.text())) / text.length();
            if (share < UNLIKE) {
                misses.add(new Miss(run, nearest, share));
            }
        }
        return misses;
    }

    public static TextScore of(List<String> printed, List<String> read) {
        List<String> lines = read.stream().map(TextScore::plain).toList();
        String all = String.join(" ", lines);
        TextScore score = NONE;
        for (String run : printed) {
            String text = plain(run);
            if (text.isEmpty()) {
                continue;
            }
            boolean digits =
                    text.matches("[0-9.,]+") && text.replaceAll("\\D", "").length() >= LEAST_DIGITS;
            int wrong = all.contains(text)
                    ? 0
                    : lines.stream()
                            .mapToInt(line -> distance(text, line))
                            .min()
                            .orElse(text.length());
            score = score.plus(new TextScore(
                    text.length(),
                    Math.max(0, text.length() - wrong),
                    digits ? 1 : 0,
                    digits && all.contains(text) ? 1 : 0));
        }
        return score;
    }

    public TextScore plus(TextScore other) {
        return new TextScore(
                characters + other.characters,
                right + other.right,
                digitStrings + other.digitStrings,
                digitStringsRight + other.digitStringsRight);
    }

    public double share() {
        return characters == 0 ? 0 : (double) right / characters;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s_]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Fewest changes that make the run out of some stretch of the line. */
    private static int distance(String run, String line) {
        int[] before = new int[line.length() + 1];
        for (int i = 1; i <= run.length(); i++) {
            int[] now = new int[line.length() + 1];
            now[0] = i;
            for (int j = 1; j <= line.length(); j++) {
                int same = run.charAt(i - 1) == line.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        int least = Integer.MAX_VALUE;
        for (int each : before) {
            least = Math.min(least, each);
        }
        return least;
    }
}
