package kuaipei.reading.image;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of an OFD (GB/T 33190-2016), drawn. As with PDF, what counts is what is seen: the values that an invoice carries for
 * programs are not looked at, and nobody's signature is checked. docs/adr/0019.
 */
final class OfdFile {

    private static final String ROOT = "OFD.xml";

    /** Where a package keeps what its locked parts are called (GM/T 0099). */
    private static final String LOCKS = "Encryptions.xml";

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    static {
        QuietLibraries.hush();
    }

    private OfdFile() {}

    /** @throws Stopped with its refusal */
    static List<Pixels> pages(byte[] file, Deadline deadline) throws IOException {
        List<OfdDocument> documents = documents(new OfdPackage(file, deadline), deadline);
        int count = documents.stream().mapToInt(OfdDocument::count).sum();
        if (count > DocumentPages.MOST_PAGES) {
            throw new Stopped(Refusal.TOO_MANY_PAGES);
        }
        List<Pixels> drawn = new ArrayList<>();
        for (OfdDocument document : documents) {
            for (int number = 0; number < document.count(); number++) {
                drawn.add(drawn(document.page(number)));
                deadline.another();
            }
        }
        return drawn;
    }

    private static List<OfdDocument> documents(OfdPackage parts, Deadline deadline) throws IOException {
        if (parts.holds(LOCKS)) {
            throw new Stopped(Refusal.LOCKED);
        }
        if (!parts.holds(ROOT)) {
            throw new Stopped(Refusal.NOT_A_PICTURE);
        }
        List<OfdDocument> documents = new ArrayList<>();
        for (OfdElement body : parts.root(ROOT, "OFD").all("DocBody").toList()) {
            if (body.child("Versions").isPresent()) {
                // Which of them is the paper, is each reader's choice.
                throw new Stopped(Refusal.UNDRAWABLE);
            }
            documents.add(OfdDocument.of(body, parts, deadline));
        }
        if (documents.isEmpty()) {
            throw OfdElement.damaged();
        }
        return documents;
    }

    private static Pixels drawn(OfdPage page) throws IOException {
        double width = page.box().getWidth() * POINTS_A_MILLIMETRE;
        double height = page.box().getHeight() * POINTS_A_MILLIMETRE;
        double scale = DocumentPages.scale(width, height);
        Dimension size = DocumentPages.size(width, height, scale);
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size.width, size.height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale * POINTS_A_MILLIMETRE, scale * POINTS_A_MILLIMETRE);
        page.draw(pen);
        pen.dispose();
        return Pixels.of(image);
    }

    /**
     * Draws a seal's picture that is an OFD of its own.
     *
     * @param box where, in the pen's space
     * @throws Stopped unless it has one page and no seal
     */
    static void seal(byte[] file, Graphics2D pen, Rectangle2D box, Deadline deadline) throws IOException {
        List<OfdDocument> documents = documents(new OfdPackage(file, deadline), deadline);
        if (documents.size() != 1
                || documents.getFirst().count() != 1
                || documents.getFirst().isSealed()) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        OfdPage page = documents.getFirst().page(0);
        if (page.box().isEmpty()) {
            throw OfdElement.damaged();
        }
        pen.translate(box.getX(), box.getY());
        pen.scale(
                box.getWidth() / page.box().getWidth(),
                box.getHeight() / page.box().getHeight());
        page.draw(pen);
    }
}
