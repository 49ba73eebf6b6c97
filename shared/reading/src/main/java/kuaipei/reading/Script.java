package kuaipei.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which script a page is printed in, and how much of it is words that papers print.
 *
 * @param han Chinese characters
 * @param knownHan those of them that stand on papers of a claim
 * @param latin Latin letters, accents aside
 * @param inWords Latin letters that belong to words which papers print
 */
public record Script(int han, int knownHan, int latin, int inWords) {

    private static final String FOLDER = "/kuaipei/reading/script/";
    private static final int SHORTEST_WORD = 4;

    private static final Set<Integer> HAN =
            listed("papers-han.txt").flatMapToInt(String::codePoints).boxed().collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS = listed("latin-words.txt")
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(SHORTEST_WORD);

    /** A stamp or a name in Chinese beside a foreign text is at most every twentieth letter. */
    private static final int LATIN_TO_HAN = 20;

    /** A card prints a few words in Latin letters; a paper says more. */
    private static final int FEWEST_LATIN = 40;

    /** Papers in English and its neighbours were at 0.55 and above, nonsense at 0.03 and below; see GarbageTest. */
    private static final double LATIN_WORDS = 0.25;

    /** The script of lines of text, whichever engine read them. */
    public static Script of(List<String> lines) {
        int han = 0;
        int known = 0;
        int latin = 0;
        int covered = 0;
        for (String line : lines) {
            int[] ideographs = line.codePoints()
                    .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                    .toArray();
            han += ideographs.length;
            known += (int) Arrays.stream(ideographs).filter(HAN::contains).count();
            String letters = letters(line);
            latin += letters.length();
            covered += inWords(letters);
        }
        return new Script(han, known, latin, covered);
    }

    /** Whether an engine for Latin script should read the page: hardly any Chinese, and words that are words. */
    public boolean isLatin() {
        return latin >= FEWEST_LATIN && (long) han * LATIN_TO_HAN <= latin && wordShare() >= LATIN_WORDS;
    }

    /** Share of the Latin letters that belong to known words, 0 to 1. */
    public double wordShare() {
        return latin == 0 ? 0 : (double) inWords / latin;
    }

    /** Share of the Chinese characters that papers print, 0 to 1. */
    public double hanShare() {
        return han == 0 ? 0 : (double) knownHan / han;
    }

    /** Lower-case letters a to z without what stands between them: engines differ in where they see a gap. */
    private static String letters(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(sign -> sign >= 'a' && sign <= 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Letters covered by the longest known words, from left to right. */
    private static int inWords(String letters) {
        int covered = 0;
        int at = 0;
        while (at < letters.length()) {
            int length = wordAt(letters, at);
            covered += length;
            at += Math.max(length, 1);
        }
        return covered;
    }

    private static int wordAt(String letters, int at) {
        for (int length = Math.min(LONGEST_WORD, letters.length() - at); length >= SHORTEST_WORD; length--) {
            if (WORDS.contains(letters.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static Stream<String> listed(String name) {
        try (InputStream in = Script.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
