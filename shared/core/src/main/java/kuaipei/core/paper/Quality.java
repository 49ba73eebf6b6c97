package kuaipei.core.paper;

/**
 * Whether a photograph can be used.
 *
 * @param reason empty if ok; else a code: {@code blur}, {@code too-small}, {@code dark}, {@code cut-off}, {@code garbage}, or the
 *     code of a refusal
 */
public record Quality(Verdict verdict, String reason) {

    /** What follows from the quality. */
    public enum Verdict {
        OK,
        RETAKE,
        REFUSED
    }

    public static final Quality GOOD = new Quality(Verdict.OK, "");

    public boolean usable() {
        return verdict == Verdict.OK;
    }
}
