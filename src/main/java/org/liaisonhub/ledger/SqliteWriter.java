package org.liaisonhub.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/**
 * The one connection of a SQLite file that writes: opened when it is first needed, and again after trouble. Touched only by
 * whoever has the turn.
 */
final class SqliteWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

    private final SQLiteDataSource source;
    private final Statements statements;
    private final SqliteFile file;
    private Optional<Opened> opened = Optional.empty();

    private record Opened(Connection connection, Preparing statements) {}

    SqliteWriter(SQLiteDataSource source, Statements statements, SqliteFile file) {
        this.file = file;
        this.source = source;
        this.statements = statements;
    }

    Sql sql() {
        return new SqlNow(opened().statements(), statements);
    }

    Connection connection() {
        return opened().connection();
    }

    private Opened opened() {
        if (opened.isEmpty()) {
            try {
                Connection connection = source.getConnection();
                opened = Optional.of(new Opened(connection, new KeptStatements(connection)));
                Sql sql = new SqlNow(opened.get().statements(), statements);
                sql.call("write_back_seldom").list(row -> "set");
                sql.call("keep_log_small").list(row -> "set");
            } catch (SQLException e) {
                throw Faults.unavailable(e);
            }
        }
        return opened.get();
    }

    /** Begins a transaction, unless what is written in it could be lost. */
    void begin() {
        file.assertSound();
        file.assertInPlace();
        sql().call("begin").write();
    }

    /** Ends it; what was written is on disk, and where it is looked for. */
    void commit() {
        sql().call("commit").write();
        file.assertInPlace();
    }

    /** Takes back what was written since the last commit. */
    void undo() {
        try {
            sql().call("rollback").write();
        } catch (LedgerUnavailable trouble) {
            forget();
        }
    }

    /** After trouble. */
    void forget(LedgerUnavailable trouble) {
        file.met(trouble);
        forget();
    }

    /** Whatever state the connection is in, a new one is sound; closing rolls back. */
    void forget() {
        Optional<Opened> old = opened;
        opened = Optional.empty();
        if (old.isPresent()) {
            try {
                old.get().connection().close();
            } catch (SQLException e) {
                LOG.warn("The ledger's connection did not close: {}", Faults.meaning(e));
            }
        }
    }
}
