package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file: one connection that writes, each commit synced to disk, and some that only read. Writers take turns in
 * the order in which they came; SQLite's own lock, which is not fair, is only met when another program uses the file.
 */
final class SqliteStore implements Store {
    /** Negative: in KiB, so 32 MiB for each connection. */
    private static final int CACHE = -32 * 1024;

    private final LedgerSettings settings;
    private final Statements statements;
    private final Jdbi writing;
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Optional<Handle> writer = Optional.empty();

    static SqliteStore open(LedgerSettings settings, Statements statements) {
        Schema.migrate(source(settings), Dialect.SQLITE);
        return new SqliteStore(settings, statements);
    }

    private SqliteStore(LedgerSettings settings, Statements statements) {
        this.settings = settings;
        this.statements = statements;
        this.writing = Jdbi.create(source(settings)::getConnection)
                .setStatementBuilderFactory(connection -> new KeptStatements());
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setDataSource(source(settings));
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setConnectionInitSql(statements.named("only_read"));
        this.readers = new HikariDataSource(config);
        this.reading = Jdbi.create(readers);
    }

    /** A source of connections that sync every commit. */
    private static SQLiteDataSource source(LedgerSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setCacheSize(CACHE);
        config.setBusyTimeout(Math.toIntExact(settings.patience().toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(settings.url());
        return source;
    }

    @Override
    public <T> T write(Function<Sql, T> work) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a commit within a commit; the inner work belongs to the outer one");
        }
        takeTurn();
        try {
            Sql sql = new Sql(handle(), statements);
            sql.call("begin").write();
            T result = work.apply(sql);
            sql.assertSound();
            sql.call("commit").write();
            return result;
        } catch (LedgerUnavailable trouble) {
            // Whatever state the connection is in, a new one is sound; closing rolls back.
            forget();
            throw trouble;
        } catch (RuntimeException | Error thrown) {
            undo();
            throw thrown;
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Faults.unavailable(new java.util.concurrent.TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.unavailable(e);
        }
    }

    private Handle handle() {
        try {
            if (writer.isEmpty()) {
                writer = Optional.of(writing.open());
                new Sql(writer.get(), statements).call("write_back_seldom").list(row -> "set");
            }
            return writer.get();
        } catch (JdbiException e) {
            throw Faults.unavailable(e);
        }
    }

    private void undo() {
        try {
            new Sql(handle(), statements).call("rollback").write();
        } catch (LedgerUnavailable trouble) {
            forget();
        }
    }

    private void forget() {
        Optional<Handle> old = writer;
        writer = Optional.empty();
        old.ifPresent(Handle::close);
    }

    @Override
    public <T> T read(Function<Sql, T> question) {
        try (Handle handle = reading.open()) {
            return question.apply(new Sql(handle, statements));
        } catch (JdbiException e) {
            throw Faults.unavailable(e);
        }
    }

    /** There is only one writer. */
    @Override
    public void lock(Sql sql, String subject) {}

    @Override
    public void close() {
        turn.lock();
        try {
            readers.close();
            forget();
        } finally {
            turn.unlock();
        }
    }
}
