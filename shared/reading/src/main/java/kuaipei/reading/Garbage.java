package kuaipei.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Quality;

/**
 * Nonsense that an engine reports as a finished reading: an engine for Latin script on a Chinese page answers "completed"
 * with letters that are no words; a pattern or a texture is taken for signs. Judged by what papers print, whichever engine
 * read it, and only where there is enough text to judge: a card with a number and a name is left alone.
 */
public final class Garbage {

    /** Asked for again; nothing on the photograph proves anything. */
    public static final Quality FOUND = new Quality(Quality.Verdict.RETAKE, "garbage");

    private static final int ENOUGH_SIGNS = 40;
    private static final int ENOUGH_LINES = 10;

    /** Real Chinese papers were at 0.64 and above, random characters at 0.02; GarbageTest holds both. */
    private static final double FEWEST_KNOWN_HAN = 0.15;

    /** Real Latin papers were at 0.55 and above, what an English engine made of Chinese pages at 0.02 and below. */
    private static final double FEWEST_IN_WORDS = 0.05;

    /** An unsure engine must show more: a language that the list does not have is read with confidence. */
    private static final double FEWEST_WHERE_UNSURE = 0.10;

    private static final double UNSURE = 0.90;

    /** Above this share of signs that are neither letter nor digit a page is a texture. */
    private static final double MOST_SIGNS = 0.5;

    /** One line over and over is a pattern, not a paper; an item repeated daily is a third of a fee list. */
    private static final double MOST_REPEATED = 0.6;

    private Garbage() {}

    /** Whether lines that an engine found are no text of any paper. */
    public static boolean is(List<Line> lines) {
        List<String> texts = lines.stream().map(Line::text).toList();
        return isTexture(texts) || isRepeated(texts) || isWordless(lines, Script.of(texts));
    }

    private static boolean isWordless(List<Line> lines, Script script) {
        if (script.han() >= ENOUGH_SIGNS) {
            return script.hanShare() < FEWEST_KNOWN_HAN;
        }
        boolean latin = script.latin() >= ENOUGH_SIGNS && script.latin() > 4 * script.han();
        double sure = lines.stream().mapToDouble(Line::confidence).average().orElse(0);
        return latin && script.wordShare() < (sure < UNSURE ? FEWEST_WHERE_UNSURE : FEWEST_IN_WORDS);
    }

    private static boolean isTexture(List<String> texts) {
        // The fillers of a passport's machine-readable lines are signs of a paper.
        int[] signs = String.join("", texts)
                .codePoints()
                .filter(sign -> sign != '<' && !Character.isWhitespace(sign))
                .toArray();
        long odd = Arrays.stream(signs)
                .filter(sign -> !Character.isLetterOrDigit(sign))
                .count();
        return signs.length >= ENOUGH_SIGNS && odd > MOST_SIGNS * signs.length;
    }

    private static boolean isRepeated(List<String> texts) {
        if (texts.size() < ENOUGH_LINES) {
            return false;
        }
        Map<String, Long> counts =
                texts.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Collections.max(counts.values()) > MOST_REPEATED * texts.size();
    }
}
