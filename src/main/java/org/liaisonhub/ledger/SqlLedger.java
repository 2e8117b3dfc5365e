package org.liaisonhub.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.delivery.DayBook;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/**
 * The ledger in a SQL database. One instance serves all threads. Trouble with the database is a
 * {@link org.liaisonhub.delivery.Ledger.LedgerUnavailable} whose message has no value in it; once its cause is gone the
 * same instance goes on. What a work throws itself passes through unchanged, and nothing of it is written.
 */
public final class SqlLedger implements Ledger, AutoCloseable {
    /** Bytes: what is written in some seconds of heavy load. */
    private static final long RECENT = 16 * 1024 * 1024;

    private final Store store;
    private final DossierFormat format;
    private final Consumer<List<LedgerChange>> counting;
    private final RecentMessages recent = new RecentMessages(RECENT);

    private SqlLedger(Store store, DossierFormat format, Consumer<List<LedgerChange>> counting) {
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
        return new SqlLedger(dialect.connect(settings, statements), format, counting);
    }

    @Override
    public <T> T commit(Function<Entry, T> work) {
        Done<T> done = store.write(sql -> {
            // Anew for each attempt: only what the last one wrote is on disk.
            Written written = new Written();
            return new Done<>(work.apply(new SqlEntry(sql, store, format, written)), written);
        });
        recent.remember(done.written().messages());
        counting.accept(done.written().changes());
        return done.result();
    }

    private record Done<T>(T result, Written written) {}

    @Override
    public List<StaySummary> stays(Optional<Instant> before, int limit) {
        return store.read(sql -> new StayTable(sql).page(before, limit));
    }

    @Override
    public List<StaySummary> staysAfter(Instant changedAt, StayId stay, int limit) {
        return store.read(sql -> new StayTable(sql).after(changedAt, stay, limit));
    }

    @Override
    public List<StaySummary> staysNumbered(String number) {
        return store.read(sql -> new StayTable(sql).numbered(number));
    }

    @Override
    public Optional<StaySummary> stay(StayId stay) {
        return store.read(sql -> new StayTable(sql).find(stay));
    }

    @Override
    public Dossier known(Subject subject) {
        return store.read(sql -> new DossierTable(sql, format).find(subject));
    }

    @Override
    public Optional<byte[]> attachment(String digest) {
        return store.read(sql -> new AttachmentTable(sql).find(digest));
    }

    @Override
    public List<LetterVersion> versions(StayId stay) {
        return store.read(sql -> new LetterTable(sql).of(stay));
    }

    @Override
    public List<Delivery> deliveriesOf(StayId stay) {
        return store.read(sql -> new DeliveryTable(sql).of(stay));
    }

    @Override
    public Optional<Delivery> findDelivery(String id) {
        return store.read(sql -> new DeliveryTable(sql).find(id));
    }

    @Override
    public Optional<byte[]> message(String deliveryId) {
        return recent.take(deliveryId).or(() -> store.read(sql -> new MessageTable(sql).find(deliveryId)));
    }

    @Override
    public List<Delivery> undelivered(int limit) {
        return store.read(sql -> new DeliveryTable(sql).undelivered(limit));
    }

    @Override
    public List<Task> tasks(int limit) {
        return store.read(sql -> new TaskTable(sql).open(limit));
    }

    @Override
    public Optional<Task> findTask(String id) {
        return store.read(sql -> new TaskTable(sql).find(id));
    }

    @Override
    public List<Task> tasksOf(StayId stay) {
        return store.read(sql -> new TaskTable(sql).of(stay));
    }

    @Override
    public List<Task> tasksOf(HubPart part) {
        return store.read(sql -> new TaskTable(sql).openOf(part));
    }

    @Override
    public List<Parked> parked(Optional<String> containing, int limit) {
        return store.read(sql -> new ParkedTable(sql).waiting(containing, limit));
    }

    @Override
    public List<ParkedGroup> parkedGroups() {
        return store.read(sql -> new ParkedTable(sql).groups());
    }

    @Override
    public Optional<Parked> findParked(String id) {
        return store.read(sql -> new ParkedTable(sql).find(id));
    }

    @Override
    public List<HistoryLine> history(StayId stay) {
        return store.read(sql -> new HistoryTable(sql).of(stay));
    }

    @Override
    public Map<String, Long> counts() {
        return store.read(sql -> new Counts(sql).all());
    }

    @Override
    public OpenWork openWork(Instant now) {
        return store.read(sql -> new Counts(sql).open(now));
    }

    @Override
    public Optional<Instant> oldestUndelivered() {
        return store.read(sql -> new DeliveryTable(sql).oldest());
    }

    @Override
    public AuditTrail audit() {
        return new SqlAuditTrail(store);
    }

    @Override
    public DayBook days() {
        return new SqlDayBook(store);
    }

    @Override
    public List<StayId> toPurge(Instant before, int limit) {
        return store.read(sql -> new PurgeTables(sql).due(before, limit));
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
