package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;

/**
 * A PostgreSQL database that several hubs share. What a commit reads in order to change it is locked until the commit
 * ends, so that it stays as read. Two commits that wait for each other are told apart by the server, and the one that lost
 * is done again.
 */
final class PostgresStore implements Store {
    private static final int ATTEMPTS = 4;

    private final Statements statements;
    private final HikariDataSource pool;
    private final ThreadLocal<Boolean> isWriting = ThreadLocal.withInitial(() -> false);

    private PostgresStore(HikariDataSource pool, Statements statements) {
        this.statements = statements;
        this.pool = pool;
    }

    static PostgresStore open(LedgerSettings settings, Statements statements) {
        PostgresServer.check(settings.url());
        Schema.migrate(PostgresServer.unhurried(settings), Dialect.POSTGRESQL);
        PostgresStore store = new PostgresStore(PostgresServer.pool(settings), statements);
        try {
            store.refuseToForget();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** A server that does not force commits to disk loses what senders were told is safe. */
    private void refuseToForget() {
        try {
            boolean keeps = read(sql -> sql.call("keeps_commits").list(row -> row.yes("keeps")))
                    .get(0);
            if (!keeps) {
                throw new LedgerNotOpened("the ledger cannot be opened: the database server runs with fsync or"
                        + " full_page_writes off and would lose commits in a power cut; set both to on");
            }
        } catch (LedgerUnavailable e) {
            throw new LedgerNotOpened("the ledger cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T write(Function<Sql, T> work) {
        return write(work, Connection::commit);
    }

    @Override
    public <T> T rehearse(Function<Sql, T> work) {
        return write(work, Connection::rollback);
    }

    /** How a transaction ends when its work is done. */
    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private <T> T write(Function<Sql, T> work, Ending ending) {
        if (isWriting.get()) {
            throw new IllegalStateException("a commit within a commit; the inner work belongs to the outer one");
        }
        isWriting.set(true);
        try {
            return writeAgainAndAgain(work, ending);
        } finally {
            isWriting.remove();
        }
    }

    private <T> T writeAgainAndAgain(Function<Sql, T> work, Ending ending) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(work, ending);
            } catch (LedgerUnavailable trouble) {
                if (attempt == ATTEMPTS || !Faults.isPassing(trouble)) {
                    throw trouble;
                }
            }
        }
    }

    private <T> T writeOnce(Function<Sql, T> work, Ending ending) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql sql = new SqlNow(Preparing.each(connection), statements);
                T result = work.apply(sql);
                sql.assertSound();
                ending.of(connection);
                return result;
            } catch (SQLException | RuntimeException | Error thrown) {
                undo(connection, thrown);
                throw thrown;
            }
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    /** A server that cannot be told undoes by itself; what the work threw must not be lost over it. */
    private static void undo(Connection connection, Throwable thrown) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            thrown.addSuppressed(Faults.unavailable(e));
        }
    }

    @Override
    public <T> T read(Function<Sql, T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.apply(new SqlNow(Preparing.each(connection), statements));
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    @Override
    public void lock(Sql sql, String subject) {
        sql.call("lock_subject").with("subject", subject).list(row -> subject);
    }

    /** The server does it by itself (autovacuum): it uses freed room again, and gives back what is at a table's end. */
    @Override
    public boolean giveBack() {
        return false;
    }

    @Override
    public void close() {
        pool.close();
    }
}
