package kuaipei.reading.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import kuaipei.drawing.facts.Bills;
import kuaipei.drawing.facts.Dice;
import kuaipei.drawing.facts.Facts;
import kuaipei.drawing.facts.People;
import kuaipei.drawing.facts.Stay;
import kuaipei.drawing.facts.Stays;
import kuaipei.drawing.page.Care;
import kuaipei.drawing.page.Fonts;
import kuaipei.drawing.page.Page;
import kuaipei.drawing.page.Printer;
import org.junit.jupiter.api.Assumptions;

/**
 * A drawn paper's text as lines on a picture, in tenths of a millimetre: what an engine finds, without the engine.
 *
 * @param edge of the paper, or around several
 */
record Laid(List<Line> lines, Rectangle2D edge) {
    /** Between two papers on a desk. */
    private static final double GAP = 40;

    private static final Map<String, Laid> DRAWN = new ConcurrentHashMap<>();

    static Printer printer() {
        if (!"1".equals(System.getenv("KUAIPEI_REQUIRE_ALL"))) {
            Assumptions.assumeTrue(Fonts.present(), "fonts");
        }
        return new Printer(Fonts.found());
    }

    static Facts facts(long seed) {
        Dice dice = new Dice(seed);
        Stay stay = Stays.invented(dice.apart("stay"));
        return Facts.of(
                People.invented(dice.apart("person")),
                stay,
                Bills.invented(dice.apart("bill"), stay, dice.apart("lines").between(10, 30)));
    }

    /** The same paper every time; it is drawn once. */
    static Laid paper(Printer printer, DocumentKind kind, int layout, long seed) {
        return DRAWN.computeIfAbsent(kind.wire() + " " + layout + " " + seed, _ -> drawn(printer, kind, layout, seed));
    }

    private static Laid drawn(Printer printer, DocumentKind kind, int layout, long seed) {
        Page page = printer.print(kind, layout, facts(seed), Care.NEAT, new Dice(seed).apart(kind.wire()));
        return new Laid(
                page.runs().stream().map(Laid::line).toList(),
                new Rectangle2D.Double(
                        0,
                        0,
                        page.picture().getWidth() / page.scale(),
                        page.picture().getHeight() / page.scale()));
    }

    private static Line line(Page.Run run) {
        String text = Normalizer.normalize(run.text(), Normalizer.Form.NFKC);
        List<Glyph> glyphs = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            glyphs.add(new Glyph(text.substring(at, at + 1), 0.99, (at + 0.5) / text.length()));
        }
        Rectangle2D place = run.place();
        return new Line(
                text, 0.99, Quad.ofRectangle(place.getX(), place.getY(), place.getWidth(), place.getHeight()), glyphs);
    }

    /** The same paper, askew by some degrees. */
    Laid tilted(double degrees) {
        return through(AffineTransform.getRotateInstance(Math.toRadians(degrees)));
    }

    /** Both papers, this one on the left of the other or above it; where they lie is told by the lines' order. */
    Laid and(Laid other, boolean beside) {
        Laid moved = other.through(
                beside
                        ? AffineTransform.getTranslateInstance(
                                edge.getMaxX() + GAP - other.edge.getX(), edge.getY() - other.edge.getY())
                        : AffineTransform.getTranslateInstance(
                                edge.getX() - other.edge.getX(), edge.getMaxY() + GAP - other.edge.getY()));
        return new Laid(Stream.concat(lines.stream(), moved.lines.stream()).toList(), edge.createUnion(moved.edge));
    }

    Laid with(List<Line> others) {
        return new Laid(others, edge);
    }

    private Laid through(AffineTransform transform) {
        List<Line> moved = lines.stream()
                .map(line -> new Line(
                        line.text(),
                        line.confidence(),
                        new Quad(
                                moved(line.box().topLeft(), transform),
                                moved(line.box().topRight(), transform),
                                moved(line.box().bottomRight(), transform),
                                moved(line.box().bottomLeft(), transform)),
                        line.glyphs()))
                .toList();
        return new Laid(moved, transform.createTransformedShape(edge).getBounds2D());
    }

    private static Point moved(Point point, AffineTransform transform) {
        Point2D to = transform.transform(new Point2D.Double(point.x(), point.y()), null);
        return new Point(to.getX(), to.getY());
    }
}
