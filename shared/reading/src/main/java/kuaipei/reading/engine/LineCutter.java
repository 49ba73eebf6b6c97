package kuaipei.reading.engine;

import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.engine.Recogniser.Sign;

/**
 * Cuts what was read from one strip where the gap between two characters is wider than a character: neighbouring cells of a
 * table are sometimes found as one region, and without the cut "1" and "01343147965" become one number.
 */
final class LineCutter {

    /** Width of a full character as a share of the strip's height, grown margins taken off. */
    private static final float FULL = 0.75f;

    private static final float HALF = 0.42f;

    /** A gap of this many full characters separates cells. */
    private static final float GAP = 1.15f;

    private LineCutter() {}

    static List<List<Sign>> cut(List<Sign> characters) {
        List<List<Sign>> parts = new ArrayList<>();
        List<Sign> part = new ArrayList<>();
        for (Sign character : characters) {
            if (!part.isEmpty() && gap(part.getLast(), character) > GAP * FULL) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(character);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** White between two characters, in heights of the strip. */
    private static float gap(Sign left, Sign right) {
        return right.x() - left.x() - (width(left) + width(right)) / 2;
    }

    private static float width(Sign character) {
        int code = character.text().codePointAt(0);
        return code < 0x2E80 ? HALF : FULL;
    }
}
