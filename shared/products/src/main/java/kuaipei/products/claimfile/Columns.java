package kuaipei.products.claimfile;

/** Columns of a terminal, on which a Chinese character is as wide as two Latin ones. */
final class Columns {
    /** From here on characters are two columns wide. */
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    /** Filled up on the right; what is too long is followed by one blank, never cut. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - of(text)));
    }

    /** Filled up on the left. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    private static int of(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }
}
