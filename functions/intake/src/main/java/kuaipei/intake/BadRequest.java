package kuaipei.intake;

/** What was sent cannot be read: which field it is and what to write there, in Chinese for the claimant. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;

    /** @param detail says nothing of what was sent: it may be logged by somebody else's client */
    BadRequest(String code, String detail) {
        super(detail);
        this.code = code;
    }

    Problem problem() {
        return Problem.badRequest(code, String.valueOf(getMessage()));
    }
}
