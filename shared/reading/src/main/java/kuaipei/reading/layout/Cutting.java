package kuaipei.reading.layout;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Quality;
import kuaipei.reading.layout.Apart.Part;

/** The cutting of one picture; what it found out of a part it does not ask again. For {@link Apart}. */
final class Cutting {
    /** A band is at least as wide as most lines are high. */
    private static final double LEAST_GAP = 1;

    /** On each side: a bank card has a bank, a number and a mark. */
    private static final int LEAST_LINES = 3;

    /** Different fields that a paper must show; one alone stands on many papers. */
    private static final int LEAST_FIELDS = 2;

    /** Between two papers lies more than within them: of the widest band's width this share. */
    private static final double LEAST_SHARE = 0.5;

    private static final int MOST_BANDS = 24;

    /** Parts that are read. Four papers take a few dozen; a picture that is made to take more stays whole. */
    private static final int MOST_READ = 150;

    private final Layouts layouts;
    private final IdentityHashMap<Line, Integer> numbers = new IdentityHashMap<>();
    private final Map<BitSet, Optional<Found>> known = new HashMap<>();
    private final Map<Sought, Optional<Found>> cuts = new HashMap<>();

    /** @param much how many words, fields and rows of them were found: a cut through a paper loses some */
    private record Found(List<Part> parts, int much) {
        Found and(Found other) {
            return new Found(Stream.concat(parts.stream(), other.parts.stream()).toList(), much + other.much);
        }
    }

    /** @param most papers it may be cut into */
    private record Sought(BitSet lines, int most) {}

    Cutting(Layouts layouts, List<Line> picture) {
        this.layouts = layouts;
        picture.forEach(line -> numbers.put(line, numbers.size()));
    }

    /** A part of the picture as two papers or more; empty if it is not surely several. */
    Optional<List<Part>> cut(Part part, int most) {
        Optional<Found> found = best(part, most);
        return known.size() > MOST_READ ? Optional.empty() : found.map(Found::parts);
    }

    /** Of the cuts that are possible the one by which most is found. */
    private Optional<Found> best(Part part, int most) {
        Sought sought = new Sought(lines(part), most);
        Optional<Found> before = cuts.get(sought);
        if (before == null) {
            before = most < 2 || titled(part) < 2 ? Optional.empty() : tried(part, most);
            cuts.put(sought, before);
        }
        return before;
    }

    private Optional<Found> tried(Part part, int most) {
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
        return best(part, most).or(() -> known(part));
    }

    private static List<Gutter> bands(List<Line> lines) {
        double[] heights = lines.stream()
                .mapToDouble(line -> Span.of(line).height())
                .sorted()
                .toArray();
        double least = LEAST_GAP * heights[heights.length / 2];
        List<Gutter> bands = Gutter.among(lines, least, LEAST_LINES);
        return bands.stream()
                .filter(band -> band.width() >= LEAST_SHARE * bands.getFirst().width())
                .limit(MOST_BANDS)
                .toList();
    }

    private long titled(Part part) {
        return part.lines().stream()
                .filter(line -> layouts.isTitled(line.text()))
                .count();
    }

    private BitSet lines(Part part) {
        BitSet lines = new BitSet(numbers.size());
        part.lines().forEach(line -> lines.set(numbers.getOrDefault(line, 0)));
        return lines;
    }

    private Optional<Found> known(Part part) {
        BitSet lines = lines(part);
        Optional<Found> before = known.get(lines);
        if (before == null) {
            before = known.size() > MOST_READ ? Optional.empty() : read(part);
            known.put(lines, before);
        }
        return before;
    }

    /** The part as one paper, if it is one by its title, its fingerprint and its fields. */
    private Optional<Found> read(Part part) {
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
