package org.liaisonhub.ledger;

import java.util.Optional;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file: one connection that writes, in {@link SqliteTurns turns} and each commit synced to disk, and some that
 * {@link SqliteReaders only read}.
 */
final class SqliteStore implements Store {
    /** Negative: in KiB, so 32 MiB for each connection. */
    private static final int CACHE = -32 * 1024;

    /** Pages; below that they are soon used again. */
    private static final int WORTH_GIVING = 2_000;

    private final Statements statements;
    private final SqliteWriter writer;
    private final SqliteTurns turns;
    private final SqliteReaders readers;
    private final ThreadLocal<Boolean> isThinking = ThreadLocal.withInitial(() -> false);

    static SqliteStore open(LedgerSettings settings, Statements statements) {
        SQLiteDataSource source = source(settings);
        Schema.migrate(source, Dialect.SQLITE);
        SqliteRoom.letShrink(source);
        return new SqliteStore(settings, statements);
    }

    private SqliteStore(LedgerSettings settings, Statements statements) {
        this.statements = statements;
        SQLiteDataSource source = sourceOfThere(settings);
        SqliteFile file = new SqliteFile(settings.url());
        this.writer = new SqliteWriter(source, statements, file);
        this.turns = new SqliteTurns(writer, settings.patience());
        this.readers = new SqliteReaders(source, settings, statements, file);
    }

    /** A source of connections that sync every commit. */
    private static SQLiteDataSource source(LedgerSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setCacheSize(CACHE);
        // Else the driver asks for the last row's number after every statement that writes.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(Math.toIntExact(settings.patience().toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(settings.url());
        return source;
    }

    /** The same, but one that is not there any more is not made anew: an empty one would take its place. */
    private static SQLiteDataSource sourceOfThere(LedgerSettings settings) {
        SQLiteDataSource source = source(settings);
        source.getConfig().resetOpenMode(SQLiteOpenMode.CREATE);
        return source;
    }

    @Override
    public <T> T write(Function<Sql, T> work) {
        assertOutermost();
        return turns.write(work);
    }

    @Override
    public <T> T writeAhead(Function<Sql, T> work) {
        Optional<WorkedOut<T>> ahead = workedOut(work);
        return ahead.isEmpty()
                ? write(work)
                : write(sql -> ahead.get().written(sql).orElseGet(() -> work.apply(sql)));
    }

    /** Empty if it cannot be; whatever it throws it throws again in its turn. */
    private <T> Optional<WorkedOut<T>> workedOut(Function<Sql, T> work) {
        assertOutermost();
        isThinking.set(true);
        try {
            return Optional.of(new SqlAhead(readers, statements).workOut(work));
        } catch (RuntimeException e) {
            return Optional.empty();
        } finally {
            isThinking.remove();
        }
    }

    private void assertOutermost() {
        if (isThinking.get()) {
            throw new IllegalStateException("a commit within a commit; the inner work belongs to the outer one");
        }
    }

    @Override
    public <T> T rehearse(Function<Sql, T> work) {
        assertOutermost();
        return turns.rehearse(work);
    }

    @Override
    public <T> T read(Function<Sql, T> question) {
        return readers.read(question);
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
        readers.close();
        turns.close();
    }
}
