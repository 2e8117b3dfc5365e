package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.DossierFormat;
import org.liaisonhub.discharge.Subject;

/**
 * Dossiers as one transaction read or kept them: nobody else changes one that is locked, and a fold asks for each three
 * times.
 */
final class KnownDossiers {
    private final DossierTable table;
    private final Locks locks;
    private final Map<Subject, Dossier> known = new HashMap<>();

    KnownDossiers(Sql sql, DossierFormat format, Locks locks) {
        this.table = new DossierTable(sql, format);
        this.locks = locks;
    }

    Dossier of(Subject subject) {
        locks.take(subject);
        return known.computeIfAbsent(subject, table::find);
    }

    void keep(Subject subject, Dossier dossier, Instant now) {
        table.keep(subject, dossier, now);
        known.put(subject, dossier);
    }
}
