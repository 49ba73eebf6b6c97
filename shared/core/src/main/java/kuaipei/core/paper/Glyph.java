package kuaipei.core.paper;

/**
 * One character of a line.
 *
 * @param text one code point
 * @param confidence 0 to 1; ranks characters, is never a proof
 * @param along where its centre stands on the line, 0 (start) to 1 (end)
 */
public record Glyph(String text, double confidence, double along) {}
