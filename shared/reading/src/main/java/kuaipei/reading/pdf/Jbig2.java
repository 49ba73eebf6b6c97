package kuaipei.reading.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Photograph;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * A picture in JBIG2 (ITU-T T.88) of which each pixel is packed for itself. Where shapes are kept once and set again wherever one
 * like it stood, a 6 may have become an 8 before anybody sees it: such a picture shows what its packer took it for, and is refused.
 */
final class Jbig2 {

    private static final int IMMEDIATE_GENERIC_REGION = 38;
    private static final int LOSSLESS_GENERIC_REGION = 39;
    private static final int PAGE = 48;
    private static final int END_OF_PAGE = 49;
    private static final int END_OF_STRIPE = 50;
    private static final int END_OF_FILE = 51;
    private static final int UNKNOWN = 0xffffffff;
    private static final int MOST_REFERRED = 4;

    /** A page that was scanned strip by strip has some hundred. */
    private static final int MOST_REGIONS = 2_000;

    private final ByteBuffer segments;
    private final int width;
    private final int height;
    private final Deadline deadline;

    /** One byte a pixel, 1 for black. */
    private final byte[] page;

    private int pages;
    private int regions;
    private long pixels;

    private Jbig2(byte[] segments, int width, int height, Deadline deadline) {
        this.segments = ByteBuffer.wrap(segments);
        this.width = width;
        this.height = height;
        this.deadline = deadline;
        this.page = new byte[height * width];
    }

    /**
     * Its pixels row by row, eight a byte, 0 for black as PDF has it.
     *
     * @param segments as PDF holds them, without a file's head
     * @param width in pixels, within the limits of a photograph, as the document says it
     * @throws Stopped for a picture that is damaged, of another size, or packed in another way than is known here
     */
    static byte[] unpacked(byte[] segments, int width, int height, Deadline deadline) {
        Jbig2 picture = new Jbig2(segments, width, height, deadline);
        while (picture.segments.hasRemaining()) {
            picture.segment();
        }
        if (picture.regions == 0) {
            throw Stopped.damaged();
        }
        return picture.packed();
    }

    /** A segment's head (7.2), and what is in it. */
    private void segment() {
        deadline.check();
        long number = Integer.toUnsignedLong(segments.getInt());
        int flags = segments.get() & 0xff;
        int referred = (segments.get() & 0xff) >> 5;
        if (referred > MOST_REFERRED) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        int each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
        int association = (flags & 0x40) == 0 ? 1 : 4;
        segments.position(segments.position() + referred * each + association);
        int length = segments.getInt();
        if (length == UNKNOWN) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        int from = segments.position();
        if (length < 0 || length > segments.remaining()) {
            throw Stopped.damaged();
        }
        switch (flags & 0x3f) {
            case PAGE -> page();
            case IMMEDIATE_GENERIC_REGION, LOSSLESS_GENERIC_REGION -> region(from, from + length);
            case END_OF_PAGE, END_OF_STRIPE, END_OF_FILE -> {
                // What they end is known by its size.
            }
            default -> throw new Stopped(Refusal.UNDRAWABLE);
        }
        segments.position(from + length);
    }

    /** What is said of the page (7.4.8): its size is the document's; its height may be left open. */
    private void page() {
        int wide = segments.getInt();
        int high = segments.getInt();
        segments.getLong();
        boolean black = (segments.get() & 4) != 0;
        if (++pages > 1 || wide != width || (high != height && high != UNKNOWN)) {
            throw Stopped.damaged();
        }
        if (black) {
            Arrays.fill(page, (byte) 1);
        }
    }

    private void region(int from, int end) {
        if (pages == 0) {
            throw Stopped.damaged();
        }
        Jbig2Region region = Jbig2Region.of(segments.array(), from, end, Photograph.MOST_PIXELS - pixels, deadline);
        if (++regions > MOST_REGIONS) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        pixels += region.size();
        region.lay(page, width, height);
    }

    private byte[] packed() {
        int stride = (width + 7) / 8;
        byte[] packed = new byte[stride * height];
        Arrays.fill(packed, (byte) 0xff);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                packed[y * stride + x / 8] ^= (byte) (page[y * width + x] << (7 - x % 8));
            }
        }
        return packed;
    }
}
