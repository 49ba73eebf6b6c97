package kuaipei.reading.ofd;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * How a graphic unit is drawn: what it says itself, then its drawing parameters, then those of what it lies in (8.2).
 *
 * @param sources from the nearest to the farthest
 */
record OfdStyle(List<OfdElement> sources) {

    /** Drawing parameters that rest on each other. */
    private static final int DEEPEST = 16;

    /** The standard's defaults, in millimetres where they are lengths. */
    private static final double LINE_WIDTH = 0.353;

    private static final double MITER_LIMIT = 4.234;

    OfdStyle {
        sources = List.copyOf(sources);
    }

    static OfdStyle plain() {
        return new OfdStyle(List.of());
    }

    /** That of a layer, block or unit within this one. */
    OfdStyle within(OfdElement element, OfdResources resources) {
        List<OfdElement> nearer = new ArrayList<>(List.of(element));
        Optional<String> id = element.attribute("DrawParam");
        while (id.isPresent()) {
            OfdElement parameters = resources.element("DrawParam", id.get());
            parameters.knowsOnly(OfdNames.DRAW_PARAM, OfdNames.COLOURS);
            if (nearer.size() > DEEPEST) {
                throw new Stopped(Refusal.TOO_COMPLEX);
            }
            nearer.add(parameters);
            id = parameters.attribute("Relative");
        }
        nearer.addAll(sources);
        return new OfdStyle(nearer);
    }

    /** {@code FillColor} or {@code StrokeColor}, if anybody names one. */
    Optional<OfdElement> colour(String name) {
        return sources.stream().flatMap(source -> source.child(name).stream()).findFirst();
    }

    BasicStroke stroke() {
        double[] dashes = dashes();
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) dashes[i];
        }
        return new BasicStroke(
                (float) lineWidth(),
                switch (word("Cap", "Butt")) {
                    case "Butt" -> BasicStroke.CAP_BUTT;
                    case "Round" -> BasicStroke.CAP_ROUND;
                    case "Square" -> BasicStroke.CAP_SQUARE;
                    default -> throw Stopped.damaged();
                },
                switch (word("Join", "Miter")) {
                    case "Miter" -> BasicStroke.JOIN_MITER;
                    case "Round" -> BasicStroke.JOIN_ROUND;
                    case "Bevel" -> BasicStroke.JOIN_BEVEL;
                    default -> throw Stopped.damaged();
                },
                (float) Math.max(1, number("MiterLimit", MITER_LIMIT)),
                period() > 0 ? pattern : null,
                (float) Math.max(0, number("DashOffset", 0)));
    }

    /** In millimetres of the unit's own space. */
    double lineWidth() {
        return Math.abs(number("LineWidth", LINE_WIDTH));
    }

    /** Of a dash and its gap; 0 for a line without. */
    double period() {
        double period = 0;
        for (double dash : dashes()) {
            if (dash < 0) {
                throw Stopped.damaged();
            }
            period += dash;
        }
        return period;
    }

    private double[] dashes() {
        return word("DashPattern").map(OfdElement::numbers).orElseGet(() -> new double[0]);
    }

    private double number(String name, double otherwise) {
        return word(name).map(OfdElement::number).orElse(otherwise);
    }

    private String word(String name, String otherwise) {
        return word(name).orElse(otherwise);
    }

    private Optional<String> word(String name) {
        return sources.stream()
                .flatMap(source -> source.attribute(name).stream())
                .findFirst();
    }
}
