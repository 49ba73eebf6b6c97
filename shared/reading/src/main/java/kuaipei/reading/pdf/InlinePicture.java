package kuaipei.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kuaipei.reading.image.CarriedPicture;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A picture that stands in a page's contents. It is no stream of the file, so {@link PackedStreams} has not seen it, and PDFBox
 * unpacks it whole, without a limit, before anybody is asked whether it be drawn.
 */
final class InlinePicture {

    private InlinePicture() {}

    /**
     * Unpacks it as PDFBox will, with the same parameters, and lets it go again.
     *
     * @param begin the operator that holds it
     * @param most bytes to which each of its filters may unpack
     * @return bytes that its filters made of it
     * @throws Stopped for one that unpacks to more, or that holds a JPEG of more pixels or passes than any photograph
     */
    static long unpacked(Operator begin, long most) throws IOException {
        COSDictionary parameters = begin.getImageParameters();
        byte[] content = begin.getImageData();
        if (parameters == null || content == null) {
            return 0;
        }
        long all = 0;
        List<String> filters = filters(parameters);
        for (int number = 0; number < filters.size(); number++) {
            String filter = filters.get(number);
            if (PackedStreams.isPicture(filter)) {
                // Pixels are packed by no other filter: who unpacks them has something else in mind.
                if (number < filters.size() - 1) {
                    throw new Stopped(Refusal.UNSAFE_DOCUMENT);
                }
                CarriedPicture.checkJpeg(content);
                return all;
            }
            LimitedBytes unpacked = new LimitedBytes(most - all);
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(new ByteArrayInputStream(content), unpacked, parameters, number);
            content = unpacked.toByteArray();
            all += content.length;
        }
        return all;
    }

    /** As PDFBox has them: under the short name first. */
    private static List<String> filters(COSDictionary parameters) {
        return switch (parameters.getDictionaryObject(COSName.F, COSName.FILTER)) {
            case COSName one -> List.of(one.getName());
            case COSArray several -> several.toCOSNameStringList();
            case null, default -> List.of();
        };
    }
}
