package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A PostgreSQL database that several hubs share. What a commit reads in order to change it is locked until the commit
 * ends, so that it stays as read; two commits that wait for each other fail and can be done again.
 */
final class PostgresStore implements Store {
    private final Statements statements;
    private final HikariDataSource pool;

    private PostgresStore(HikariDataSource pool, Statements statements) {
        this.statements = statements;
        this.pool = pool;
    }

    static PostgresStore open(LedgerSettings settings, Statements statements) {
        HikariDataSource pool = pool(settings);
        try {
            Schema.migrate(pool, Dialect.POSTGRESQL);
            return new PostgresStore(pool, statements);
        } catch (LedgerNotOpened e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(LedgerSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(2 * settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        // A server that is not there is found out by the first use, and said in one line.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T write(Function<Sql, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql sql = new Sql(Preparing.each(connection), statements);
                T result = work.apply(sql);
                sql.assertSound();
                connection.commit();
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
            return question.apply(new Sql(Preparing.each(connection), statements));
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    @Override
    public void lock(Sql sql, String subject) {
        sql.call("lock_subject").with("subject", subject).list(row -> subject);
    }

    @Override
    public void close() {
        pool.close();
    }
}
