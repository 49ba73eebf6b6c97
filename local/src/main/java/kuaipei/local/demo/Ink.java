package kuaipei.local.demo;

import java.io.Console;
import java.util.Optional;

/**
 * Colour and a line of progress, where there is a terminal; plain text where there is none.
 *
 * @param colour whether escape sequences are understood
 */
public record Ink(boolean colour) {

    private static final String ESCAPE = "\u001b[";

    /** Asks the process: a terminal that is not dumb, and nobody who asked for no colour. */
    public static Ink ofProcess() {
        return new Ink(Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM")));
    }

    String bold(String text) {
        return dyed("1", text);
    }

    String dim(String text) {
        return dyed("2", text);
    }

    String good(String text) {
        return dyed("32", text);
    }

    String open(String text) {
        return dyed("33", text);
    }

    private String dyed(String code, String text) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    /** Replaces the line of progress; nothing without a terminal. */
    void progress(String text) {
        if (colour) {
            System.err.print("\r" + ESCAPE + "2K" + dim(text));
            System.err.flush();
        }
    }
}
