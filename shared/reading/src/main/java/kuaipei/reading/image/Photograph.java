package kuaipei.reading.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photograph as it was sent: size by header before a pixel is decoded, upright by EXIF.
 * Limits: docs/reading.md, "From a file to a paper".
 */
public final class Photograph {

    public static final long MOST_PIXELS = 50_000_000;

    /** As decoded, before they are brought to three bytes a pixel; 25 megapixels of the widest PNG. */
    private static final long MOST_DECODED_BYTES = 200_000_000;

    private static final int INKS = 4;
    private static final int LONGEST_TO_SHORTEST = 20;
    private static final int SHORTEST_SIDE = 32;

    private Photograph() {}

    /** @throws Stopped with its refusal */
    public static Pixels ofJpeg(byte[] file) {
        return decoded(file, "jpeg", JpegHead.of(file).isWhole());
    }

    /** @throws Stopped with its refusal */
    public static Pixels ofPng(byte[] file) {
        return decoded(file, "png", Ending.png(file));
    }

    private static Pixels decoded(byte[] file, String format, boolean whole) {
        if (!whole) {
            throw new Stopped(Refusal.TRUNCATED);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            Optional<Refusal> unfit = unfit(reader.getWidth(0), reader.getHeight(0));
            if (unfit.isPresent()) {
                throw new Stopped(unfit.get());
            }
            return format.equals("jpeg") ? upright(reader, file) : png(reader);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            // The decoders of the JDK answer damaged files with any of these.
            throw new Stopped(Refusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** Why a picture of this size is not opened; told from the header before a pixel is decoded. */
    static Optional<Refusal> unfit(long width, long height) {
        if (width * height > MOST_PIXELS) {
            return Optional.of(Refusal.TOO_MANY_PIXELS);
        }
        boolean strip = Math.max(width, height) > LONGEST_TO_SHORTEST * Math.min(width, height);
        return strip || Math.min(width, height) < SHORTEST_SIDE ? Optional.of(Refusal.ODD_SHAPE) : Optional.empty();
    }

    private static Pixels upright(ImageReader reader, byte[] file) throws IOException {
        JpegHead head = JpegHead.of(file);
        if (head.takesTooLong(reader.getWidth(0), reader.getHeight(0))) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        return jpeg(reader, head).turned(quarters(file));
    }

    /** The picture as it lies in the file, whatever EXIF says of the camera. */
    static Pixels jpeg(ImageReader reader, JpegHead head) throws IOException {
        return head.components() == INKS
                ? Inks.mixed(reader.readRaster(0, null), head.adobeTransform())
                : Pixels.of(reader.read(0));
    }

    private static Pixels png(ImageReader reader) throws IOException {
        if (isTooDeep(reader)) {
            throw new Stopped(Refusal.TOO_MANY_PIXELS);
        }
        return Pixels.of(reader.read(0));
    }

    /** Whether the values of all its pixels need more room than there is. */
    static boolean isTooDeep(ImageReader reader) throws IOException {
        SampleModel stored = reader.getRawImageType(0).getSampleModel();
        long bytes = (long) reader.getWidth(0)
                * reader.getHeight(0)
                * stored.getNumBands()
                * DataBuffer.getDataTypeSize(stored.getDataType())
                / Byte.SIZE;
        return bytes > MOST_DECODED_BYTES;
    }

    /** Quarter turns clockwise that bring the picture upright; mirrored forms do not come out of cameras. */
    private static int quarters(byte[] file) throws IOException {
        try {
            // EXIF alone: what else a file says of itself may be packed, and unpacks to any size.
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()));
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return switch (orientation == null ? 1 : orientation) {
                case 6, 5 -> 1;
                case 3, 4 -> 2;
                case 8, 7 -> 3;
                default -> 0;
            };
        } catch (JpegProcessingException e) {
            return 0;
        }
    }
}
