package kuaipei.reading.image;

import java.io.Serial;

/** Drawing a document ends here, with its refusal. Unchecked: it passes through libraries that pass over checked ones. */
public final class Stopped extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal why;

    public Stopped(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    /** For what is not whole, or names what is not there. */
    public static Stopped damaged() {
        return new Stopped(Refusal.DAMAGED_DOCUMENT);
    }

    public Refusal why() {
        return why;
    }
}
