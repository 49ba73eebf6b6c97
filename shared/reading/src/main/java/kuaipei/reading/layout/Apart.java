package kuaipei.reading.layout;

import java.util.List;
import java.util.function.Predicate;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;

/**
 * Tells papers apart that lie together on one picture: an identity card beside a bank card, a receipt above a fee list. A
 * picture is cut only along a straight empty band, and only where each side is for itself a paper that is known: its title
 * stands on it, its layout's fingerprint is there, and fields of it are found. Otherwise it stays whole, for half a paper is
 * worse than two papers read as one: nothing is proven by those, but a half may say what the paper does not.
 */
public final class Apart {
    /** On one picture; more would be too small to be read. */
    private static final int MOST_PAPERS = 4;

    /** On one picture: four papers have 500, and what compares each line with each takes a minute for thousands. */
    private static final int MOST_LINES = 800;

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

        Part within(Predicate<Point> side) {
            return new Part(
                    lines.stream()
                            .filter(line -> side.test(line.box().centre()))
                            .toList(),
                    ground.and(side));
        }
    }

    /** The papers of a picture, left before right and upper before lower; the whole picture if it is not surely several. */
    public List<Part> of(List<Line> lines) {
        Part whole = new Part(lines, _ -> true);
        return lines.size() > MOST_LINES
                ? List.of(whole)
                : new Cutting(layouts, lines).cut(whole, MOST_PAPERS).orElse(List.of(whole));
    }
}
