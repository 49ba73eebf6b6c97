package kuaipei.reading.ofd;

import java.lang.Character.UnicodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kuaipei.reading.font.FontNames;
import kuaipei.reading.font.ShippedFont;

/**
 * What stands for a font that a document does not carry. Its text is Unicode then, so the file has no table that makes one
 * character look like another: every viewer shows these characters, each in what fonts it has. docs/adr/0019.
 */
final class OfdStandIn {

    /** A glyph's number says in its upper half which of the fonts has it. */
    private static final int BITS = 16;

    private static final int OWN = (1 << BITS) - 1;

    /** What no font of bars or pictures draws otherwise. */
    private static final Set<UnicodeBlock> CHINESE_TYPE =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private static final Map<ShippedFont, OfdFont> OPENED = new ConcurrentHashMap<>();

    private OfdStandIn() {}

    /** @param name as the document has it */
    static OfdFont of(String name) {
        FontNames says = FontNames.of(name);
        List<ShippedFont> fonts = says == FontNames.LATIN
                ? List.of(ShippedFont.LATIN, ShippedFont.CHINESE)
                : List.of(ShippedFont.CHINESE, ShippedFont.LATIN);
        return new OfdFont(
                false,
                character -> isSafe(character, says) ? glyph(character, fonts) : 0,
                glyph -> opened(fonts.get(glyph >> BITS)).outline(glyph & OWN));
    }

    private static int glyph(int character, List<ShippedFont> fonts) {
        for (int place = 0; place < fonts.size(); place++) {
            Optional<Integer> own = opened(fonts.get(place)).glyph(character);
            if (own.isPresent()) {
                return place << BITS | own.get();
            }
        }
        return 0;
    }

    private static OfdFont opened(ShippedFont font) {
        return OPENED.computeIfAbsent(font, OfdFont::shipped);
    }

    /** Whether every viewer shows a character as itself, where it stands, whatever font of that name it has. */
    private static boolean isSafe(int character, FontNames name) {
        boolean known = name != FontNames.UNKNOWN
                || Character.isIdeographic(character)
                || CHINESE_TYPE.contains(UnicodeBlock.of(character));
        return known && isShown(character) && !runsLeftwards(character);
    }

    /** Not what each font has another sign for, what shows as nothing, and what is set upon the letter before. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static boolean runsLeftwards(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
