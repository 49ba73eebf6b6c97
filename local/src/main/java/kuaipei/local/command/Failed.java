package kuaipei.local.command;

/** Ends a command with one line for a person on standard error. The message says what is wrong, where, and what to do. */
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exit;

    private Failed(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** What was asked was tried, and something failed: exit 1. */
    public static Failed because(String message) {
        return new Failed(1, message);
    }

    /** It was asked wrongly: exit 2. */
    public static Failed wrongUse(String message) {
        return new Failed(2, message);
    }

    /** 1 or 2, as the contract says. */
    public int exit() {
        return exit;
    }
}
