package kuaipei.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** Keeps what is written to it, up to a limit: what unpacks to more is ended before it takes the room. */
final class LimitedBytes extends OutputStream {

    private final long most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    LimitedBytes(long most) {
        this.most = most;
    }

    byte[] toByteArray() {
        return kept.toByteArray();
    }

    /** @throws Stopped once it is more than the limit */
    @Override
    public void write(int value) {
        check(1);
        kept.write(value);
    }

    /** @throws Stopped once it is more than the limit */
    @Override
    public void write(byte[] bytes, int from, int length) {
        check(length);
        kept.write(bytes, from, length);
    }

    private void check(int more) {
        if (kept.size() + (long) more > most) {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        }
    }
}
