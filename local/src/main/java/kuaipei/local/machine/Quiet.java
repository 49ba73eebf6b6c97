package kuaipei.local.machine;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What functions and libraries tell of ordinary work is of no use to who runs a machine; warnings go to standard error. */
final class Quiet {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("com.almworks.sqlite4java"), Logger.getLogger("org.eclipse.jetty"));

    private Quiet() {}

    /** What is printed is limited, not what is logged: a test may still listen to everything. */
    static void libraries() {
        SILENCED.forEach(logger -> logger.setLevel(Level.SEVERE));
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.WARNING);
            }
        }
        System.setProperty("org.eclipse.jetty.util.log.announce", "false");
        // The parts start side by side, and each of them asks for a logger first.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
