package kuaipei.aws;

/** A fault that may pass: the queue delivers the message again, and keeps it among the dead letters if it never passes. */
public final class Transient extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason a code for the log; no personal data */
    public Transient(String reason) {
        super(reason);
    }

    public Transient(String reason, Throwable cause) {
        super(reason, cause);
    }
}
