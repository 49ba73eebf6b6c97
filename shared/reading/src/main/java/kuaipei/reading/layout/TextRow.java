package kuaipei.reading.layout;

import java.util.ArrayList;
import java.util.List;
import kuaipei.core.paper.Point;
import kuaipei.core.paper.Quad;

/** Lines that stand side by side, as one text in which a space stands for the gap between two of them. */
final class TextRow {
    private final List<Span> spans;
    private final String text;
    private final int[] starts;

    TextRow(List<Span> spans) {
        this.spans = List.copyOf(spans);
        this.starts = new int[spans.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                joined.append(' ');
            }
            starts[i] = joined.length();
            // A blank to be filled in is printed as a line, and a cell ends at one; neither belongs to a value.
            joined.append(spans.get(i).text().replace('_', ' ').replace('|', ' '));
        }
        this.text = joined.toString();
    }

    List<Span> spans() {
        return spans;
    }

    String text() {
        return text;
    }

    double height() {
        return spans.stream().mapToDouble(Span::height).max().orElse(1);
    }

    /** A stretch of characters of one span. */
    record Piece(Span span, int from, int to) {}

    /** The pieces of spans that characters {@code from} to {@code to} of the row's text come from. */
    List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int start = starts[i];
            int end = start + spans.get(i).text().length();
            if (from < end && to > start) {
                pieces.add(new Piece(spans.get(i), Math.max(from, start) - start, Math.min(to, end) - start));
            }
        }
        return pieces;
    }

    /** The box around characters of the row. */
    Quad box(int from, int to) {
        List<Piece> pieces = pieces(from, to);
        Piece first = pieces.getFirst();
        Piece last = pieces.getLast();
        Quad left = first.span().box(first.from(), first.to());
        Quad right = last.span().box(last.from(), last.to());
        return new Quad(left.topLeft(), right.topRight(), right.bottomRight(), left.bottomLeft());
    }

    double confidence(int from, int to) {
        return pieces(from, to).stream()
                .mapToDouble(piece -> piece.span().confidence(piece.from(), piece.to()))
                .average()
                .orElse(0);
    }

    Point leftOf(int from, int to) {
        Quad box = box(from, to);
        return new Point(
                (box.topLeft().x() + box.bottomLeft().x()) / 2,
                (box.topLeft().y() + box.bottomLeft().y()) / 2);
    }
}
