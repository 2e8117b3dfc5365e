package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the ledger is and how it is used.
 *
 * @param url JDBC URL: {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql://…}
 * @param user who signs in; empty for SQLite
 * @param password with what; empty for SQLite
 * @param connections for reading, and on PostgreSQL as many for writing; at least 1
 * @param patience how long a commit waits for others before it gives up; positive
 */
public record LedgerSettings(
        String url, Optional<String> user, Optional<String> password, int connections, Duration patience) {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public LedgerSettings {
        if (connections < 1) {
            throw new IllegalArgumentException("a ledger needs at least 1 connection, not " + connections);
        }
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience is positive, not " + patience);
        }
    }

    /** The file {@code ledger.db} in a directory that exists. */
    public static LedgerSettings in(Path data) {
        String url = "jdbc:sqlite:" + data.resolve("ledger.db").toAbsolutePath();
        return new LedgerSettings(url, Optional.empty(), Optional.empty(), CONNECTIONS, PATIENCE);
    }

    /** A database of PostgreSQL that several hubs may share. */
    public static LedgerSettings at(String url, String user, String password) {
        return new LedgerSettings(url, Optional.of(user), Optional.of(password), CONNECTIONS, PATIENCE);
    }

    @Override
    public String toString() {
        return "LedgerSettings[" + Dialect.of(url) + "]";
    }
}
