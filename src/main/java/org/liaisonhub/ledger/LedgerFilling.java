package org.liaisonhub.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** Fills a ledger with fictitious work of years gone by, all of it settled, to see what size costs. For SQLite. */
public final class LedgerFilling {
    private LedgerFilling() {}

    /**
     * Adds so many accepted deliveries, with half as many stays, and for each delivery a closed task and two lines of history; no
     * messages.
     *
     * @param settings of a ledger that was opened once, and that no hub uses now
     */
    public static void fill(LedgerSettings settings, int deliveries) {
        try (Connection connection = DriverManager.getConnection(settings.url())) {
            connection.setAutoCommit(false);
            for (String text : statements().split(";\\s*\n")) {
                String sql = text.replaceAll("(?m)^--.*$", "").strip();
                if (!sql.isEmpty()) {
                    execute(connection, sql, deliveries);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    private static void execute(Connection connection, String sql, int deliveries) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.setInt(1, deliveries);
            prepared.executeUpdate();
        }
    }

    private static String statements() {
        try (InputStream content =
                Objects.requireNonNull(LedgerFilling.class.getResourceAsStream("/ledger/filling.sql"), "filling.sql")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the statements that fill a ledger cannot be read", e);
        }
    }
}
