package kuaipei.reading.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** Which glyphs a text code shows: those that its transforms name, else those that the font has for its characters (11.4). */
final class OfdGlyphs {

    /** A place where nothing is drawn. */
    static final int BLANK = -1;

    private OfdGlyphs() {}

    /**
     * Glyphs in their order; one for each character.
     *
     * @throws Stopped for a character without a glyph, unless it is a space
     */
    static List<Integer> of(String code, List<OfdElement> transforms, OfdFont font) {
        // Line ends come from programs that set their XML in lines; nothing is drawn for them and no offset counts
        // them.
        int[] characters = code.codePoints()
                .filter(character -> character != '\n' && character != '\r')
                .toArray();
        if (!transforms.isEmpty() && !font.isCarried()) {
            // Numbers of glyphs in a font that nobody here has.
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        Map<Integer, Integer> named = named(transforms, characters.length);
        List<Integer> glyphs = new ArrayList<>();
        for (int at = 0; at < characters.length; at++) {
            int character = characters[at];
            boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
            glyphs.add(Optional.ofNullable(named.get(at))
                    .or(() -> font.glyph(character))
                    .filter(glyph -> glyph != 0)
                    .or(() -> blank ? Optional.of(BLANK) : Optional.empty())
                    .orElseThrow(() -> new Stopped(Refusal.UNDRAWABLE)));
        }
        return glyphs;
    }

    private static Map<Integer, Integer> named(List<OfdElement> transforms, int length) {
        Map<Integer, Integer> named = new HashMap<>();
        for (OfdElement transform : transforms) {
            transform.knowsOnly(Set.of("CodePosition", "CodeCount", "GlyphCount"), Set.of("Glyphs"));
            int from = transform.whole("CodePosition", 0);
            int codes = transform.whole("CodeCount", 1);
            List<Integer> glyphs = OfdElement.words(transform.word("Glyphs").orElse(""))
                    .map(Integer::valueOf)
                    .toList();
            if (transform.whole("GlyphCount", 1) != codes) {
                // Ligatures: readers differ on which offset belongs to which glyph.
                throw new Stopped(Refusal.UNDRAWABLE);
            }
            if (glyphs.stream().anyMatch(glyph -> glyph < 0)
                    || glyphs.size() != codes
                    || from < 0
                    || from + codes > length) {
                throw Stopped.damaged();
            }
            for (int i = 0; i < codes; i++) {
                named.put(from + i, glyphs.get(i));
            }
        }
        return named;
    }
}
