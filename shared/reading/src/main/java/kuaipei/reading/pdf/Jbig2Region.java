package kuaipei.reading.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * A generic region (ITU-T T.88, 6.2 and 7.4.6): every pixel for itself, told by those above and before it.
 */
final class Jbig2Region {

    /** Width, height and place, four bytes each, and how it is laid over the page. */
    private static final int HEAD = 17;

    /** Of which each pixel's context is made: the rows above, as far as they reach to the right, and the pixels before. */
    private record Template(
            int second, int secondAhead, int first, int firstAhead, int before, int typical, String adaptive) {

        int contexts() {
            return 1 << (second + first + before);
        }
    }

    /** Figures 3 to 6 with their adaptive pixels at their usual places, which the file says too; figures 8 to 11 for typical rows. */
    private static final List<Template> TEMPLATES = List.of(
            new Template(5, 2, 7, 3, 4, 0x9B25, "03fffdff02fefefe"),
            new Template(4, 2, 6, 3, 3, 0x0795, "03ff"),
            new Template(3, 1, 5, 2, 2, 0x00E5, "02ff"),
            new Template(0, 0, 6, 2, 4, 0x0195, "02ff"));

    private static final int TYPICAL = 8;

    private final int width;
    private final int height;
    private final int left;
    private final int top;
    private final int operator;

    /** One a byte, 1 for black. */
    private final byte[] pixels;

    private Jbig2Region(int width, int height, int left, int top, int operator) {
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.operator = operator;
        this.pixels = new byte[width * height];
    }

    /**
     * Unpacks one.
     *
     * @param most pixels that it may have
     * @throws Stopped for one that is larger, or packed in another way than is known here
     */
    static Jbig2Region of(byte[] file, int from, int end, long most, Deadline deadline) {
        ByteBuffer head = ByteBuffer.wrap(file, from, end - from);
        if (head.remaining() <= HEAD) {
            throw Stopped.damaged();
        }
        int width = head.getInt();
        int height = head.getInt();
        if (width < 1 || height < 1) {
            throw Stopped.damaged();
        }
        if ((long) width * height > most) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        Jbig2Region region = new Jbig2Region(width, height, head.getInt(), head.getInt(), head.get() & 7);
        int flags = head.get() & 0xff;
        Template template = TEMPLATES.get(flags >> 1 & 3);
        byte[] usual = HexFormat.of().parseHex(template.adaptive());
        boolean known = (flags & ~0x0E) == 0;
        if (!known || head.remaining() < usual.length) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        byte[] adaptive = new byte[usual.length];
        head.get(adaptive);
        if (!Arrays.equals(adaptive, usual)) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
        ArithmeticBits bits = new ArithmeticBits(file, head.position(), end, template.contexts());
        region.decode(bits, template, (flags & TYPICAL) != 0, deadline);
        return region;
    }

    private void decode(ArithmeticBits bits, Template template, boolean typical, Deadline deadline) {
        boolean repeats = false;
        for (int y = 0; y < height; y++) {
            deadline.check();
            repeats ^= typical && bits.bit(template.typical()) == 1;
            if (!repeats) {
                row(y, bits, template);
            } else if (y > 0) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
            }
        }
    }

    private void row(int y, ArithmeticBits bits, Template template) {
        int secondMask = (1 << template.second()) - 1;
        int firstMask = (1 << template.first()) - 1;
        int beforeMask = (1 << template.before()) - 1;
        int second = ahead(y - 2, template.secondAhead());
        int first = ahead(y - 1, template.firstAhead());
        int before = 0;
        for (int x = 0; x < width; x++) {
            second = (second << 1 | pixel(x + template.secondAhead(), y - 2)) & secondMask;
            first = (first << 1 | pixel(x + template.firstAhead(), y - 1)) & firstMask;
            int bit = bits.bit((second << template.first() | first) << template.before() | before);
            pixels[y * width + x] = (byte) bit;
            before = (before << 1 | bit) & beforeMask;
        }
    }

    /** A row's first pixels. */
    private int ahead(int y, int count) {
        int row = 0;
        for (int x = 0; x < count; x++) {
            row = row << 1 | pixel(x, y);
        }
        return row;
    }

    private int pixel(int x, int y) {
        return x < width && y >= 0 ? pixels[y * width + x] : 0;
    }

    /**
     * Lays it over a page, one byte a pixel.
     *
     * @throws Stopped for one that does not lie on the page
     */
    void lay(byte[] page, int pageWidth, int pageHeight) {
        boolean inside = left >= 0 && top >= 0 && left <= pageWidth - width && top <= pageHeight - height;
        if (!inside) {
            throw Stopped.damaged();
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (top + y) * pageWidth + left + x;
                page[at] = laid(page[at], pixels[y * width + x]);
            }
        }
    }

    private byte laid(byte under, byte over) {
        return (byte)
                switch (operator) {
                    case 0 -> under | over;
                    case 1 -> under & over;
                    case 2 -> under ^ over;
                    case 3 -> under ^ over ^ 1;
                    case 4 -> over;
                    default -> throw Stopped.damaged();
                };
    }

    long size() {
        return pixels.length;
    }
}
