package kuaipei.drawing.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files as phones write them. */
final class Jpeg {

    private static final int START_LENGTH = 2;

    private Jpeg() {}

    /** @param orientation as EXIF numbers them, 1 to 8; 1 writes no EXIF at all */
    static byte[] write(BufferedImage picture, double quality, int orientation) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException cannot) {
            throw new UncheckedIOException("a picture in memory could not be written", cannot);
        } finally {
            writer.dispose();
        }
        return orientation == 1 ? bytes.toByteArray() : tagged(bytes.toByteArray(), orientation);
    }

    private static byte[] tagged(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // one directory
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0 // one entry: tag 0x0112
        };
        byte[] tagged = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, tagged, 0, START_LENGTH);
        System.arraycopy(exif, 0, tagged, START_LENGTH, exif.length);
        System.arraycopy(jpeg, START_LENGTH, tagged, START_LENGTH + exif.length, jpeg.length - START_LENGTH);
        return tagged;
    }
}
