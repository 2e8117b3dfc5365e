package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.discharge.DossierFormat;

/**
 * The ledger in a SQL database. One instance serves all threads. Trouble with the database is a
 * {@link org.liaisonhub.delivery.Ledger.LedgerUnavailable} whose message has no value in it; once its cause is gone the
 * same instance goes on. What a work throws itself passes through unchanged, and nothing of it is written.
 */
public final class SqlLedger extends SqlView implements Ledger, AutoCloseable {
    /** Bytes: what is written in some seconds of heavy load. */
    private static final long RECENT = 16 * 1024 * 1024;

    /** Characters: the dossiers of some seconds. */
    private static final long RECENT_DOSSIERS = 4 * 1024 * 1024;

    private final Store store;
    private final RecentDossiers format;
    private final Consumer<List<LedgerChange>> counting;
    private final RecentMessages recent = new RecentMessages(RECENT);

    private SqlLedger(Store store, RecentDossiers format, Consumer<List<LedgerChange>> counting) {
        super(store, format);
        this.store = store;
        this.format = format;
        this.counting = counting;
    }

    /**
     * Opens the ledger of one hub, the file {@code ledger.db} in a directory that exists.
     *
     * @throws LedgerNotOpened as {@link #open(LedgerSettings, DossierFormat)}
     */
    public static SqlLedger open(Path data, DossierFormat format) {
        return open(LedgerSettings.in(data), format);
    }

    /**
     * Opens the ledger, making or bringing up to date its tables.
     *
     * @throws LedgerNotOpened if it is newer than this program, is no ledger, or cannot be read and written; or if the URL has
     *     a password in it, or leads to another machine without verified TLS
     */
    public static SqlLedger open(LedgerSettings settings, DossierFormat format) {
        return open(settings, format, changes -> {});
    }

    /**
     * Opens the ledger, making or bringing up to date its tables.
     *
     * @param counting hears what each commit wrote, once it is on disk, on the thread of the commit; must be quick and not throw
     * @throws LedgerNotOpened if it is newer than this program, is no ledger, or cannot be read and written
     */
    public static SqlLedger open(LedgerSettings settings, DossierFormat format, Consumer<List<LedgerChange>> counting) {
        Dialect dialect = Dialect.of(settings.url());
        Statements statements = new Statements(dialect);
        return new SqlLedger(
                dialect.connect(settings, statements), new RecentDossiers(format, RECENT_DOSSIERS), counting);
    }

    @Override
    public <T> T commit(Function<Entry, T> work) {
        return told(store.write(sql -> done(sql, work)));
    }

    @Override
    public <T> T commitAhead(Function<Entry, T> work) {
        return told(store.writeAhead(sql -> done(sql, work)));
    }

    private <T> T told(Done<T> done) {
        if (done.written().isPurging()) {
            recent.forget();
            format.forget();
        }
        recent.remember(done.written().messages());
        counting.accept(done.written().changes());
        return done.result();
    }

    @Override
    public <T> Rehearsed<T> rehearse(Function<Entry, T> work) {
        Done<T> done = store.rehearse(sql -> done(sql, work));
        return new Rehearsed<>(done.result(), done.written().changes());
    }

    private <T> Done<T> done(Sql sql, Function<Entry, T> work) {
        // Anew for each attempt: only what the last one wrote is on disk.
        Written written = new Written();
        return new Done<>(work.apply(new SqlEntry(sql, store, format, written)), written);
    }

    private record Done<T>(T result, Written written) {}

    @Override
    public Optional<byte[]> message(String deliveryId) {
        return recent.take(deliveryId).or(() -> store.read(sql -> new MessageTable(sql).find(deliveryId)));
    }

    @Override
    public boolean giveBack() {
        return store.giveBack();
    }

    @Override
    public void close() {
        store.close();
    }
}
