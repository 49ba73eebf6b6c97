package kuaipei.products.claimfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a {@code .jsonl} file, however long it is. A last line without its end is a line; what follows it is none. */
public final class ClaimLines {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private int number;

    public ClaimLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line and its claim.
     *
     * @param number counted from 1
     * @param text empty where the bytes are not UTF-8
     */
    public record Line(int number, Optional<String> text) {
        /** What the claim is answered. */
        public Answer answer(ClaimReader reader) {
            return text.map(claim -> Answer.to(claim, reader))
                    .orElseGet(() -> new Answer.Unread(
                            new UnreadableClaim(null, "this line is not UTF-8; save the file as UTF-8")));
        }
    }

    /** A whole file as one claim. */
    public static Line whole(byte[] file) {
        return new Line(1, text(file, true));
    }

    /** At most so many of the next lines; none at the end. */
    public List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < most) {
            byte[] line = nextLine();
            if (line == null) {
                break;
            }
            number++;
            lines.add(new Line(number, text(line, number == 1)));
        }
        return lines;
    }

    private byte @Nullable [] nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (at < end || refill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        return any ? line.toByteArray() : null;
    }

    private boolean refill() throws IOException {
        at = 0;
        end = Math.max(in.read(buffer), 0);
        return end > 0;
    }

    private static Optional<String> text(byte[] line, boolean first) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return Optional.of(first && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
