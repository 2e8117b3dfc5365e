package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.delivery.DayBook;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.OpenWork;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.ParkedGroup;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.ParkedSearch;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Task;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** What can be asked of a ledger in a SQL database, outside of any commit. */
abstract class SqlView implements LedgerView {
    private final Store store;
    private final DossierFormat format;

    SqlView(Store store, DossierFormat format) {
        this.store = store;
        this.format = format;
    }

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
    public List<Delivery> undelivered(int limit) {
        return store.read(sql -> new DeliveryTable(sql).undelivered(limit));
    }

    @Override
    public List<Task> tasks(int limit) {
        return store.read(sql -> new TaskTable(sql).open(limit));
    }

    @Override
    public List<Task> tasksBehind(Optional<Task> last, int limit) {
        return store.read(sql -> new TaskTable(sql).openBehind(last, limit));
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
    public List<Parked> parked(ParkedSearch search, Optional<ParkedPlace> after, int limit) {
        return store.read(sql -> new ParkedTable(sql).waiting(search, after, limit));
    }

    @Override
    public List<Parked> parkedFor(String code, Optional<String> feed, Optional<ParkedPlace> after, int limit) {
        return store.read(sql -> new ParkedTable(sql).waitingFor(code, feed, after, limit));
    }

    @Override
    public List<ParkedGroup> parkedGroups() {
        return store.read(sql -> new ParkedTable(sql).groups());
    }

    @Override
    public List<CodeMet> codesMet(CodeSearch search, int limit) {
        return store.read(sql -> new UnknownCodeTable(sql).met(search, limit));
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
}
