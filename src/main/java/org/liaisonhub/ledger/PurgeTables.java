package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.discharge.StayId;

/** Removes content and leaves what proves that it was delivered. */
final class PurgeTables {
    private static final byte[] NOTHING = {};

    private final Sql sql;

    PurgeTables(Sql sql) {
        this.sql = sql;
    }

    boolean isPurged(StayId stay) {
        return of("is_purged", stay).first(row -> row.text("stay_key")).isPresent();
    }

    List<StayId> due(Instant before, int limit) {
        return sql.call("to_purge").with("before", before).with("limit", limit).list(Columns::stay);
    }

    boolean isDue(StayId stay, Instant before) {
        return of("is_to_purge", stay)
                .with("before", before)
                .first(Columns::stay)
                .isPresent();
    }

    /** Keys of the patient's numbers the stay is known under. */
    List<String> patients(StayId stay) {
        return of("patients_of_stay", stay).list(row -> row.text("patient"));
    }

    void purge(StayId stay, Instant now) {
        of("purge_messages", stay).write();
        of("purge_letters", stay).write();
        of("purge_tasks", stay).write();
        dossier("STAY", stay.key());
        of("unlink", stay).write();
        of("purge_stay", stay).with("purged_at", now).write();
    }

    /** Once no stay of the patient is left; whether it went. */
    boolean purgePatient(String patient) {
        boolean isLinked = sql.call("has_stays")
                .with("patient", patient)
                .first(row -> row.text("patient"))
                .isPresent();
        if (!isLinked) {
            dossier("PATIENT", patient);
        }
        return !isLinked;
    }

    int purgeParked(Instant before, int limit, Instant now) {
        return sql.call("purge_parked")
                .with("content", NOTHING)
                .with("purged_at", now)
                .with("before", before)
                .with("limit", limit)
                .rows();
    }

    private void dossier(String about, String subject) {
        sql.call("purge_dossier").with("about", about).with("subject", subject).write();
    }

    private Call of(String statement, StayId stay) {
        return sql.call(statement).with("stay_key", stay.key());
    }
}
