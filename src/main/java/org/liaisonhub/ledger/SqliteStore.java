package org.liaisonhub.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger.LedgerUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file: one connection that writes, each commit synced to disk, and some that only read. Writers take turns in
 * the order in which they came; SQLite's own lock, which is not fair, is only met when another program uses the file.
 *
 * <p>Whoever has the turn also does the works that came meanwhile, and syncs once for all of them: under load a sync, the dearest part
 * of a commit, is shared. Where one of them fails nothing is written, and each is done again alone. No work returns before the commit
 * it is in.
 */
final class SqliteStore implements Store {
    /** Works in one commit at most: a reader's view of the log, and a failed commit, stay small. */
    private static final int TOGETHER = 32;

    /** Negative: in KiB, so 32 MiB for each connection. */
    private static final int CACHE = -32 * 1024;

    /** Pages; below that they are soon used again. */
    private static final int WORTH_GIVING = 2_000;

    private final LedgerSettings settings;
    private final Statements statements;
    private final SqliteWriter writer;
    private final HikariDataSource readers;
    /** The readers' statements, each prepared once for a connection: preparing costs more than most questions. */
    private final Map<Connection, KeptStatements> prepared = new ConcurrentHashMap<>();

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();

    static SqliteStore open(LedgerSettings settings, Statements statements) {
        SQLiteDataSource source = source(settings);
        Schema.migrate(source, Dialect.SQLITE);
        SqliteRoom.letShrink(source);
        return new SqliteStore(settings, statements);
    }

    private SqliteStore(LedgerSettings settings, Statements statements) {
        this.settings = settings;
        this.statements = statements;
        SQLiteDataSource source = source(settings);
        this.writer = new SqliteWriter(source, statements);
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger-readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setConnectionInitSql(statements.named("only_read").sql());
        // A connection to a file does not grow old.
        config.setMaxLifetime(0);
        this.readers = new HikariDataSource(config);
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
        Pending<T> mine = new Pending<>(work);
        waiting.add(mine);
        takeTurn(mine);
        try {
            while (!mine.isOver()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.outcome();
    }

    private void takeTurn(Pending<?> mine) {
        try {
            if (turn.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            giveUp(mine, new java.util.concurrent.TimeoutException());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(mine, e);
        }
    }

    /** What nobody has begun is not done any more; what somebody has begun ends as his commit ends. */
    private void giveUp(Pending<?> mine, Exception because) {
        if (waiting.remove(mine)) {
            throw Faults.unavailable(because);
        }
        turn.lock();
    }

    private List<Pending<?>> next() {
        List<Pending<?>> next = new ArrayList<>();
        for (Pending<?> one = waiting.poll(); one != null; one = next.size() < TOGETHER ? waiting.poll() : null) {
            next.add(one);
        }
        return next;
    }

    private void commit(List<Pending<?>> works) {
        if (works.size() == 1 || !isCommitted(works)) {
            works.forEach(this::commit);
        }
    }

    /** All in one transaction; false if there was trouble before its end, and nothing is written. */
    private boolean isCommitted(List<Pending<?>> works) {
        try {
            writer.sql().call("begin").write();
            works.forEach(one -> one.run(writer.sql()));
        } catch (LedgerUnavailable trouble) {
            writer.forget();
            return false;
        } catch (RuntimeException | Error thrown) {
            // Done again alone, it throws again, and then nobody else has to be done again because of it.
            writer.undo();
            return false;
        }
        try {
            writer.sql().call("commit").write();
        } catch (LedgerUnavailable trouble) {
            writer.forget();
            works.forEach(one -> one.failed(trouble));
        }
        works.forEach(Pending::over);
        return true;
    }

    private void commit(Pending<?> one) {
        try {
            writer.sql().call("begin").write();
            one.run(writer.sql());
            writer.sql().call("commit").write();
        } catch (LedgerUnavailable trouble) {
            writer.forget();
            one.failed(trouble);
        } catch (RuntimeException | Error thrown) {
            writer.undo();
            one.failed(thrown);
        }
        one.over();
    }

    @Override
    public <T> T read(Function<Sql, T> question) {
        try (Connection pooled = readers.getConnection()) {
            Connection connection = pooled.unwrap(SQLiteConnection.class);
            KeptStatements kept = prepared.computeIfAbsent(connection, KeptStatements::new);
            try {
                return question.apply(new Sql(kept, statements));
            } catch (LedgerUnavailable trouble) {
                prepared.remove(connection);
                readers.evictConnection(pooled);
                throw trouble;
            }
        } catch (SQLException e) {
            throw Faults.unavailable(e);
        }
    }

    /** There is only one writer. */
    @Override
    public void lock(Sql sql, String subject) {}

    @Override
    public boolean giveBack() {
        if (read(SqliteStore::freePages) < WORTH_GIVING) {
            return false;
        }
        long left = write(sql -> {
            SqliteRoom.giveBack(
                    writer.connection(), statements.named("give_back").sql());
            return freePages(sql);
        });
        boolean isMore = left >= WORTH_GIVING;
        if (!isMore) {
            // Never waits for readers; where one is in the way, the next write-back makes the file smaller.
            read(sql -> sql.call("write_back").list(row -> "done"));
        }
        return isMore;
    }

    private static long freePages(Sql sql) {
        return sql.call("free_pages").count();
    }

    @Override
    public void close() {
        turn.lock();
        try {
            readers.close();
            writer.forget();
        } finally {
            turn.unlock();
        }
    }
}
