package kuaipei.reading.ofd;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.DocumentLimits;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * The pages of an OFD (GB/T 33190-2016), drawn. As with PDF, what counts is what is seen: the values that an invoice carries for
 * programs are not looked at, and nobody's signature is checked. docs/adr/0019.
 */
public final class OfdFile {

    private static final String ROOT = "OFD.xml";

    /** Where a package keeps what its locked parts are called (GM/T 0099). */
    private static final String LOCKS = "Encryptions.xml";

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    private OfdFile() {}

    /** @throws Stopped with its refusal */
    public static List<Pixels> pages(byte[] file, Deadline deadline) throws IOException {
        List<OfdDocument> documents = documents(new OfdPackage(file, deadline), deadline);
        int count = documents.stream().mapToInt(OfdDocument::count).sum();
        if (count > DocumentLimits.MOST_PAGES) {
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
            throw Stopped.damaged();
        }
        return documents;
    }

    private static Pixels drawn(OfdPage page) throws IOException {
        double width = page.box().getWidth() * POINTS_A_MILLIMETRE;
        double height = page.box().getHeight() * POINTS_A_MILLIMETRE;
        Dimension size = DocumentLimits.size(width, height, DocumentLimits.scale(width, height));
        return drawn(page, size.width, size.height);
    }

    /** On white paper of so many pixels. */
    private static Pixels drawn(OfdPage page, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(width / page.box().getWidth(), height / page.box().getHeight());
        page.draw(pen);
        pen.dispose();
        return Pixels.of(image);
    }

    /**
     * A seal's picture that is an OFD of its own, as large as it will be seen.
     *
     * @throws Stopped unless it has one page and no seal
     */
    static Pixels seal(byte[] file, int width, int height, Deadline deadline) throws IOException {
        List<OfdDocument> documents = documents(new OfdPackage(file, deadline), deadline);
        if (documents.size() != 1
                || documents.getFirst().count() != 1
                || documents.getFirst().isSealed()) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        OfdPage page = documents.getFirst().page(0);
        if (page.box().isEmpty()) {
            throw Stopped.damaged();
        }
        return drawn(page, width, height);
    }
}
