package kuaipei.reading.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.DocumentLimits;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/**
 * The pages of a PDF, drawn. What counts is what is seen: its hidden text is not looked at, its scripts and forms are not run,
 * nothing that it names outside itself is fetched. docs/adr/0016.
 */
public final class PdfFile {

    static {
        FontMappers.set(new CarriedFonts());
    }

    private PdfFile() {}

    /** @throws Stopped with its refusal */
    public static List<Pixels> pages(byte[] file, Deadline deadline) throws IOException {
        PackedStreams.check(file, deadline);
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(file), IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new Stopped(Refusal.LOCKED);
            }
            List<PDPage> pages = listed(document, deadline);
            Renderer renderer = new Renderer(document, deadline);
            List<Pixels> drawn = new ArrayList<>();
            for (int number = 0; number < pages.size(); number++) {
                drawn.add(renderer.page(number, pages.get(number)));
                deadline.another();
            }
            return drawn;
        } catch (InvalidPasswordException e) {
            throw new Stopped(Refusal.LOCKED);
        }
    }

    private static List<PDPage> listed(PDDocument document, Deadline deadline) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            deadline.check();
            pages.add(page);
            if (pages.size() > DocumentLimits.MOST_PAGES) {
                throw new Stopped(Refusal.TOO_MANY_PAGES);
            }
        }
        if (pages.isEmpty() || pages.size() != document.getNumberOfPages()) {
            throw new Stopped(Refusal.DAMAGED_DOCUMENT);
        }
        return pages;
    }

    private static final class Renderer extends PDFRenderer {

        private final Deadline deadline;

        Renderer(PDDocument document, Deadline deadline) {
            super(document);
            this.deadline = deadline;
        }

        Pixels page(int number, PDPage page) throws IOException {
            PDRectangle box = page.getCropBox();
            double scale = DocumentLimits.scale(box.getWidth(), box.getHeight());
            BufferedImage image = renderImage(number, (float) scale, ImageType.RGB, RenderDestination.VIEW);
            return Pixels.of(image);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new CarefulDrawer(parameters, deadline);
        }
    }
}
