package kuaipei.reading.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.paper.Row;

/** The layouts that are known: tells the kind of a page and finds its fields. Adding a layout is adding a file. */
public final class Layouts {
    /** Rises whenever a layout finds something else than before. */
    public static final int EDITION = 3;

    private static final String FOLDER = "/kuaipei/reading/layouts/";
    /** A title tells more than any other word. */
    private static final int TITLE = 4;
    /** Below this a page is a paper of no known kind. */
    private static final double ENOUGH = 3.5;

    private final List<Layout> layouts;

    private final Simplified simplified = new Simplified(file("simplified.txt"));

    private Layouts(List<Layout> layouts) {
        this.layouts = layouts;
    }

    /** The layouts that ship with this jar, in the order of their list. */
    public static Layouts shipped() {
        return new Layouts(file("index.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> LayoutFile.parse(FOLDER + name, file(name)))
                .toList());
    }

    /**
     * These layouts and those of a folder's {@code .yaml} files, in the order of their names. A file named like a layout
     * that is known takes its place. These layouts stay as they are, so whoever is refused goes on with them.
     *
     * @throws IllegalArgumentException naming the file that is no layout, and what is wrong in it
     * @throws UncheckedIOException naming what cannot be opened
     */
    public Layouts with(Path folder) {
        Map<String, Layout> all = new LinkedHashMap<>();
        layouts.forEach(layout -> all.put(layout.name(), layout));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> {
                Layout layout = LayoutFile.parse(file.toString(), text(file));
                all.put(layout.name(), layout);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Layouts(List.copyOf(all.values()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds that have a layout. */
    public Set<DocumentKind> kinds() {
        return layouts.stream()
                .map(Layout::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
    }

    private static String file(String name) {
        try (InputStream in = Layouts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a page: its kind, its fields, its rows. A page of no known kind is {@code other}. */
    public Paper paper(String document, Quality quality, List<Line> lines, List<String> codes) {
        List<TextRow> rows = PageRows.of(simplified.of(lines));
        List<Line> ordered = rows.stream()
                .flatMap(row -> row.spans().stream().map(Span::line))
                .toList();
        Optional<Layout> layout = layout(rows);
        if (layout.isEmpty()) {
            return new Paper(document, DocumentKind.OTHER, "none", quality, List.of(), List.of(), ordered, codes);
        }
        Findings findings = new Findings(document);
        new LabelFinder(layout.get()).find(rows, findings);
        new TextFinder(layout.get()).find(rows, findings);
        List<Row> table = layout.get()
                .table()
                .map(each -> new TableFinder(each).find(rows, findings))
                .orElse(List.of());
        List<FieldReading> fields = List.copyOf(findings.readings());
        return new Paper(document, layout.get().kind(), layout.get().name(), quality, fields, table, ordered, codes);
    }

    private Optional<Layout> layout(List<TextRow> rows) {
        String text = String.join("", rows.stream().map(TextRow::text).toList()).replace(" ", "");
        return layouts.stream()
                .filter(layout -> layout.never().stream().noneMatch(text::contains))
                .max(Comparator.comparingDouble(layout -> score(layout, text)))
                .filter(layout -> score(layout, text) >= ENOUGH);
    }

    private static double score(Layout layout, String text) {
        double title = layout.titles().stream().anyMatch(text::contains) ? TITLE : 0;
        long words = layout.words().stream().filter(text::contains).count();
        return title + words;
    }
}
