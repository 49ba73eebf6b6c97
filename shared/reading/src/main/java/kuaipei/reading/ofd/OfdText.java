package kuaipei.reading.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** Draws a text object (11.2, 11.3): glyph by glyph, each where the file puts it. */
final class OfdText {

    /** From this weight on, viewers thicken a font that has no bold face beside it. */
    private static final int BOLD = 600;

    /** Of the size: what they thicken it by, and how much they lean it. */
    private static final double THICKER = 0.03;

    private static final double LEANING = -0.25;

    /** Less room than this is no letter's: one is laid upon another. */
    private static final double NARROWEST = 0.5;

    private final OfdElement text;
    private final OfdScope scope;
    private final OfdFont font;
    private final Rectangle2D boundary;
    private final AffineTransform toBoundary;
    private final double size;
    private final Optional<Color> fill;
    private final Optional<Color> stroke;

    private OfdText(OfdElement text, OfdScope scope, Rectangle2D boundary) throws IOException {
        this.text = text;
        this.scope = scope;
        this.font = scope.resources().font(text.needAttribute("Font"));
        this.boundary = new Rectangle2D.Double(0, 0, boundary.getWidth(), boundary.getHeight());
        this.toBoundary = text.matrix("CTM");
        this.size = OfdElement.number(text.needAttribute("Size"));
        this.fill = Optional.of(scope.colour("FillColor").orElseGet(() -> OfdColour.black(scope.opacity())))
                .filter(colour -> text.flag("Fill", true));
        this.stroke = scope.colour("StrokeColor").filter(colour -> text.flag("Stroke", false));
    }

    /**
     * @param scope in the object's own space
     * @throws Stopped for text that runs otherwise than from left to right, and for characters without a glyph
     */
    static void draw(OfdElement text, OfdScope scope, Rectangle2D boundary) throws IOException {
        text.knowsOnly(OfdNames.TEXT, OfdNames.IN_TEXT);
        if (text.number("ReadDirection", 0) != 0 || text.number("CharDirection", 0) != 0) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        new OfdText(text, scope, boundary).codes();
    }

    private void codes() throws IOException {
        List<OfdElement> transforms = new ArrayList<>();
        long codes = text.all("TextCode").count();
        double x = 0;
        double y = 0;
        for (OfdElement child : text.children()) {
            switch (child.name()) {
                case "CGTransform" -> transforms.add(child);
                case "TextCode" -> {
                    child.knowsOnly(Set.of("X", "Y", "DeltaX", "DeltaY"), Set.of());
                    if (codes > 1 && !transforms.isEmpty()) {
                        // Some count positions from the beginning of the object, some from that of the code.
                        throw new Stopped(Refusal.UNDRAWABLE);
                    }
                    x = child.number("X", x);
                    y = child.number("Y", y);
                    glyphs(child, OfdGlyphs.of(child.text(), transforms, font), x, y);
                    transforms.clear();
                }
                default -> {
                    // Colours and clips, which were looked at.
                }
            }
        }
        if (!transforms.isEmpty()) {
            throw Stopped.damaged();
        }
    }

    private void glyphs(OfdElement code, List<Integer> glyphs, double startX, double startY) throws IOException {
        OfdDeltas across = OfdDeltas.of(code.attribute("DeltaX"), glyphs.size());
        OfdDeltas down = OfdDeltas.of(code.attribute("DeltaY"), glyphs.size());
        if (glyphs.size() > 1 && across.isEmpty() && down.isEmpty()) {
            // All of them in one place, or as wide as each reader's font makes them.
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        double x = startX;
        double y = startY;
        for (int at = 0; at < glyphs.size(); at++) {
            scope.deadline().check();
            if (at > 0) {
                x += across.at(at - 1);
                y += down.at(at - 1);
            }
            if (glyphs.get(at) != OfdGlyphs.BLANK) {
                Shape outline = font.outline(glyphs.get(at));
                boolean last = at == glyphs.size() - 1;
                glyph(outline, x, y, last || font.isCarried() ? 1 : narrowed(outline, across.at(at)));
            }
        }
    }

    /**
     * What a letter of ours is made narrower by where the document's font has narrower ones: those of a Chinese font are half as
     * wide as its characters.
     */
    private double narrowed(Shape outline, double room) {
        double share = room / (outline.getBounds2D().getMaxX() * size * text.number("HScale", 1));
        return share >= NARROWEST && share < 1 ? share : 1;
    }

    private void glyph(Shape outline, double x, double y, double narrowed) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size * text.number("HScale", 1) * narrowed, size);
        if (text.flag("Italic", false)) {
            place.shear(LEANING, 0);
        }
        Shape shape = place.createTransformedShape(outline);
        isWithin(shape);
        Graphics2D pen = scope.pen();
        fill.ifPresent(colour -> {
            pen.setColor(colour);
            pen.fill(shape);
            if (text.whole("Weight", 400) >= BOLD) {
                pen.setStroke(new BasicStroke((float) (size * THICKER)));
                pen.draw(shape);
            }
        });
        stroke.ifPresent(colour -> {
            pen.setColor(colour);
            pen.setStroke(scope.style().stroke());
            pen.draw(shape);
        });
    }

    /** The standard cuts at the boundary, most viewers do not: what lies beyond it is seen by some and not by others. */
    private void isWithin(Shape shape) {
        Rectangle2D own = shape.getBounds2D();
        Rectangle2D bounds = toBoundary.createTransformedShape(shape).getBounds2D();
        boolean beyond = !own.isEmpty() && !boundary.intersects(bounds);
        if (beyond && scope.pen().getClip().contains(own.getCenterX(), own.getCenterY())) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
    }
}
