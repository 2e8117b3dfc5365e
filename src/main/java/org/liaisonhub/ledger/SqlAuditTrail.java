package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.audit.AuditTrail;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.discharge.StayId;

/** The audit, as it can be asked. */
record SqlAuditTrail(Store store) implements AuditTrail {
    @Override
    public Head head() {
        return store.read(sql -> new AuditTable(sql).head());
    }

    @Override
    public List<Link> after(long sequence, int limit) {
        return store.read(sql -> new AuditTable(sql).after(sequence, limit));
    }

    @Override
    public List<Link> between(Instant from, Instant until, long after, int limit) {
        return store.read(sql -> new AuditTable(sql).between(from, until, after, limit));
    }

    @Override
    public List<Link> newest(int limit) {
        return store.read(sql -> new AuditTable(sql).newest(limit));
    }

    @Override
    public List<Link> ofStay(StayId stay, int limit) {
        return store.read(sql -> new AuditTable(sql).ofStay(stay, limit));
    }

    @Override
    public List<Link> by(String account, int limit) {
        return store.read(sql -> new AuditTable(sql).by(account, limit));
    }
}
