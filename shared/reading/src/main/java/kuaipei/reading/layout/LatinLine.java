package kuaipei.reading.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.LatinPage.Piece;
import kuaipei.core.paper.LatinPage.Word;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/** Pieces of an outside engine as lines of ours: pixels for shares of the page, characters with their word's confidence. */
final class LatinLine {

    private final double width;
    private final double height;

    /** @param width of the upright page, in pixels */
    LatinLine(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Line of(Piece piece) {
        List<Glyph> glyphs = new ArrayList<>();
        Quad line = box(piece.box());
        for (Word word : piece.words()) {
            double from = along(line, box(word.box()).topLeft(), box(word.box()).bottomLeft());
            double to = along(line, box(word.box()).topRight(), box(word.box()).bottomRight());
            if (!glyphs.isEmpty()) {
                glyphs.add(new Glyph(" ", word.confidence(), (glyphs.getLast().along() + from) / 2));
            }
            int[] signs = Normalizer.normalize(word.text(), Normalizer.Form.NFKC)
                    .codePoints()
                    .toArray();
            for (int at = 0; at < signs.length; at++) {
                double place = from + (to - from) * (at + 0.5) / signs.length;
                glyphs.add(new Glyph(Character.toString(signs[at]), word.confidence(), place));
            }
        }
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        double confidence =
                glyphs.stream().mapToDouble(Glyph::confidence).average().orElse(0);
        return new Line(text.toString(), confidence, line, glyphs);
    }

    Quad box(Quad share) {
        return new Quad(
                pixel(share.topLeft()), pixel(share.topRight()), pixel(share.bottomRight()), pixel(share.bottomLeft()));
    }

    private Point pixel(Point share) {
        return new Point(share.x() * width, share.y() * height);
    }

    /** Where an edge of a word crosses its line, 0 to 1. */
    private static double along(Quad line, Point top, Point bottom) {
        double dx = line.topRight().x() - line.topLeft().x();
        double dy = line.topRight().y() - line.topLeft().y();
        double x = (top.x() + bottom.x()) / 2 - line.topLeft().x();
        double y = (top.y() + bottom.y()) / 2 - line.topLeft().y();
        double length = dx * dx + dy * dy;
        return length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
    }
}
