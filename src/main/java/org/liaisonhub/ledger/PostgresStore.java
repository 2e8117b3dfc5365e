package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A PostgreSQL database that several hubs share. What a commit reads in order to change it is locked until the commit
 * ends, so that it stays as read; two commits that wait for each other fail and can be done again.
 */
final class PostgresStore implements Store {
    private final Statements statements;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresStore(HikariDataSource pool, Statements statements) {
        this.statements = statements;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
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
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, handle -> {
                Sql sql = new Sql(handle, statements);
                T result = work.apply(sql);
                sql.assertSound();
                return result;
            });
        } catch (JdbiException e) {
            throw Faults.unavailable(e);
        }
    }

    @Override
    public <T> T read(Function<Sql, T> question) {
        try (Handle handle = jdbi.open()) {
            return question.apply(new Sql(handle, statements));
        } catch (JdbiException e) {
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
