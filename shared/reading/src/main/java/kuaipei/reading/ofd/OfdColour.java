package kuaipei.reading.ofd;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Stopped;

/** Colours (8.3) as a screen shows them; what a profile says of a red is of no use to a reader. */
final class OfdColour {

    private static final int MOST = 255;
    private static final int BITS = 8;
    private static final int INKS = 4;

    private OfdColour() {}

    static Color black(double opacity) {
        return new Color(0, 0, 0, (float) opacity);
    }

    /**
     * @param opacity of what it lies in, 0 to 1
     * @param usual number of the document's own colour space, if it names one
     * @throws Stopped for patterns and shadings
     */
    static Color of(OfdElement colour, OfdResources resources, Optional<String> usual, double opacity) {
        colour.knowsOnly(OfdNames.COLOUR, Set.of());
        // Writers name spaces that are not there, and give red, green and blue, as everybody takes them.
        Optional<OfdElement> space =
                colour.attribute("ColorSpace").or(() -> usual).flatMap(id -> resources.find("ColorSpace", id));
        int bits = space.map(each -> each.whole("BitsPerComponent", BITS)).orElse(BITS);
        double most = (1 << Math.clamp(bits, 1, Short.SIZE)) - 1;
        int channels = switch (space.map(each -> each.needAttribute("Type")).orElse("RGB")) {
            case "GRAY", "Gray" -> 1;
            case "RGB" -> 3;
            case "CMYK" -> INKS;
            default -> throw Stopped.damaged();
        };
        double[] shares = new double[channels];
        List<String> values = OfdElement.words(value(colour, space)).toList();
        if (!values.isEmpty() && values.size() != channels) {
            throw Stopped.damaged();
        }
        for (int i = 0; i < values.size(); i++) {
            shares[i] = Math.clamp(number(values.get(i)) / most, 0, 1);
        }
        double alpha = opacity * Math.clamp(colour.whole("Alpha", MOST), 0, MOST) / MOST;
        return switch (channels) {
            case 1 -> new Color((float) shares[0], (float) shares[0], (float) shares[0], (float) alpha);
            case 3 -> new Color((float) shares[0], (float) shares[1], (float) shares[2], (float) alpha);
            default -> inks(shares, alpha);
        };
    }

    /** Its own value, or the one at its place in the palette; nothing at all is 0 in every channel. */
    private static String value(OfdElement colour, Optional<OfdElement> space) {
        return colour.attribute("Value")
                .orElseGet(() -> colour.attribute("Index")
                        .map(index -> space.orElseThrow(Stopped::damaged)
                                .need("Palette")
                                .all("CV")
                                .skip(Integer.parseInt(index))
                                .findFirst()
                                .orElseThrow(Stopped::damaged)
                                .text())
                        .orElse(""));
    }

    private static double number(String value) {
        return value.startsWith("#") ? Integer.parseInt(value.substring(1), 16) : OfdElement.number(value);
    }

    private static Color inks(double[] inks, double alpha) {
        double light = 1 - inks[3];
        return new Color(
                (float) ((1 - inks[0]) * light),
                (float) ((1 - inks[1]) * light),
                (float) ((1 - inks[2]) * light),
                (float) alpha);
    }
}
