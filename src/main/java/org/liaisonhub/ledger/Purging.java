package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.discharge.StayId;

/** The end of a stay's content within one transaction: its own, its patient's once no stay is left, and the files nobody else has. */
final class Purging {
    private final Sql sql;
    private final Locks locks;
    private final PurgeTables tables;

    Purging(Sql sql, Locks locks) {
        this.sql = sql;
        this.locks = locks;
        this.tables = new PurgeTables(sql);
    }

    boolean isDone(StayId stay) {
        return tables.isPurged(stay);
    }

    boolean isDue(StayId stay, Instant before) {
        locks.take(stay);
        return tables.isDue(stay, before);
    }

    void purge(StayId stay, Instant now) {
        List<String> patients = tables.patients(stay);
        tables.purge(stay, now);
        leaveFiles("STAY", stay.key());
        for (String patient : patients) {
            // Another stay of the patient may just be linked.
            locks.take(patient);
            if (tables.purgePatient(patient)) {
                leaveFiles("PATIENT", patient);
            }
        }
    }

    private void leaveFiles(String about, String subject) {
        AttachmentTable files = new AttachmentTable(sql);
        for (String digest : files.of(about, subject)) {
            locks.take(AttachmentTable.lock(digest));
            files.leave(about, subject, digest);
        }
    }
}
