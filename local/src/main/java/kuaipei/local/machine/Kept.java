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
import scalikejdbc.ConnectionPool;
import scalikejdbc.ConnectionPoolSettings;

/** The messages that ElasticMQ keeps on disk. */
final class Kept {

    private static final String TABLES =
            "select table_name from information_schema.tables where lower(table_name) like 'message\\_%'";

    private Kept() {}

    /** Every write reaches the disk before it is answered: a killed process loses no message. */
    static String address(Path folder) {
        return "jdbc:h2:" + folder.toAbsolutePath().resolve("messages") + ";WRITE_DELAY=0";
    }

    /**
     * Prepares what an earlier process kept. Whoever handled messages then is gone: what was in flight need not wait to be
     * seen again. ElasticMQ may leave a message that became a dead letter in its old queue as well, and stops keeping
     * anything when it moves that one a second time; such a remainder is deleted.
     */
    static void open(Path folder) {
        if (Files.exists(folder.resolve("messages.mv.db"))) {
            try (Connection connection = DriverManager.getConnection(address(folder), "", "");
                    Statement statement = connection.createStatement()) {
                List<String> tables = tables(statement);
                for (String table : tables) {
                    statement.executeUpdate("update \"" + table + "\" set next_delivery = created");
                    for (String other : tables) {
                        statement.executeUpdate(
                                "delete from \"" + table + "\" where dead_letter_source_queue_name is null"
                                        + " and message_id in (select message_id from \"" + other
                                        + "\" where dead_letter_source_queue_name is not null)");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the queues in " + folder + " cannot be read", e);
            }
        }
        // ElasticMQ connects to the first folder of a process and never to another; so it is told of this one here.
        String address = address(folder);
        ConnectionPoolSettings settings = ConnectionPool.singleton$default$4();
        ConnectionPool.singleton(
                address, "", "", settings, ConnectionPool.singleton$default$5(address, "", "", settings));
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    static void close() {
        ConnectionPool.closeAll();
    }
}
