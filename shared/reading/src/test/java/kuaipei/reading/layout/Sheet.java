package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kuaipei.core.paper.Glyph;
import kuaipei.core.paper.Line;
import kuaipei.core.paper.Paper;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;
import kuaipei.core.paper.Quality;

/**
 * Lays text out on a page as an engine would find it: what stands apart by two spaces or more is a line of its own, a
 * Chinese character is 24 pixels wide and any other 12, a row every 40 pixels.
 */
final class Sheet {
    static final double WIDE = 24;
    private static final double ROW = 40;
    private static final Pattern PIECE = Pattern.compile("[^ ]+(?: [^ ]+)*");

    /** Where a point of the flat page comes to lie on the photograph. */
    interface Bend {
        Point place(double x, double y);
    }

    private Sheet() {}

    static List<Line> lines(String text) {
        return lines(text, Point::new);
    }

    static List<Line> lines(String text, Bend bend) {
        List<Line> lines = new ArrayList<>();
        List<String> rows = text.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            Matcher piece = PIECE.matcher(rows.get(row));
            while (piece.find()) {
                lines.add(line(piece.group(), width(rows.get(row).substring(0, piece.start())), 100 + row * ROW, bend));
            }
        }
        return lines;
    }

    static List<TextRow> rows(String text) {
        return PageRows.of(lines(text));
    }

    static Paper paper(Layouts layouts, String text) {
        return layouts.paper("page", 1, new Quality(Quality.Verdict.OK, ""), lines(text), List.of());
    }

    /** Another text where a line stood. */
    static Line line(String text, Line where) {
        return line(text, where.box().topLeft().x(), where.box().topLeft().y(), Point::new);
    }

    private static Line line(String text, double x, double y, Bend bend) {
        double width = width(text);
        List<Glyph> glyphs = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            double centre = width(text.substring(0, at)) + width(text.substring(at, at + 1)) / 2;
            glyphs.add(new Glyph(text.substring(at, at + 1), 0.99, centre / width));
        }
        Quad box = new Quad(
                bend.place(x, y), bend.place(x + width, y), bend.place(x + width, y + WIDE), bend.place(x, y + WIDE));
        return new Line(text, 0.99, box, glyphs);
    }

    private static double width(String text) {
        return text.chars().mapToDouble(sign -> sign < 0x2000 ? WIDE / 2 : WIDE).sum();
    }
}
