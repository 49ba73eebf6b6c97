package kuaipei.core.paper;

import java.util.List;

/**
 * One line of text as an engine found it.
 *
 * @param text the characters, NFKC-normalised
 * @param confidence mean over the characters, 0 to 1
 * @param box its corners on the upright page
 * @param glyphs the characters with their places; {@code text} is their concatenation
 */
public record Line(String text, double confidence, Quad box, List<Glyph> glyphs) {

    public Line {
        glyphs = List.copyOf(glyphs);
    }
}
