package kuaipei.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kuaipei.reading.image.CarriedPicture;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.DocumentLimits;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What the packed streams of a PDF unpack to, told before the file is given to a library that would unpack them into memory.
 * Whatever looks packed is tried, whether or not the file says so.
 */
final class PackedStreams {

    /** A text of twenty pages has a few hundred. */
    private static final int MOST_STREAMS = 20_000;

    private static final int LONGEST_DICTIONARY = 8_192;
    private static final int ZLIB = 8;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:\\[([^\\]]*)\\]|(/[A-Za-z0-9]+))");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");

    /** A plain letter written as its number: done by nobody who has nothing to hide. */
    private static final Pattern VEILED = Pattern.compile("#(?:4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9Aa])");

    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");
    private static final Set<String> PLAIN = Set.of("FlateDecode", "Fl");

    /** Filters that undo a prediction behind their own work, where the parameters name one. */
    private static final Set<String> PREDICTING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW");

    private static final Pattern PARAMETERS =
            Pattern.compile("/(?:DecodeParms|DP)(?![A-Za-z0-9])\\s*(?:\\[([^\\]]*)\\])?");
    private static final Pattern PARAMETER = Pattern.compile("null|<<\\s*(>>)?|[0-9]+\\s+[0-9]+\\s+R|>>");

    private static final Set<String> OTHERS =
            Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final byte[] file;
    private final Deadline deadline;
    private long all;

    private PackedStreams(byte[] file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    /** Whether a filter's name, long or short, is that of a picture's packing, which ends a chain of them. */
    static boolean isPicture(String filter) {
        return PICTURES.contains(filter);
    }

    /** @throws Stopped for a file that unpacks to more than any paper */
    static void check(byte[] file, Deadline deadline) throws IOException {
        new PackedStreams(file, deadline).streams();
    }

    private void streams() throws IOException {
        int streams = 0;
        for (int at = next(STREAM, 0); at >= 0; at = next(STREAM, at + STREAM.length)) {
            boolean ends = at >= 3 && file[at - 3] == 'e' && file[at - 2] == 'n' && file[at - 1] == 'd';
            if (ends) {
                continue;
            }
            if (++streams > MOST_STREAMS) {
                throw new Stopped(Refusal.TOO_COMPLEX);
            }
            deadline.check();
            stream(at);
        }
    }

    private void stream(int keyword) throws IOException {
        int from = content(keyword + STREAM.length);
        count(inflated(from));
        String dictionary = dictionary(keyword);
        List<String> filters = filters(dictionary);
        refuseUnseen(dictionary, filters);
        int end = next(END, from);
        byte[] packed = Arrays.copyOfRange(file, from, end < 0 ? file.length : end);
        CarriedPicture.checkJpeg(packed);
        if (filters.size() > 1 || filters.stream().anyMatch(OTHERS::contains)) {
            chain(filters, packed);
        }
    }

    /** Where a stream's bytes begin: after the line's end behind the keyword. */
    private int content(int at) {
        int from = at;
        while (from < file.length && file[from] == ' ') {
            from++;
        }
        if (from < file.length && file[from] == '\r') {
            from++;
        }
        return from < file.length && file[from] == '\n' ? from + 1 : from;
    }

    private String dictionary(int keyword) {
        int from = Math.max(0, keyword - LONGEST_DICTIONARY);
        String text = new String(file, from, keyword - from, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf("obj")));
    }

    private static List<String> filters(String dictionary) {
        int named = dictionary.split("/Filter(?![A-Za-z])", -1).length - 1;
        if (VEILED.matcher(dictionary).find() || named > 1) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        if (named == 0) {
            return List.of();
        }
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        String names = Optional.ofNullable(filter.group(1)).orElseGet(() -> filter.group(2));
        List<String> filters =
                NAME.matcher(names).results().map(name -> name.group(1)).toList();
        boolean known = filters.stream()
                .allMatch(name -> PICTURES.contains(name) || PLAIN.contains(name) || OTHERS.contains(name));
        if (!known) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
        return filters;
    }

    /**
     * Refuses what {@link #chain} would not see as the library does: a prediction undone between two filters, and a picture's
     * filter before another. Programs write neither; what stands at the end is not unpacked again, so its parameters are its own.
     */
    private static void refuseUnseen(String dictionary, List<String> filters) {
        if (filters.size() < 2) {
            return;
        }
        List<String> before = filters.subList(0, filters.size() - 1);
        boolean predicts = before.stream().anyMatch(PREDICTING::contains) && hasParameters(dictionary, before.size());
        if (predicts || before.stream().anyMatch(PICTURES::contains)) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
    }

    /** Whether one of the first filters has parameters of its own, under either name of them. */
    private static boolean hasParameters(String dictionary, int first) {
        return PARAMETERS
                .matcher(dictionary)
                .results()
                .anyMatch(said -> said.group(1) == null || any(said.group(1), first));
    }

    /** {@code null << … >>} has none for the first. */
    private static boolean any(String parameters, int first) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .limit(first)
                .map(MatchResult::group)
                .anyMatch(one -> !one.equals("null") && !one.endsWith(">>"));
    }

    /** Unpacks one filter after the other, as the library will, each into no more than it may. */
    private void chain(List<String> filters, byte[] packed) throws IOException {
        byte[] content = packed;
        for (String name : filters) {
            if (PICTURES.contains(name)) {
                CarriedPicture.checkJpeg(content);
                return;
            }
            LimitedBytes unpacked = new LimitedBytes(DocumentLimits.MOST_IN_ONE);
            try {
                FilterFactory.INSTANCE
                        .getFilter(COSName.getPDFName(name))
                        .decode(new ByteArrayInputStream(content), unpacked, new COSDictionary(), 0);
            } catch (IOException e) {
                return;
            }
            content = unpacked.toByteArray();
            count(content.length);
        }
    }

    private void count(long unpacked) {
        all += unpacked;
        if (unpacked > DocumentLimits.MOST_IN_ONE || all > DocumentLimits.MOST_IN_ALL) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
    }

    /** How many bytes the first filter of nearly all streams makes of what begins here; 0 where it is not that. */
    private long inflated(int from) {
        if (from >= file.length || (file[from] & 0x0f) != ZLIB) {
            return 0;
        }
        Inflater inflater = new Inflater();
        byte[] some = new byte[1 << 16];
        try {
            inflater.setInput(file, from, file.length - from);
            int got = 1;
            while (got > 0 && inflater.getBytesWritten() <= DocumentLimits.MOST_IN_ONE) {
                deadline.check();
                got = inflater.inflate(some);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException damaged) {
            // What it gave until here, the library would hold as well.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private int next(byte[] word, int from) {
        for (int at = from; at <= file.length - word.length; at++) {
            if (Arrays.equals(file, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }
}
