package kuaipei.reading.ofd;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * Where a block or unit is drawn, and what it takes from what it lies in.
 *
 * @param pen in the space of the block, in millimetres or what a matrix made of them
 * @param colours number of the document's own colour space, if it names one
 * @param opacity 0 to 1
 * @param depth of composite units within each other
 */
record OfdScope(
        Graphics2D pen,
        OfdResources resources,
        OfdStyle style,
        Optional<String> colours,
        double opacity,
        int depth,
        Deadline deadline) {

    /** Composite units within each other. */
    private static final int DEEPEST = 16;

    OfdScope with(Graphics2D other) {
        return new OfdScope(other, resources, style, colours, opacity, depth, deadline);
    }

    OfdScope within(OfdElement element) {
        return new OfdScope(pen, resources, style.within(element, resources), colours, opacity, depth, deadline);
    }

    OfdScope fainter(double share) {
        return new OfdScope(pen, resources, style, colours, opacity * share, depth, deadline);
    }

    /** @throws Stopped for what draws itself */
    OfdScope deeper() {
        if (depth == DEEPEST) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        return new OfdScope(pen, resources, style, colours, opacity, depth + 1, deadline);
    }

    /** {@code FillColor} or {@code StrokeColor} of the style. */
    Optional<Color> colour(String name) {
        return style.colour(name).map(colour -> OfdColour.of(colour, resources, colours, opacity));
    }
}
