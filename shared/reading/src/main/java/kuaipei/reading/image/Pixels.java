package kuaipei.reading.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Objects;

/** A picture as bytes blue, green, red, row by row: the order that the models were trained on. */
public final class Pixels {

    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] bgr;

    public Pixels(int width, int height, byte[] bgr) {
        if (bgr.length != width * height * CHANNELS) {
            throw new IllegalArgumentException(
                    width + " × " + height + " pixels need another number of bytes than " + bgr.length);
        }
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    /**
     * Transparent places become white, as paper is.
     *
     * @throws IllegalArgumentException for bands that are no colours of a screen
     */
    public static Pixels of(BufferedImage image) {
        boolean asItIs = image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getParent() == null;
        if (!asItIs && Bands.fits(image)) {
            return Bands.of(image);
        }
        if (image.getType() == BufferedImage.TYPE_CUSTOM && !(image.getColorModel() instanceof IndexColorModel)) {
            throw new IllegalArgumentException("no colours of a screen: " + image.getColorModel());
        }
        BufferedImage plain = image;
        if (!asItIs) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D pen = plain.createGraphics();
            pen.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
            pen.dispose();
        }
        byte[] bytes = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        return new Pixels(plain.getWidth(), plain.getHeight(), bytes);
    }

    /** The same as a picture of the platform, which has its own bytes. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bgr, 0, target, 0, target.length);
        return image;
    }

    /**
     * A piece of it, in pixels.
     *
     * @throws IndexOutOfBoundsException if the piece does not lie inside
     */
    public Pixels cut(int left, int top, int pieceWidth, int pieceHeight) {
        Objects.checkFromIndexSize(left, pieceWidth, width);
        Objects.checkFromIndexSize(top, pieceHeight, height);
        byte[] out = new byte[pieceWidth * pieceHeight * CHANNELS];
        for (int row = 0; row < pieceHeight; row++) {
            int from = ((top + row) * width + left) * CHANNELS;
            System.arraycopy(bgr, from, out, row * pieceWidth * CHANNELS, pieceWidth * CHANNELS);
        }
        return new Pixels(pieceWidth, pieceHeight, out);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The bytes themselves, not a copy: a page of 12 megapixels is not copied for politeness. */
    public byte[] bgr() {
        return bgr;
    }

    /** Turned clockwise by quarters. */
    public Pixels turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        int w = turns == 2 ? width : height;
        int h = turns == 2 ? height : width;
        byte[] out = new byte[bgr.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = switch (turns) {
                    case 1 -> (x * w + (height - 1 - y));
                    case 2 -> ((height - 1 - y) * w + (width - 1 - x));
                    default -> ((width - 1 - x) * w + y);
                };
                int from = (y * width + x) * CHANNELS;
                out[to * CHANNELS] = bgr[from];
                out[to * CHANNELS + 1] = bgr[from + 1];
                out[to * CHANNELS + 2] = bgr[from + 2];
            }
        }
        return new Pixels(w, h, out);
    }

    /** Resized by the mean over the area that each new pixel covers; sharper and steadier than point sampling. */
    public Pixels resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return AreaMean.resize(this, newWidth, newHeight);
    }

    /** Resized so that its long side is at most the given one. */
    public Pixels withLongSide(int side) {
        int longSide = Math.max(width, height);
        if (longSide <= side) {
            return this;
        }
        return resized(
                Math.max(1, Math.round((float) width * side / longSide)),
                Math.max(1, Math.round((float) height * side / longSide)));
    }

    /** With the red channel in all three: red ink disappears, black stays. */
    public Pixels redOnly() {
        byte[] out = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += CHANNELS) {
            out[i] = bgr[i + 2];
            out[i + 1] = bgr[i + 2];
            out[i + 2] = bgr[i + 2];
        }
        return new Pixels(width, height, out);
    }

    /** With its darkest value black and its lightest white; a flat picture stays as it is. */
    public Pixels stretched() {
        int least = 255;
        int most = 0;
        for (byte value : bgr) {
            least = Math.min(least, value & 0xff);
            most = Math.max(most, value & 0xff);
        }
        if (most - least < 2) {
            return this;
        }
        byte[] out = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i++) {
            out[i] = (byte) (((bgr[i] & 0xff) - least) * 255 / (most - least));
        }
        return new Pixels(width, height, out);
    }

    /** Share of pixels that are clearly red, 0 to 1. */
    public double redShare() {
        int red = 0;
        for (int i = 0; i < bgr.length; i += CHANNELS) {
            int b = bgr[i] & 0xff;
            int g = bgr[i + 1] & 0xff;
            int r = bgr[i + 2] & 0xff;
            if (r > 90 && r - Math.max(b, g) > 50) {
                red++;
            }
        }
        return (double) red * CHANNELS / bgr.length;
    }

    /** Mean brightness, 0 to 255. */
    public double brightness() {
        long sum = 0;
        for (byte value : bgr) {
            sum += value & 0xff;
        }
        return (double) sum / bgr.length;
    }
}
