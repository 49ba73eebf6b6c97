package kuaipei.reading.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens what a phone sent: type by content, size by header, upright by EXIF. */
public final class PictureFile {

    /** Limits of a photograph; reading.md, section 2.1. */
    public static final int MOST_BYTES = 20_000_000;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_TO_SHORTEST = 20;
    private static final int SHORTEST_SIDE = 32;

    private PictureFile() {}

    /** A picture that could be opened, or why not. */
    public sealed interface Opened {

        /** @param quarters by which EXIF says that the camera was turned; already applied */
        record Picture(Pixels pixels, int quarters) implements Opened {}

        record Refused(Refusal why) implements Opened {}
    }

    public static Opened open(byte[] file) {
        if (file.length == 0) {
            return new Opened.Refused(Refusal.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            return new Opened.Refused(Refusal.TOO_LARGE);
        }
        return switch (FileType.of(file)) {
            case JPEG -> decoded(file, "jpeg", Ending.jpeg(file));
            case PNG -> decoded(file, "png", Ending.png(file));
            case HEIC -> new Opened.Refused(Refusal.HEIC);
            case PDF -> new Opened.Refused(Refusal.PDF);
            case OTHER -> new Opened.Refused(Refusal.NOT_A_PICTURE);
        };
    }

    private static Opened decoded(byte[] file, String format, boolean whole) {
        if (!whole) {
            return new Opened.Refused(Refusal.TRUNCATED);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return new Opened.Refused(Refusal.TOO_MANY_PIXELS);
            }
            if (Math.max(width, height) > LONGEST_TO_SHORTEST * Math.min(width, height)
                    || Math.min(width, height) < SHORTEST_SIDE) {
                return new Opened.Refused(Refusal.ODD_SHAPE);
            }
            BufferedImage image = reader.read(0);
            int quarters = quarters(file);
            return new Opened.Picture(Pixels.of(image).turned(quarters), quarters);
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // The decoders of the JDK answer damaged files with any of these.
            return new Opened.Refused(Refusal.DAMAGED);
        } catch (IOException e) {
            return new Opened.Refused(Refusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** Quarter turns clockwise that bring the picture upright; mirrored forms do not come out of cameras. */
    private static int quarters(byte[] file) throws IOException {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return switch (orientation == null ? 1 : orientation) {
                case 6, 5 -> 1;
                case 3, 4 -> 2;
                case 8, 7 -> 3;
                default -> 0;
            };
        } catch (ImageProcessingException e) {
            return 0;
        }
    }
}
