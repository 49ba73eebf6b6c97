package kuaipei.reading.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kuaipei.reading.image.Dashes;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Photograph;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Draws a page of a PDF as everybody would see it, or not at all: what depends on the machine's fonts, what cannot be decoded,
 * and what takes more than its share of time or room ends the drawing.
 */
final class CarefulDrawer extends PageDrawer {

    /** Forms, groups, patterns and masks within each other; each group holds a picture of its own. */
    private static final int DEEPEST = 16;

    /** On a page, however they hold each other: a page drawn by hundreds of forms is known, one of millions is a bomb. */
    private static final int MOST_FORMS = 5_000;

    /**
     * Bytes to which all pictures unpack that stand in a page's contents: the standard asks for small ones, and all of a page of
     * A3 in colours at 300 dots an inch has 52 MB.
     */
    private static final long MOST_INLINE = 60_000_000;

    private final Deadline deadline;
    private int depth;
    private long inline;
    private int forms;

    CarefulDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
        super(parameters);
        this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        if (depth == DEEPEST) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        depth++;
        try {
            if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
                inline += InlinePicture.unpacked(operator, MOST_INLINE - inline);
            }
            super.processOperator(operator, operands);
        } finally {
            depth--;
        }
    }

    /** PDFBox goes on where a picture, a form or a font fails, and shows a page that is not the one that was sent. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failed) throws IOException {
        if (failed instanceof MissingImageReaderException) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        if (Set.of("Do", "BI", "Tf", "Tj", "TJ", "'", "\"", "sh").contains(operator.getName())) {
            throw new Stopped(Refusal.DAMAGED_DOCUMENT);
        }
        super.operatorException(operator, operands, failed);
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        deadline.check();
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            // The hidden text under a scan: nobody sees it.
            return;
        }
        boolean drawable =
                font.isEmbedded() ? !font.isDamaged() : isStandard(font) || CollectedCharacters.has(font, code);
        if (!drawable) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        super.showFontGlyph(matrix, font, code, displacement);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        oneMoreForm();
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        oneMoreForm();
        super.showTransparencyGroup(group);
    }

    private void oneMoreForm() {
        forms++;
        if (forms > MOST_FORMS) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
    }

    private static boolean isStandard(PDFont font) {
        return font.isStandard14() && CarriedFonts.hasSignsOf(font.getName());
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        fits(image);
        if (image instanceof PDImageXObject object) {
            Jbig2Stream.unpack(object, deadline);
            for (PDImageXObject mask : masks(object)) {
                fits(mask);
                Jbig2Stream.unpack(mask, deadline);
            }
        }
        super.drawImage(image);
    }

    private static List<PDImageXObject> masks(PDImageXObject image) throws IOException {
        return Stream.of(Optional.ofNullable(image.getSoftMask()), Optional.ofNullable(image.getMask()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void fits(PDImage image) {
        if (image.getWidth() < 1 || image.getHeight() < 1) {
            throw new Stopped(Refusal.DAMAGED_DOCUMENT);
        }
        if ((long) image.getWidth() * image.getHeight() > Photograph.MOST_PIXELS) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
    }

    @Override
    public void strokePath() throws IOException {
        float[] dashes = getGraphicsState().getLineDashPattern().getDashArray();
        if (dashes.length > 0) {
            double period = 0;
            for (float dash : dashes) {
                period += Math.max(0, transformWidth(dash));
            }
            Dashes.check(getLinePath(), period);
        }
        super.strokePath();
    }
}
