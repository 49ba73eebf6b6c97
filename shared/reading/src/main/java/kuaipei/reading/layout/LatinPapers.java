package kuaipei.reading.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.LatinPage;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.core.port.LatinTexts.Aim;
import kuaipei.core.port.LatinTexts.Recognised;
import kuaipei.reading.Garbage;

/**
 * Papers in Latin script, by layouts of their own in the same form as all others: which API reads one, which kind it is, which
 * fields it has. A paper is of a kind that moves money only where it says so in words; every other is {@code other}.
 */
public final class LatinPapers {
    /** Rises whenever something else is found than before. */
    public static final int EDITION = 1;

    private static final String FOLDER = "/kuaipei/reading/latin/";

    /** A title, and two of the words that stand on such papers. */
    private static final int ENOUGH_WORDS = 2;

    /** Under this an engine of Latin script has guessed; Textract is above 0.95 on print. */
    private static final double LEAST_MEAN = 0.80;

    private final List<Layout> layouts;

    private LatinPapers(List<Layout> layouts) {
        this.layouts = layouts;
    }

    /** The layouts that ship with this jar. */
    public static LatinPapers shipped() {
        return new LatinPapers(file("index.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> LayoutFile.parse(FOLDER + name, name, file(name)))
                .toList());
    }

    private static String file(String name) {
        try (InputStream in = LatinPapers.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an outside engine should look for, by what a first reading saw: a bill has a total, an identity paper a birthday. */
    public Aim aim(List<Line> lines) {
        Optional<Layout> layout = layout(lines.stream().map(Line::text).toList());
        if (layout.filter(each -> has(each, FieldName.TOTAL)).isPresent()) {
            return Aim.BILL;
        }
        boolean identity = layout.filter(each -> has(each, FieldName.BIRTH_DATE) && !has(each, FieldName.HOSPITAL))
                .isPresent();
        return identity ? Aim.IDENTITY : Aim.FORM;
    }

    private static boolean has(Layout layout, FieldName field) {
        return layout.fields().stream().anyMatch(each -> each.fields().contains(field));
    }

    /**
     * What an outside engine's answer is as a paper.
     *
     * @param width of the upright page in pixels
     * @param height of the upright page in pixels
     */
    public Paper paper(String document, Recognised recognised, double width, double height) {
        LatinLine scale = new LatinLine(width, height);
        List<Line> lines = recognised.pages().stream()
                .flatMap(page -> page.lines().stream().map(scale::of))
                .toList();
        Quality quality = quality(lines, recognised.complete());
        Optional<Layout> layout = quality.equals(Garbage.FOUND)
                ? Optional.empty()
                : layout(lines.stream().map(Line::text).toList());
        if (layout.isEmpty()) {
            return new Paper(document, DocumentKind.OTHER, "none", quality, List.of(), List.of(), lines, List.of());
        }
        LatinFields found = new LatinFields(document, layout.get(), scale);
        recognised.pages().forEach(found::pairs);
        recognised.pages().forEach(found::lines);
        List<LatinPage> pages = recognised.pages();
        return new Paper(
                document,
                layout.get().kind(),
                "latin/" + layout.get().name(),
                quality,
                found.readings(),
                pages.stream().flatMap(found::rows).toList(),
                lines,
                List.of());
    }

    private static Quality quality(List<Line> lines, boolean complete) {
        if (lines.isEmpty()) {
            return new Quality(Quality.Verdict.RETAKE, "no-text");
        }
        if (Garbage.is(lines)) {
            return Garbage.FOUND;
        }
        if (!complete) {
            return new Quality(Quality.Verdict.RETAKE, "partly-read");
        }
        double mean = lines.stream().mapToDouble(Line::confidence).average().orElse(0);
        return mean < LEAST_MEAN ? new Quality(Quality.Verdict.RETAKE, "blur") : Quality.GOOD;
    }

    /** The layout with most of its words among those one of whose titles stands on the paper. */
    private Optional<Layout> layout(List<String> lines) {
        String text = plain(String.join(" ", lines));
        return layouts.stream()
                .filter(layout -> layout.titles().stream().anyMatch(title -> text.contains(plain(title)))
                        && layout.never().stream().noneMatch(word -> text.contains(plain(word)))
                        && words(layout, text) >= ENOUGH_WORDS)
                .max(Comparator.comparingLong(layout -> words(layout, text)));
    }

    private static long words(Layout layout, String text) {
        return layout.words().stream()
                .filter(word -> text.contains(plain(word)))
                .count();
    }

    /** Letters and figures alone, in lower case: how papers set their words does not matter. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
