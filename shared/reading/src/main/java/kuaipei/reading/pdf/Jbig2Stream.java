package kuaipei.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Stopped;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Unpacks a PDF's pictures in JBIG2 before they are drawn: PDFBox has no decoder for them, and its optional one no limits. */
final class Jbig2Stream {

    private Jbig2Stream() {}

    /**
     * Puts a picture's pixels in the place of what they were packed as, if that was JBIG2.
     *
     * @param picture within the limits of a photograph
     * @throws Stopped for one that is damaged, or packed in a way that is not known here
     */
    static void unpack(PDImageXObject picture, Deadline deadline) throws IOException {
        List<COSName> filters = picture.getStream().getFilters();
        if (filters.isEmpty() || !filters.getLast().equals(COSName.JBIG2_DECODE)) {
            return;
        }
        if (picture.getBitsPerComponent() != 1) {
            throw Stopped.damaged();
        }
        COSStream stream = picture.getCOSObject();
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        if (shared(stream) instanceof COSStream shared) {
            copy(shared.createInputStream(), segments);
        }
        copy(picture.getStream().createInputStream(List.of(COSName.JBIG2_DECODE.getName())), segments);
        byte[] pixels = Jbig2.unpacked(segments.toByteArray(), picture.getWidth(), picture.getHeight(), deadline);
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(pixels);
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            from.transferTo(to);
        }
    }

    /** The segments that several pictures of the file have in common. */
    private static @Nullable COSBase shared(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray each && each.size() > 0) {
            parameters = each.getObject(each.size() - 1);
        }
        return parameters instanceof COSDictionary last ? last.getDictionaryObject(COSName.JBIG2_GLOBALS) : null;
    }
}
