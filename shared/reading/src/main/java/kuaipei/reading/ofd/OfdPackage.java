package kuaipei.reading.ofd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** The files in an OFD, which is a ZIP: unpacked into memory one by one, none larger than its directory says. */
final class OfdPackage {

    /** The largest that was seen has 0.7 MB. */
    private static final long MOST_IN_XML = 32_000_000;

    private final byte[] file;
    private final Map<String, ZipDirectory.Entry> entries;
    private final Deadline deadline;
    private final OfdXml xml;

    /** @throws Stopped for a file that is no package, or one that unpacks to more than any paper */
    OfdPackage(byte[] file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
        this.entries = ZipDirectory.of(file);
        this.xml = new OfdXml(deadline);
    }

    boolean holds(String path) {
        return entries.containsKey(path.toLowerCase(Locale.ROOT));
    }

    /**
     * An XML file's root.
     *
     * @throws Stopped if it is missing, or has another root
     */
    OfdElement root(String path, String name) throws IOException {
        if (entry(path).size() > MOST_IN_XML) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        OfdElement root = xml.root(part(path));
        if (!root.name().equals(name)) {
            throw Stopped.damaged();
        }
        return root;
    }

    /**
     * A file's bytes.
     *
     * @throws Stopped if it is missing, or not what the directory says
     */
    byte[] part(String path) {
        deadline.check();
        ZipDirectory.Entry entry = entry(path);
        byte[] content = new byte[entry.size()];
        if (entry.packed()) {
            inflate(entry, content);
        } else {
            System.arraycopy(file, entry.from(), content, 0, content.length);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (sum.getValue() != entry.crc()) {
            throw Stopped.damaged();
        }
        return content;
    }

    private ZipDirectory.Entry entry(String path) {
        return Optional.ofNullable(entries.get(path.toLowerCase(Locale.ROOT))).orElseThrow(Stopped::damaged);
    }

    private void inflate(ZipDirectory.Entry entry, byte[] content) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, entry.from(), entry.packedSize());
            int at = 0;
            while (!inflater.finished()) {
                deadline.check();
                int got = inflater.inflate(content, at, Math.min(content.length - at, 1 << 20));
                at += got;
                if (got == 0 && !inflater.finished()) {
                    throw Stopped.damaged();
                }
            }
            if (at != content.length) {
                throw Stopped.damaged();
            }
        } catch (DataFormatException e) {
            throw Stopped.damaged();
        } finally {
            inflater.end();
        }
    }

    /**
     * Which file an ST_Loc names: from the package's root where it begins with a slash, else from the folder of the file that
     * names it. Writers also count from the root without a slash, which is taken where nothing else is there.
     *
     * @throws Stopped for what lies outside the package
     */
    String path(String folder, String location) {
        String named = location.replace('\\', '/');
        if (named.startsWith("/")) {
            return normal("", named);
        }
        String near = normal(folder, named);
        return holds(near) || !holds(normal("", named)) ? near : normal("", named);
    }

    /** The folder that a file lies in, with its slash; empty for the root. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String normal(String folder, String location) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : List.of((folder + location).split("/", -1))) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    throw new Stopped(Refusal.UNSAFE_DOCUMENT);
                }
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
