package kuaipei.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kuaipei.reading.image.Pixels;

/** Reads QR codes. What they say is evidence of its own; an address in one is never fetched. */
final class CodeReader {
    /** Long sides at which codes of all sizes were found; reading.md, "QR". */
    private static final int[] SIDES = {2560, 1600};

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private CodeReader() {}

    static List<String> read(Pixels picture) {
        for (int side : SIDES) {
            Pixels page = picture.withLongSide(Math.min(side, Math.max(picture.width(), picture.height())));
            RGBLuminanceSource grey = new RGBLuminanceSource(page.width(), page.height(), colours(page));
            for (BinaryBitmap bitmap : List.of(
                    new BinaryBitmap(new HybridBinarizer(grey)),
                    new BinaryBitmap(new GlobalHistogramBinarizer(grey)))) {
                List<String> texts = texts(bitmap);
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
        }
        return List.of();
    }

    private static List<String> texts(BinaryBitmap bitmap) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
                    .map(Result::getText)
                    .distinct()
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
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
