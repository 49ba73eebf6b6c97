package kuaipei.reading.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files chunk by chunk, as no program would write them. */
public final class Pngs {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Packed. */
    public static final byte[] TWO_GB = packed(2_000_000_000L);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param type of colour: 0 grey, 2 colours, 6 colours and transparency */
    public Pngs(int width, int height, int depth, int type) {
        out.writeBytes(SIGNATURE);
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {(byte) depth, (byte) type, 0, 0, 0})
                        .array());
    }

    public Pngs chunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(type);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return this;
    }

    public byte[] file() {
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    /** So many bytes of nothing, packed: a two-hundredth of it. */
    public static byte[] packed(long bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 16];
        byte[] some = new byte[1 << 16];
        for (long left = bytes; left > 0; left -= nothing.length) {
            deflater.setInput(nothing, 0, (int) Math.min(left, nothing.length));
            while (!deflater.needsInput()) {
                packed.write(some, 0, deflater.deflate(some));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
