package org.liaisonhub.ledger;

import java.util.HashSet;
import java.util.Set;
import org.liaisonhub.discharge.Subject;

/** What one transaction has to itself until it ends; the database is asked once for each. */
final class Locks {
    private final Sql sql;
    private final Store store;
    private final Set<String> held = new HashSet<>();

    Locks(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    /** All that is about this stay or patient. */
    void take(Subject subject) {
        take(subject.key());
    }

    /** Whatever has this name among those that lock. */
    void take(String key) {
        if (held.add(key)) {
            store.lock(sql, key);
        }
    }
}
