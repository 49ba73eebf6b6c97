package kuaipei.local.machine;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What functions and libraries tell of ordinary work is of no use to who runs a machine; warnings go to standard error. */
final class Quiet {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> LOUD = List.of(Logger.getLogger("kuaipei"), Logger.getLogger(""));

    private static final List<Logger> LOUDER =
            List.of(Logger.getLogger("com.almworks.sqlite4java"), Logger.getLogger("org.eclipse.jetty"));

    private Quiet() {}

    static void libraries() {
        LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
        LOUDER.forEach(logger -> logger.setLevel(Level.SEVERE));
        System.setProperty("org.eclipse.jetty.util.log.announce", "false");
    }
}
