package kuaipei.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kuaipei.core.paper.Point;
import kuaipei.reading.image.Pixels;

/** Reads QR codes. What they say is evidence of its own; an address in one is never fetched. */
final class CodeReader {
    /** Long sides at which codes of all sizes were found. */
    private static final int[] SIDES = {2560, 1600};

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private CodeReader() {}

    /**
     * A code.
     *
     * @param at a place within it, on the picture
     */
    record Code(String text, Point at) {}

    static List<Code> read(Pixels picture) {
        for (int side : SIDES) {
            Pixels page = picture.withLongSide(Math.min(side, Math.max(picture.width(), picture.height())));
            RGBLuminanceSource grey = new RGBLuminanceSource(page.width(), page.height(), colours(page));
            double scale = (double) picture.width() / page.width();
            for (BinaryBitmap bitmap : List.of(
                    new BinaryBitmap(new HybridBinarizer(grey)),
                    new BinaryBitmap(new GlobalHistogramBinarizer(grey)))) {
                List<Code> codes = codes(bitmap, scale);
                if (!codes.isEmpty()) {
                    return codes;
                }
            }
        }
        return List.of();
    }

    private static List<Code> codes(BinaryBitmap bitmap, double scale) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
                    .map(code -> new Code(code.getText(), middle(code, scale)))
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    /** Between its corner marks. */
    private static Point middle(Result code, double scale) {
        ResultPoint[] marks = code.getResultPoints();
        return new Point(
                scale
                        * Arrays.stream(marks)
                                .mapToDouble(ResultPoint::getX)
                                .average()
                                .orElse(0),
                scale
                        * Arrays.stream(marks)
                                .mapToDouble(ResultPoint::getY)
                                .average()
                                .orElse(0));
    }

    private static int[] colours(Pixels page) {
        byte[] bgr = page.bgr();
        int[] colours = new int[page.width() * page.height()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (bgr[3 * i + 2] & 0xff) << 16 | (bgr[3 * i + 1] & 0xff) << 8 | (bgr[3 * i] & 0xff);
        }
        return colours;
    }
}
