package kuaipei.core.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One page as an outside engine for Latin script answers it, before anybody says which paper it is. Places are shares of the
 * page's sides, 0 to 1, from its top left corner.
 *
 * @param number from 1
 * @param lines all text, in the engine's order
 * @param pairs what the engine took for a label and its value
 * @param rows of its tables: each cell with its column's head as label
 */
public record LatinPage(int number, List<Piece> lines, List<Pair> pairs, List<List<Pair>> rows) {

    public LatinPage {
        if (number < 1) {
            throw new IllegalArgumentException("pages count from 1, not " + number);
        }
        lines = List.copyOf(lines);
        pairs = List.copyOf(pairs);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @param confidence 0 to 1; ranks words, is never a proof */
    public record Word(String text, double confidence, Quad box) {}

    /** Words that stand together; none where the engine saw a place without text. */
    public record Piece(List<Word> words, Quad box) {

        public Piece {
            words = List.copyOf(words);
        }

        /** Nothing anywhere. */
        public static final Piece NONE = new Piece(List.of(), Quad.ofRectangle(0, 0, 0, 0));

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A label and its value.
     *
     * @param type the engine's own name for the field: {@code TOTAL}, {@code DATE_OF_BIRTH}; empty if it has none
     * @param currency what the engine believes an amount to be in, as {@code USD}; empty if it says nothing
     */
    public record Pair(String type, Piece label, Piece value, String currency) {}
}
