package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutFileTest {

    private static Path folder() throws URISyntaxException {
        URL index = Objects.requireNonNull(LayoutFileTest.class.getResource("/kuaipei/reading/layouts/index.txt"));
        return Objects.requireNonNull(Path.of(index.toURI()).getParent());
    }

    private static String name(Path file) {
        try {
            return folder().relativize(file).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_shipped_file_parses_and_says_how_its_kind_is_told(Path file) throws IOException {
        Layout layout = LayoutFile.parse(file.toString(), name(file), Files.readString(file));
        assertEquals(name(file), layout.name() + ".yaml");
        if (layout.base().isPresent()) {
            assertFalse(layout.fingerprint().isEmpty());
            assertEquals(layout.kind().wire(), layout.base().get());
            return;
        }
        assertFalse(layout.titles().isEmpty());
        assertFalse(layout.words().isEmpty());
        assertTrue(layout.fields().size() + layout.anywhere().size() > 0);
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_title_holds_a_gap_and_none_is_forbidden_by_its_own_file(Path file) throws IOException {
        Layout layout = LayoutFile.parse(file.toString(), name(file), Files.readString(file));
        // Pages are looked through without their gaps: a title with one would never be found.
        assertTrue(
                Stream.concat(layout.titles().stream(), layout.words().stream()).noneMatch(word -> word.contains(" ")));
        assertTrue(layout.titles().stream()
                .noneMatch(title -> layout.never().stream().anyMatch(title::contains)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_label_stands_for_two_fields(Path file) throws IOException {
        // Only the last would ever be looked for.
        List<String> labels = LayoutFile.parse(file.toString(), name(file), Files.readString(file)).fields().stream()
                .flatMap(field -> field.labels().stream())
                .toList();
        assertEquals(labels.stream().distinct().toList(), labels);
    }

    @Test
    void the_list_names_every_file_that_is_there() throws IOException, URISyntaxException {
        assertEquals(
                new TreeSet<>(files().stream().map(LayoutFileTest::name).toList()),
                new TreeSet<>(Files.readAllLines(folder().resolve("index.txt"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: id-card\\ntittles: [a] | tittles",
                "kind: id-card\\nfields:\\n- { feild: name, labels: [a], type: name } | feild",
                "kind: id-card\\nfields:\\n- { field: nmae, labels: [a], type: name } | 'nmae' is not a field",
                "kind: id-card\\nfields:\\n- { field: name, labels: [a], type: nam } | 'nam' is not a type",
                "kind: id-card\\nanywhere:\\n- { field: name, type: name, row: 3 } | row",
                "kind: id-card\\ntable: { columns: { name: [a] }, end: [b] } | end",
                "kind: id-card\\nsentences: ['{birth:date}出生'] | 'birth' is not a field",
                "kind: id-card\\ntwins: { label: a, frist: { field: name, type: name } } | frist",
                "kind: idcard | kind is not a known kind",
                "titles: [a] | kind is expected",
                "kind: id-card\\ntitles: a | a list is expected",
                "[a] | a mapping is expected"
            })
    void what_is_mistyped_is_refused_by_name(String text, String named) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> LayoutFile.parse("x/new.yaml", "new.yaml", text.replace("\\n", "\n")));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("x/new.yaml: ") && said.contains(named), said);
    }
}
