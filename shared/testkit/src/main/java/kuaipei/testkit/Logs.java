package kuaipei.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What code says in its log while it runs. */
public final class Logs {

    private Logs() {}

    /**
     * Runs the calls.
     *
     * @param name of the logger
     * @return what was logged from INFO on, in order, each with its level
     */
    public static List<String> of(String name, Runnable calls) {
        List<String> logged = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                    logged.add(new SimpleFormatter().format(entry));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(name);
        logger.addHandler(listening);
        try {
            calls.run();
        } finally {
            logger.removeHandler(listening);
        }
        return logged;
    }
}
