package kuaipei.drawing.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** A QR code on a sheet. */
final class QrCode {

    private QrCode() {}

    static void draw(Sheet sheet, String text, double x, double y, double side) {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a QR code cannot hold " + text.length() + " characters", tooLong);
        }
        double dot = side / dots.getWidth();
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    sheet.ink.fill(new Rectangle2D.Double(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05));
                }
            }
        }
    }
}
