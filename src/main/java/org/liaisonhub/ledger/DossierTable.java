package org.liaisonhub.ledger;

import java.time.Instant;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** What is known of each stay and patient, one row each. */
final class DossierTable {
    private final Sql sql;
    private final DossierFormat format;

    DossierTable(Sql sql, DossierFormat format) {
        this.sql = sql;
        this.format = format;
    }

    Dossier find(Subject subject) {
        return sql.call("dossier")
                .with("about", about(subject))
                .with("subject", subject.key())
                .first(row -> format.read(row.text("content")))
                .orElse(Dossier.EMPTY);
    }

    void keep(Subject subject, Dossier dossier, Instant now) {
        sql.call("keep_dossier")
                .with("about", about(subject))
                .with("subject", subject.key())
                .with("content", format.write(dossier))
                .with("changed_at", now)
                .write();
    }

    /** A facility may be called so that its stay's key looks like a patient's. */
    private static String about(Subject subject) {
        return subject instanceof StayId ? "STAY" : "PATIENT";
    }
}
