package kuaipei.local.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The messages that ElasticMQ keeps on disk. */
final class Kept {

    private static final String TABLES =
            "select table_name from information_schema.tables where lower(table_name) like 'message\\_%'";

    private Kept() {}

    /** Every write reaches the disk before it is answered: a killed process loses no message. */
    static String address(Path folder) {
        return "jdbc:h2:" + folder.toAbsolutePath().resolve("messages") + ";WRITE_DELAY=0";
    }

    /** Whoever handled messages when the last process ended is gone: what was in flight need not wait to be seen again. */
    static void inFlightBackToQueue(Path folder) {
        if (!Files.exists(folder.resolve("messages.mv.db"))) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(address(folder), "", "");
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                statement.executeUpdate("update \"" + table + "\" set next_delivery = created");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queues in " + folder + " cannot be read", e);
        }
    }
}
