package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.discharge.StayId;

/** The audit's chain; lines are only added. */
final class AuditTable {
    private final Sql sql;

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    /** Where several may write, the caller holds the lock of the chain. */
    void add(Deed deed) {
        Link link = Link.after(head(), deed);
        Call call = sql.call("audit_add")
                .with("seq", link.sequence())
                .with("previous", link.previous())
                .with("hash", link.hash());
        for (int i = 0; i < Deed.FIELDS.size(); i++) {
            call.with(Deed.FIELDS.get(i), link.content().get(i));
        }
        call.write();
    }

    Head head() {
        return sql.call("audit_head")
                .first(row -> new Head(row.longNumber("seq"), row.text("hash")))
                .orElse(Head.NONE);
    }

    List<Link> after(long sequence, int limit) {
        return sql.call("audit_after")
                .with("after", sequence)
                .with("limit", limit)
                .list(AuditTable::link);
    }

    List<Link> between(Instant from, Instant until, long after, int limit) {
        return sql.call("audit_between")
                .with("from", from)
                .with("until", until)
                .with("after", after)
                .with("limit", limit)
                .list(AuditTable::link);
    }

    List<Link> newest(int limit) {
        return sql.call("audit_newest").with("limit", limit).list(AuditTable::link);
    }

    List<Link> ofStay(StayId stay, int limit) {
        return sql.call("audit_of_stay")
                .with("number", stay.number())
                .with("facility", stay.facility())
                .with("limit", limit)
                .list(AuditTable::link);
    }

    List<Link> by(String account, int limit) {
        return sql.call("audit_by_account")
                .with("account", account)
                .with("limit", limit)
                .list(AuditTable::link);
    }

    private static Link link(Columns row) throws SQLException {
        List<String> content = new ArrayList<>();
        for (String field : Deed.FIELDS) {
            content.add(row.text(field));
        }
        return new Link(row.longNumber("seq"), row.text("previous"), content, row.text("hash"));
    }
}
