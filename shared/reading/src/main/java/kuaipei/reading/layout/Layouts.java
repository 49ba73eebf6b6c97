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
import java.util.TreeMap;
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
    static final int EDITION = 9;

    private static final String FOLDER = "/kuaipei/reading/layouts/";
    /** A title tells more than any other word. */
    private static final int TITLE = 4;
    /** Below this a page is a paper of no known kind. */
    private static final double ENOUGH = 3.5;

    /** As their files say them, by name. */
    private final Map<String, Layout> written;
    /** With what the general ones say as well. */
    private final List<Layout> layouts;

    /** Of all kinds. */
    private final List<String> titles;

    private final String edition;

    private final Simplified simplified = new Simplified(file("simplified.txt"));

    private Layouts(Map<String, Layout> written, List<Layout> layouts, String edition) {
        this.written = written;
        this.layouts = layouts;
        this.titles = layouts.stream()
                .flatMap(layout -> layout.titles().stream())
                .distinct()
                .toList();
        this.edition = edition;
    }

    /** The layouts that ship with this jar, in the order of their list. */
    public static Layouts shipped() {
        Map<String, String> files = new LinkedHashMap<>();
        file("index.txt").lines().filter(name -> !name.isBlank()).forEach(name -> files.put(name, file(name)));
        return new Layouts(Map.of(), List.of(), Integer.toString(EDITION))
                .joined(files, FOLDER, Integer.toString(EDITION));
    }

    /**
     * These layouts and those of a folder's {@code .yaml} files, in the order of their paths below it. A file named like a
     * layout that is known takes its place. These layouts stay as they are, so whoever is refused goes on with them.
     *
     * @throws IllegalArgumentException naming the file that is no layout, and what is wrong in it
     * @throws UncheckedIOException naming what cannot be opened
     */
    public Layouts with(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> texts.put(name(folder, file), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(texts, folder + "/");
    }

    /**
     * These layouts and those of some files, as {@link #with(Path)}.
     *
     * @param files texts by their path, {@code train-ticket/blue.yaml}
     * @param place where they come from, as errors name it: what stands before the path
     */
    public Layouts with(Map<String, String> files, String place) {
        Map<String, String> sorted = new TreeMap<>(files);
        return joined(sorted, place, edition + "-" + Integer.toHexString(sorted.hashCode()));
    }

    private Layouts joined(Map<String, String> files, String place, String as) {
        Map<String, Layout> all = new LinkedHashMap<>(written);
        files.forEach((name, text) -> {
            Layout layout = LayoutFile.parse(place + name, name, text);
            all.put(layout.name(), layout);
        });
        List<Layout> whole = all.values().stream()
                .map(layout -> layout.base()
                        .map(base -> layout.over(general(all, layout, base, place)))
                        .orElse(layout))
                .toList();
        return new Layouts(all, whole, as);
    }

    private static Layout general(Map<String, Layout> all, Layout layout, String base, String place) {
        Layout general = all.get(base);
        if (general == null || general.base().isPresent() || general.kind() != layout.kind()) {
            throw new IllegalArgumentException(
                    place + layout.name() + ".yaml: '" + base + "' is not the general layout of its kind");
        }
        if (layout.fingerprint().isEmpty()) {
            throw new IllegalArgumentException(place + layout.name() + ".yaml: fingerprint is expected");
        }
        return general;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
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

    /** Names this set: readings under another name are made anew. */
    public String edition() {
        return edition;
    }

    /** Names of all layouts, a kind's general one before those that make it more exact. */
    public List<String> names() {
        return layouts.stream().map(Layout::name).toList();
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

    /**
     * What is known of a page: its kind, its fields, its rows. A page of no known kind is {@code other}.
     *
     * @param page of the document, from 1
     */
    public Paper paper(String document, int page, Quality quality, List<Line> lines, List<String> codes) {
        List<TextRow> rows = PageRows.of(simplified.of(lines));
        List<Line> ordered = rows.stream()
                .flatMap(row -> row.spans().stream().map(Span::line))
                .toList();
        Optional<Layout> layout = layout(rows);
        if (layout.isEmpty()) {
            return new Paper(document, page, DocumentKind.OTHER, "none", quality, List.of(), List.of(), ordered, codes);
        }
        Findings findings = new Findings(document, page);
        LabelFinder labels = new LabelFinder(layout.get());
        labels.find(rows, findings);
        layout.get().twins().ifPresent(twins -> new TwinFinder(twins, labels).find(rows, findings));
        new TextFinder(layout.get()).find(rows, findings);
        List<Row> table = layout.get()
                .table()
                .map(each -> new TableFinder(each).find(rows, findings))
                .orElse(List.of());
        List<FieldReading> fields = List.copyOf(findings.readings());
        return new Paper(
                document, page, layout.get().kind(), layout.get().name(), quality, fields, table, ordered, codes);
    }

    /** Whether a line of text names a kind of paper. */
    boolean isTitled(String text) {
        String compact = simplified.of(text).replace(" ", "");
        return titles.stream().anyMatch(compact::contains);
    }

    /** How much a paper that was read with one of these looks like it; empty if it is not surely of its kind. */
    Optional<Integer> likeness(Paper paper) {
        return layouts.stream()
                .filter(layout -> layout.name().equals(paper.layout()))
                .findFirst()
                .flatMap(layout -> Likeness.of(paper, layout));
    }

    /** First the kind, by titles and words; then its layout, by fingerprint. Where none is known, the kind's general one. */
    private Optional<Layout> layout(List<TextRow> rows) {
        String text = String.join("", rows.stream().map(TextRow::text).toList()).replace(" ", "");
        List<Layout> possible = layouts.stream()
                .filter(layout -> layout.never().stream().noneMatch(text::contains))
                .toList();
        Optional<Layout> best = possible.stream()
                .max(Comparator.comparingDouble(layout -> score(layout, text)))
                .filter(layout -> score(layout, text) >= ENOUGH);
        return best.map(kind -> possible.stream()
                .filter(layout -> layout.family().equals(kind.family()))
                .filter(layout -> layout.fingerprint().score(text) > 0)
                .max(Comparator.comparingDouble(layout -> layout.fingerprint().score(text)))
                .orElseGet(() -> general(kind)));
    }

    private Layout general(Layout layout) {
        return layouts.stream()
                .filter(other -> other.name().equals(layout.family()))
                .findFirst()
                .orElse(layout);
    }

    private static double score(Layout layout, String text) {
        double title = layout.titles().stream().anyMatch(text::contains) ? TITLE : 0;
        long words = layout.words().stream().filter(text::contains).count();
        return title + words;
    }
}
