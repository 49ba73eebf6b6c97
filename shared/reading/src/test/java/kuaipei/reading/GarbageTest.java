package kuaipei.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code pages} are lines that our engine read on the demonstration's photographs and on papers in Latin script;
 * {@code nonsense} is what an English engine (Tesseract 5, eng) made of the same Chinese photographs.
 */
class GarbageTest {

    private static final Path FOLDER = Path.of("src/test/resources/garbage");

    static Stream<Path> pages() {
        return files("pages");
    }

    static Stream<Path> nonsense() {
        return files("nonsense");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_that_was_read_is_no_garbage(Path page) {
        assertFalse(Garbage.is(lines(read(page), 0.97)));
        assertFalse(Garbage.is(lines(read(page), 0.85)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void letters_that_are_no_words_are_garbage_however_sure_the_engine_is(Path page) {
        assertTrue(Garbage.is(lines(read(page), 0.99)));
        assertTrue(Garbage.is(lines(read(page), 0.60)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void only_papers_in_latin_script_are_for_an_engine_of_latin_script(Path page) {
        boolean latin = Stream.of("english-bill", "passport", "spanish-bill")
                .anyMatch(name -> page.toString().contains(name));
        assertEquals(latin, Script.of(read(page)).isLatin());
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_of_no_script(Path page) {
        assertFalse(Script.of(read(page)).isLatin());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void characters_by_chance_are_garbage(long seed) {
        Random chance = new Random(seed);
        assertTrue(Garbage.is(lines(
                IntStream.range(0, 20)
                        .mapToObj(_ -> random(chance, 0x4e00, 0x9fa5, 8))
                        .toList(),
                0.99)));
        assertTrue(Garbage.is(lines(
                IntStream.range(0, 20)
                        .mapToObj(_ -> random(chance, 'A', 'Z', 12))
                        .toList(),
                0.99)));
        assertTrue(Garbage.is(lines(
                IntStream.range(0, 20)
                        .mapToObj(_ -> random(chance, '!', '/', 12))
                        .toList(),
                0.99)));
    }

    @Test
    void one_line_over_and_over_is_garbage() {
        assertTrue(Garbage.is(lines(
                Stream.concat(
                                read(FOLDER.resolve("pages/id-card-1.txt")).stream(),
                                Stream.generate(() -> "中国银行").limit(40))
                        .toList(),
                0.99)));
    }

    @Test
    void too_little_text_is_not_judged() {
        assertFalse(Garbage.is(lines(List.of("6222 0202 0011 2233 446", "QXZW", "VALID 08/30"), 0.99)));
        assertFalse(Garbage.is(List.of()));
    }

    private static String random(Random chance, int from, int to, int length) {
        return chance.ints(length, from, to + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Line> lines(List<String> texts, double confidence) {
        return texts.stream()
                .map(text -> new Line(text, confidence, Quad.ofRectangle(0, 0, 100, 20), List.of()))
                .toList();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
