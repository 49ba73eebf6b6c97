package kuaipei.reading.ofd;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import kuaipei.reading.image.Dashes;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** Draws the graphic units of a layer, block, composite or annotation, in their order (7.7, 8.5). */
final class OfdBlock {

    private static final double FULL = 255;

    private OfdBlock() {}

    /** @throws Stopped for what is not known here */
    static void draw(OfdElement block, OfdScope scope) throws IOException {
        for (OfdElement unit : block.children()) {
            scope.deadline().check();
            if (!OfdNames.UNITS.contains(unit.name())) {
                throw new Stopped(Refusal.UNDRAWABLE);
            }
            if (unit.name().equals("PageBlock")) {
                unit.knowsOnly(Set.of("ID"), OfdNames.UNITS);
                draw(unit, scope);
            } else {
                unit(unit, scope);
            }
        }
    }

    private static void unit(OfdElement unit, OfdScope around) throws IOException {
        if (!unit.flag("Visible", true)) {
            return;
        }
        Rectangle2D boundary = unit.box("Boundary").orElseThrow(Stopped::damaged);
        Graphics2D pen = (Graphics2D) around.pen().create();
        try {
            OfdScope scope = around.with(pen)
                    .within(unit)
                    .fainter(Math.clamp(unit.whole("Alpha", (int) FULL), 0, (int) FULL) / FULL);
            boolean isText = unit.name().equals("TextObject");
            if (!isText) {
                pen.clip(edged(boundary, unit, scope));
            }
            pen.translate(boundary.getX(), boundary.getY());
            OfdClips.apply(unit, pen, around.deadline());
            switch (unit.name()) {
                case "TextObject" -> OfdText.draw(unit, scope, boundary);
                case "PathObject" -> path(unit, scope);
                case "ImageObject" -> image(unit, scope);
                default -> composite(unit, scope);
            }
        } finally {
            pen.dispose();
        }
    }

    /** A line that runs along the edge of its boundary is seen at its full width. */
    private static Rectangle2D edged(Rectangle2D boundary, OfdElement unit, OfdScope scope) {
        double scale = Math.sqrt(Math.abs(unit.matrix("CTM").getDeterminant()));
        boolean isLine = unit.name().equals("PathObject") && unit.flag("Stroke", true);
        double edge = isLine ? scope.style().lineWidth() * scale : 0;
        return new Rectangle2D.Double(
                boundary.getX() - edge,
                boundary.getY() - edge,
                boundary.getWidth() + 2 * edge,
                boundary.getHeight() + 2 * edge);
    }

    private static void path(OfdElement unit, OfdScope scope) {
        unit.knowsOnly(OfdNames.PATH, OfdNames.IN_PATH);
        Path2D path = OfdOutline.path(unit.need("AbbreviatedData").text(), rule(unit), scope.deadline());
        Graphics2D pen = scope.pen();
        if (unit.flag("Fill", false)) {
            scope.colour("FillColor").ifPresent(colour -> {
                pen.setColor(colour);
                pen.fill(path);
            });
        }
        if (unit.flag("Stroke", true)) {
            Dashes.check(path, scope.style().period());
            pen.setStroke(scope.style().stroke());
            pen.setColor(scope.colour("StrokeColor").orElseGet(() -> OfdColour.black(scope.opacity())));
            pen.draw(path);
        }
    }

    static int rule(OfdElement path) {
        return switch (path.attribute("Rule").orElse("NonZero")) {
            case "NonZero" -> Path2D.WIND_NON_ZERO;
            case "Even-Odd" -> Path2D.WIND_EVEN_ODD;
            default -> throw Stopped.damaged();
        };
    }

    /** Its substitute is for readers that are short of room. A border is drawn by nobody else alike. */
    private static void image(OfdElement unit, OfdScope scope) throws IOException {
        unit.knowsOnly(OfdNames.IMAGE, OfdNames.IN_UNIT);
        scope.pen().setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) scope.opacity()));
        scope.resources().picture(unit.needAttribute("ResourceID")).draw(scope.pen());
    }

    private static void composite(OfdElement unit, OfdScope scope) throws IOException {
        unit.knowsOnly(OfdNames.COMPOSITE, OfdNames.IN_UNIT);
        OfdElement drawing = scope.resources().element("CompositeGraphicUnit", unit.needAttribute("ResourceID"));
        drawing.knowsOnly(Set.of("ID", "Width", "Height"), Set.of("Thumbnail", "Substitution", "Content"));
        scope.pen().clip(new Rectangle2D.Double(0, 0, drawing.number("Width", 0), drawing.number("Height", 0)));
        draw(drawing.need("Content"), scope.deeper());
    }
}
