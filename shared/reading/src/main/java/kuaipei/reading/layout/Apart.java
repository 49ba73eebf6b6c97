package kuaipei.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quality;

/**
 * Tells papers apart that lie together on one picture: an identity card beside a bank card, a receipt above a fee list. A
 * picture is cut only along a straight empty band, and only where each side is for itself a paper that is known: its title
 * stands on it, its layout's fingerprint is there, and fields of it are found. Otherwise it stays whole, for half a paper is
 * worse than two papers read as one: nothing is proven by those, but a half may say what the paper does not.
 */
public final class Apart {
    /** On one picture; more would be too small to be read. */
    private static final int MOST_PAPERS = 4;

    /** A band is at least as wide as most lines are high. */
    private static final double LEAST_GAP = 1;

    /** On each side: a bank card has a bank, a number and a mark. */
    private static final int LEAST_LINES = 3;

    /** Different fields that a paper must show; one alone stands on many papers. */
    private static final int LEAST_FIELDS = 2;

    /** Of all bands the widest: between two papers lies more than between two rows. */
    private static final int MOST_BANDS = 24;

    private final Layouts layouts;

    /** @param layouts by which papers are known */
    public Apart(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * One paper of a picture.
     *
     * @param lines that stand on it
     * @param ground whether a place of the picture belongs to it
     */
    public record Part(List<Line> lines, Predicate<Point> ground) {
        public Part {
            lines = List.copyOf(lines);
        }

        private Part within(Predicate<Point> side) {
            return new Part(
                    lines.stream()
                            .filter(line -> side.test(line.box().centre()))
                            .toList(),
                    ground.and(side));
        }
    }

    /** @param much how many words, fields and rows of them were found: a cut through a paper loses some */
    private record Found(List<Part> parts, int much) {
        Found and(Found other) {
            return new Found(Stream.concat(parts.stream(), other.parts.stream()).toList(), much + other.much);
        }
    }

    /** The papers of a picture, left before right and upper before lower; the whole picture if it is not surely several. */
    public List<Part> of(List<Line> lines) {
        Part whole = new Part(lines, _ -> true);
        return cut(whole, MOST_PAPERS).map(Found::parts).orElse(List.of(whole));
    }

    /** A part as two papers or more, of the cuts that are possible the one by which most is found. */
    private Optional<Found> cut(Part part, int most) {
        if (most < 2 || titled(part) < 2) {
            return Optional.empty();
        }
        Optional<Found> best = Optional.empty();
        for (Gutter gutter : bands(part.lines())) {
            Part first = part.within(gutter.before());
            Part second = part.within(gutter.before().negate());
            if (titled(first) == 0 || titled(second) == 0) {
                continue;
            }
            Optional<Found> both = papers(first, most - 1)
                    .flatMap(one -> papers(second, most - one.parts().size()).map(one::and));
            int before = best.map(Found::much).orElse(0);
            if (both.filter(found -> found.much() > before).isPresent()) {
                best = both;
            }
        }
        return best;
    }

    private Optional<Found> papers(Part part, int most) {
        return cut(part, most).or(() -> known(part));
    }

    private List<Gutter> bands(List<Line> lines) {
        double[] heights = lines.stream()
                .mapToDouble(line -> Span.of(line).height())
                .sorted()
                .toArray();
        double least = LEAST_GAP * heights[heights.length / 2];
        List<Gutter> bands = Gutter.among(lines, least, LEAST_LINES);
        return bands.subList(0, Math.min(MOST_BANDS, bands.size()));
    }

    private long titled(Part part) {
        return part.lines().stream()
                .filter(line -> layouts.isTitled(line.text()))
                .count();
    }

    /** The part as one paper, if it is one by its title, its fingerprint and its fields. */
    private Optional<Found> known(Part part) {
        Paper paper = layouts.paper("", 1, Quality.GOOD, part.lines(), List.of());
        long fields =
                paper.fields().stream().map(FieldReading::field).distinct().count();
        return layouts.likeness(paper)
                .filter(_ -> fields >= LEAST_FIELDS)
                .map(words -> new Found(
                        List.of(part),
                        words + paper.fields().size() + paper.rows().size()));
    }
}
