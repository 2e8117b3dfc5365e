package org.liaisonhub.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes that a SQLite file can become smaller again: pages that purging freed are given back a few at a time. */
final class SqliteRoom {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteRoom.class);
    private static final int INCREMENTAL = 2;

    private SqliteRoom() {}

    /**
     * Done once in the life of a file: one of before is written anew, which takes as much room again for as long as it
     * lasts. Where that fails the hub goes on: what is freed is then used again, but not given back.
     */
    static void letShrink(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (number(statement, "pragma auto_vacuum") != INCREMENTAL) {
                long bytes = number(statement, "pragma page_count") * number(statement, "pragma page_size");
                LOG.info("The ledger is written anew once ({} MiB), so that its file can become smaller", bytes >> 20);
                statement.execute("pragma auto_vacuum = incremental");
                statement.execute("vacuum");
            }
        } catch (SQLException e) {
            LOG.warn("The ledger's file cannot become smaller: {}; its room is used again", Faults.meaning(e));
        }
    }

    /** In one go: prepared, the statement would give back a single page. */
    static void giveBack(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
