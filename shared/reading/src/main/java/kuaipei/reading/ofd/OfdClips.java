package kuaipei.reading.ofd;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** What of a graphic unit is seen (8.4): what lies in every one of its clips, each of which is the sum of its areas. */
final class OfdClips {

    /** Of all clips of a unit: cutting shapes takes the square of it. */
    private static final int MOST_SEGMENTS = 500;

    private final Graphics2D pen;
    private final Deadline deadline;
    private int segments;

    private OfdClips(Graphics2D pen, Deadline deadline) {
        this.pen = pen;
        this.deadline = deadline;
    }

    /**
     * Brings the pen from the place of the unit's boundary into its own space, and clips it.
     *
     * @throws Stopped for clips made of text or lines, and for such as nobody can be sure of
     */
    static void apply(OfdElement unit, Graphics2D pen, Deadline deadline) {
        AffineTransform own = unit.matrix("CTM");
        Optional<OfdElement> clips =
                unit.child("Clips").filter(each -> !each.children().isEmpty());
        if (clips.isEmpty()) {
            pen.transform(own);
            return;
        }
        clips.get().knowsOnly(Set.of("TransFlag"), Set.of("Clip"));
        if (clips.get().attribute("TransFlag").isEmpty() && !own.isIdentity()) {
            // The standard and its revision differ on what was meant.
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        if (clips.get().flag("TransFlag", false)) {
            pen.transform(own);
            new OfdClips(pen, deadline).clip(clips.get());
        } else {
            new OfdClips(pen, deadline).clip(clips.get());
            pen.transform(own);
        }
    }

    private void clip(OfdElement clips) {
        for (OfdElement clip : clips.children()) {
            clip.knowsOnly(Set.of("ID"), Set.of("Area"));
            if (clip.children().isEmpty()) {
                // Nothing is seen, or all of it.
                throw new Stopped(Refusal.UNDRAWABLE);
            }
            Area sum = new Area();
            for (OfdElement area : clip.children()) {
                area.knowsOnly(Set.of("ID", "DrawParam", "CTM"), Set.of("Path"));
                sum.add(area(area));
            }
            pen.clip(sum.isRectangular() ? sum.getBounds2D() : sum);
        }
    }

    private Area area(OfdElement area) {
        OfdElement path = area.need("Path");
        path.knowsOnly(OfdNames.PATH, OfdNames.IN_CLIP);
        if (path.flag("Stroke", false)) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        Path2D outline = OfdOutline.path(path.need("AbbreviatedData").text(), OfdBlock.rule(path), deadline);
        for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
            segments++;
        }
        if (segments > MOST_SEGMENTS) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        Rectangle2D boundary = path.box("Boundary").orElseThrow(Stopped::damaged);
        AffineTransform place = area.matrix("CTM");
        place.translate(boundary.getX(), boundary.getY());
        place.concatenate(path.matrix("CTM"));
        return new Area(place.createTransformedShape(outline));
    }
}
