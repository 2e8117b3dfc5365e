package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** Where dossiers are kept while messages are folded into them: within one commit of the ledger, or in memory. */
public interface Dossiers {
    /** Everything known about a subject; empty dossier if nothing. */
    Dossier dossier(Subject subject);

    /** Whether the stay's content was removed after retention; its dossier is then empty. */
    boolean isPurged(StayId stay);

    /** Keeps what is known about a subject. */
    void keep(Subject subject, Dossier dossier, Instant now);

    /** Notes that the stay is this patient's, so that what is said of the patient reaches the stay. */
    void link(PatientId patient, StayId stay);

    /** The stays of a patient. */
    List<StayId> stays(PatientId patient);
}
