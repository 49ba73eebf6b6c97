package kuaipei.reading.ofd;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** A page (7.7): its templates and layers from the back to the front, then its annotations, then its seals. */
final class OfdPage {

    /** From the back to the front; a template lies behind the layers of its order. */
    private static final List<String> ORDERS = List.of("Background", "Body", "Foreground");

    private static final int DEEPEST_TEMPLATE = 8;

    private final OfdPart part;
    private final OfdDocument document;
    private final List<OfdElement> annotations;
    private final List<OfdStamp> stamps;
    private final Deadline deadline;
    private final OfdElement area;

    OfdPage(
            OfdPart part,
            OfdDocument document,
            List<OfdElement> annotations,
            List<OfdStamp> stamps,
            Deadline deadline) {
        this.part = part;
        this.document = document;
        this.annotations = annotations;
        this.stamps = stamps;
        this.deadline = deadline;
        this.area = part.root().child("Area").or(document::area).orElseThrow(Stopped::damaged);
        area.knowsOnly(Set.of(), Set.of("PhysicalBox", "ApplicationBox", "ContentBox", "BleedBox", "CropBox"));
    }

    /** The paper, in millimetres. */
    Rectangle2D box() {
        return OfdElement.boxOf(area.need("PhysicalBox").text());
    }

    /** @param pen in millimetres, from the paper's upper left corner */
    void draw(Graphics2D pen) throws IOException {
        Rectangle2D paper = box();
        pen.translate(-paper.getX(), -paper.getY());
        pen.clip(paper);
        Graphics2D content = (Graphics2D) pen.create();
        // What is shown of the paper, where the file says it is less.
        for (String shown : List.of("ApplicationBox", "CropBox")) {
            area.word(shown).map(OfdElement::boxOf).ifPresent(content::clip);
        }
        OfdScope scope = scope(content, part);
        layers(part, scope, 0);
        for (OfdElement annotation : annotations) {
            annotation(annotation, scope);
        }
        content.dispose();
        for (OfdStamp stamp : stamps) {
            deadline.check();
            Graphics2D own = (Graphics2D) pen.create();
            stamp.draw(own, deadline);
            own.dispose();
        }
    }

    private OfdScope scope(Graphics2D pen, OfdPart of) throws IOException {
        return new OfdScope(pen, document.resources(of), OfdStyle.plain(), document.colours(), 1, 0, deadline);
    }

    private void layers(OfdPart page, OfdScope scope, int depth) throws IOException {
        if (depth == DEEPEST_TEMPLATE) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        page.root().knowsOnly(Set.of(), Set.of("Template", "PageRes", "Area", "Content", "Actions"));
        List<OfdElement> templates = page.root().all("Template").toList();
        Optional<OfdElement> content = page.root().child("Content");
        content.ifPresent(layers -> layers.knowsOnly(Set.of("ID"), Set.of("Layer")));
        List<OfdElement> layers = content.map(OfdElement::children).orElse(List.of());
        for (String order : ORDERS) {
            for (OfdElement use : templates) {
                OfdElement template = document.template(use.needAttribute("TemplateID"));
                String its = use.attribute("ZOrder")
                        .or(() -> template.attribute("ZOrder"))
                        .orElse("Background");
                if (order(its).equals(order)) {
                    OfdPart behind = document.content(template);
                    layers(behind, scope(scope.pen(), behind), depth + 1);
                }
            }
            for (OfdElement layer : layers) {
                layer.knowsOnly(Set.of("ID", "Type", "DrawParam"), OfdNames.UNITS);
                if (order(layer.attribute("Type").orElse("Body")).equals(order)) {
                    OfdBlock.draw(layer, scope.within(layer));
                }
            }
        }
    }

    private static String order(String named) {
        if (!ORDERS.contains(named)) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        return named;
    }

    private static void annotation(OfdElement annotation, OfdScope scope) throws IOException {
        if (!annotation.flag("Visible", true)) {
            return;
        }
        OfdElement appearance = annotation.need("Appearance");
        appearance.knowsOnly(Set.of("ID", "Boundary"), OfdNames.UNITS);
        Graphics2D pen = (Graphics2D) scope.pen().create();
        appearance.box("Boundary").ifPresent(boundary -> pen.translate(boundary.getX(), boundary.getY()));
        OfdBlock.draw(appearance, scope.with(pen));
        pen.dispose();
    }
}
