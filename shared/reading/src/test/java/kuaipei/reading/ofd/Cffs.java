package kuaipei.reading.ofd;

import java.io.ByteArrayOutputStream;

/** Fonts that are nothing but outlines (CFF), with one glyph beside the empty one: half an em wide and seven tenths high. */
final class Cffs {

    /** Identifier of the glyph in the font that has some. */
    static final int IDENTIFIER = 77;

    private static final int[] GLYPH = {239, 139, 21, 248, 136, 249, 80, 252, 136, 6, 14};
    private static final int[] EMPTY = {14};

    private Cffs() {}

    /** Glyphs by their numbers. */
    static byte[] numbered() {
        return file(bytes(), bytes());
    }

    /** Glyphs by identifiers, as fonts of many characters have them. */
    static byte[] identified() {
        byte[] charset = bytes(0, 0, IDENTIFIER);
        byte[] select = bytes(0, 0, 0);
        return file(charset, select);
    }

    private static byte[] file(byte[] charset, byte[] select) {
        boolean identified = charset.length > 0;
        byte[] head = joined(bytes(1, 0, 4, 1), index(bytes('F')));
        byte[] rest = joined(index(), index());
        byte[] glyphs = index(bytes(EMPTY), bytes(GLYPH));
        int from = head.length + index(top(identified, 0, 0, 0, 0)).length + rest.length;
        int charsetAt = from + glyphs.length;
        int selectAt = charsetAt + charset.length;
        int end = selectAt + select.length;
        byte[] dictionaries = identified ? index(joined(number(0), number(end), bytes(18))) : bytes();
        return joined(
                head,
                index(top(identified, from, charsetAt, selectAt, end)),
                rest,
                glyphs,
                charset,
                select,
                dictionaries);
    }

    private static byte[] top(boolean identified, int glyphs, int charset, int select, int end) {
        return identified
                ? joined(
                        joined(number(0), number(0), number(0), bytes(12, 30)),
                        joined(number(charset), bytes(15)),
                        joined(number(glyphs), bytes(17)),
                        joined(number(end), bytes(12, 36)),
                        joined(number(select), bytes(12, 37)))
                : joined(number(glyphs), bytes(17), number(0), number(end), bytes(18));
    }

    private static byte[] index(byte[]... items) {
        if (items.length == 0) {
            return bytes(0, 0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0, items.length, 1, 1));
        int at = 1;
        for (byte[] item : items) {
            at += item.length;
            out.write(at);
        }
        return joined(out.toByteArray(), joined(items));
    }

    private static byte[] number(int value) {
        return bytes(29, value >> 24, value >> 16, value >> 8, value);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
