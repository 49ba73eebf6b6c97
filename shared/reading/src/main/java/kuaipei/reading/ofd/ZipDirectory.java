package kuaipei.reading.ofd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kuaipei.reading.image.DocumentLimits;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * The directory at the end of a ZIP file in memory. The JDK's readers want a file on a disk, or believe the headers between the
 * files: a package that says one thing here and another there shows different pages to different readers, and is refused.
 */
final class ZipDirectory {

    /** A document of twenty pages has a hundred files. */
    private static final int MOST_ENTRIES = 2_000;

    /** Deflate makes no more of a byte; whoever promises more lies. */
    private static final long MOST_OF_A_BYTE = 1_032;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LOCKED = 1 | 1 << 6 | 1 << 13;
    private static final int DEFLATED = 8;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private long all;

    /**
     * @param from where its bytes begin
     * @param packedSize in bytes
     * @param size unpacked, in bytes
     */
    record Entry(int from, int packedSize, int size, boolean packed, long crc) {}

    private ZipDirectory(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The files by their paths in small letters, without the folders: writers on Windows call a folder otherwise than they
     * named it.
     *
     * @throws Stopped for what cannot be unpacked within the limits
     */
    static Map<String, Entry> of(byte[] file) {
        ZipDirectory directory = new ZipDirectory(file);
        directory.read(directory.end());
        return Map.copyOf(directory.entries);
    }

    private int end() {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) == file.length) {
                return at;
            }
        }
        throw Stopped.damaged();
    }

    private void read(int end) {
        int count = unsigned(end + 10);
        int at = bytes.getInt(end + 16);
        boolean inOnePart = bytes.getInt(end + 4) == 0 && unsigned(end + 8) == count;
        if (!inOnePart || at < 0) {
            throw Stopped.damaged();
        }
        if (count > MOST_ENTRIES) {
            throw new Stopped(Refusal.TOO_COMPLEX);
        }
        for (int number = 0; number < count; number++) {
            if (at + CENTRAL_LENGTH > end || bytes.getInt(at) != CENTRAL) {
                throw Stopped.damaged();
            }
            entry(at);
            at += CENTRAL_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw Stopped.damaged();
        }
    }

    private void entry(int at) {
        int flags = unsigned(at + 8);
        int method = unsigned(at + 10);
        long packedSize = bytes.getInt(at + 20) & 0xffffffffL;
        long size = bytes.getInt(at + 24) & 0xffffffffL;
        int nameLength = unsigned(at + 28);
        int local = bytes.getInt(at + 42);
        if ((flags & LOCKED) != 0) {
            throw new Stopped(Refusal.LOCKED);
        }
        all += size;
        if (size > DocumentLimits.MOST_IN_ONE || all > DocumentLimits.MOST_IN_ALL) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        boolean packed = method == DEFLATED;
        boolean possible = packed ? size <= (packedSize + 1) * MOST_OF_A_BYTE : method == 0 && size == packedSize;
        if (!possible || local < 0 || local > file.length - LOCAL_LENGTH || bytes.getInt(local) != LOCAL) {
            throw Stopped.damaged();
        }
        byte[] name = slice(at + CENTRAL_LENGTH, nameLength);
        if (!ByteBuffer.wrap(name).equals(ByteBuffer.wrap(slice(local + LOCAL_LENGTH, unsigned(local + 26))))
                || unsigned(local + 8) != method) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        long from = (long) local + LOCAL_LENGTH + nameLength + unsigned(local + 28);
        if (from + packedSize > file.length) {
            throw Stopped.damaged();
        }
        String path = path(name);
        if (path.endsWith("/")) {
            return;
        }
        Entry entry = new Entry((int) from, (int) packedSize, (int) size, packed, bytes.getInt(at + 16) & 0xffffffffL);
        if (entries.put(path, entry) != null) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
    }

    /** @throws Stopped for a name that leads out of the package */
    private static String path(byte[] name) {
        String path = decoded(name).replace('\\', '/');
        boolean outside = path.startsWith("/")
                || path.contains("\0")
                || List.of(path.split("/", -1)).contains("..");
        if (outside) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        return path.toLowerCase(Locale.ROOT);
    }

    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, CHINESE);
        }
    }

    private byte[] slice(int from, int length) {
        if (from + length > file.length) {
            throw Stopped.damaged();
        }
        byte[] slice = new byte[length];
        bytes.get(from, slice);
        return slice;
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
