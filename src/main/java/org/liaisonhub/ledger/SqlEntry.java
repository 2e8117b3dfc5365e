package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.ParkedMessages;
import org.liaisonhub.delivery.Receipt;
import org.liaisonhub.delivery.StaySummary;
import org.liaisonhub.delivery.Tasks;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.letter.DocumentKind;

/**
 * One transaction. A delivery may be changed more than once in it, but each change is made on what
 * {@link #delivery(String)} or {@link #deliveries(StayId)} gave after the one before: the record handed to
 * {@link #change} still has the old revision.
 */
final class SqlEntry implements Ledger.Entry {
    /** No stay's key nor patient's is like it. */
    private static final String CHAIN = "chain of the audit";

    private final Sql sql;
    private final Locks locks;
    private final KnownDossiers dossiers;
    private final Mentions mentions;
    private final Tasks tasks;
    private final ParkedMessages parked;
    private final Written written;

    /** @param written takes what is written */
    SqlEntry(Sql sql, Store store, DossierFormat format, Written written) {
        this.sql = sql;
        this.locks = new Locks(sql, store);
        this.dossiers = new KnownDossiers(sql, format, locks);
        this.mentions = new Mentions(sql);
        this.written = written;
        this.tasks = new SqlTasks(sql, locks, mentions, written);
        this.parked = new SqlParkedMessages(sql, locks, written);
    }

    @Override
    public boolean receive(Receipt receipt) {
        return new ReceiptTable(sql).add(receipt);
    }

    @Override
    public Dossier dossier(Subject subject) {
        return dossiers.of(subject);
    }

    @Override
    public boolean isPurged(StayId stay) {
        return new Purging(sql, locks).isDone(stay);
    }

    @Override
    public boolean isToPurge(StayId stay, Instant before) {
        return new Purging(sql, locks).isDue(stay, before);
    }

    @Override
    public void purge(StayId stay, Instant now) {
        new Purging(sql, locks).purge(stay, now);
        written.purged();
    }

    @Override
    public void keep(Subject about, FileContent file, Instant now) {
        locks.take(AttachmentTable.lock(file.digest()));
        new AttachmentTable(sql).keep(about, file, now);
    }

    @Override
    public void keep(Subject subject, Dossier dossier, Instant now) {
        dossiers.keep(subject, dossier, now);
    }

    @Override
    public void link(PatientId patient, StayId stay) {
        mentions.of(stay);
        new StayTable(sql).link(patient, stay);
    }

    @Override
    public List<StayId> stays(PatientId patient) {
        locks.take(patient);
        return new StayTable(sql).of(patient);
    }

    @Override
    public void summarise(StaySummary summary) {
        new StayTable(sql).summarise(summary);
        mentions.found(summary.stay());
    }

    @Override
    public Optional<LetterVersion> newest(StayId stay, DocumentKind kind) {
        locks.take(stay);
        return new LetterTable(sql).newest(stay, kind);
    }

    @Override
    public List<LetterVersion> versions(StayId stay) {
        locks.take(stay);
        return new LetterTable(sql).of(stay);
    }

    @Override
    public void keep(LetterVersion version) {
        mentions.of(version.id().stay());
        new LetterTable(sql).keep(version);
        if (!version.withdrawn()) {
            written.add(new LedgerChange.Wrote(version.id()));
        }
    }

    @Override
    public List<Delivery> deliveries(StayId stay) {
        locks.take(stay);
        return written.read(new DeliveryTable(sql).toChange(stay));
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        Optional<Delivery> found = new DeliveryTable(sql).toChange(id).map(written::read);
        found.ifPresent(delivery -> mentions.found(delivery.document().stay()));
        return found;
    }

    @Override
    public void add(Delivery delivery, byte[] message) {
        mentions.of(delivery.document().stay());
        new DeliveryTable(sql).add(delivery);
        new MessageTable(sql).add(delivery.id(), message);
        written.kept(delivery);
        written.message(delivery.id(), message);
    }

    @Override
    public void change(Delivery delivery) {
        new DeliveryTable(sql).change(delivery);
        written.kept(delivery);
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public ParkedMessages parked() {
        return parked;
    }

    @Override
    public void meet(CodeMet code) {
        new UnknownCodeTable(sql).meet(code);
    }

    @Override
    public boolean takeDuty(String duty, String holder, Instant now, Instant until) {
        return new DutyTable(sql).take(duty, holder, now, until);
    }

    @Override
    public void note(HistoryLine line) {
        mentions.of(line.stay());
        new HistoryTable(sql).add(line);
    }

    @Override
    public void record(Deed deed) {
        locks.take(CHAIN);
        new AuditTable(sql).add(deed);
    }

    @Override
    public List<Delivery> claimDue(Instant now, Instant leaseUntil, int limit, int perRecipient) {
        return new DeliveryTable(sql).claimDue(now, leaseUntil, limit, perRecipient);
    }

    @Override
    public List<Delivery> overdue(Instant now, int limit) {
        return written.read(new DeliveryTable(sql).overdue(now, limit));
    }
}
