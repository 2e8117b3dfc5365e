package org.liaisonhub.fhir;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Acknowledgement.Accepted;
import org.liaisonhub.delivery.Acknowledgement.NotNow;
import org.liaisonhub.delivery.Acknowledgement.Read;
import org.liaisonhub.delivery.Acknowledgement.Received;
import org.liaisonhub.delivery.Acknowledgement.Refused;
import org.liaisonhub.delivery.Acknowledgement.Rejected;
import org.liaisonhub.delivery.Truths.Business;

/** One acknowledgement of every kind, by the code that carries it. */
final class FhirAcknowledgementSamples {
    static final String MESSAGE_ID = "6f1c2b7e-6a53-3f0d-9a43-1d0c58b0a1f2";
    static final Instant AT = Instant.parse("2026-11-20T16:05:00Z");
    static final Instant LATER = Instant.parse("2026-11-20T16:05:02Z");

    private FhirAcknowledgementSamples() {}

    static Map<String, Acknowledgement> oneOfEachKind() {
        Map<String, Acknowledgement> kinds = new LinkedHashMap<>();
        kinds.put("received", new Received(AT));
        kinds.put("accepted", new Accepted(AT, false));
        kinds.put("taken-in-charge", new Accepted(AT, true));
        kinds.put(
                "patient-unknown",
                new Refused(AT, Business.PATIENT_UNKNOWN, "Aucun patient de cette identité au cabinet"));
        kinds.put("no-longer-here", new Refused(AT, Business.NO_LONGER_HERE, "Suivi par un confrère depuis septembre"));
        kinds.put(
                "refused", new Refused(AT, Business.REFUSED, "Tournée complète, pas de passage possible avant lundi"));
        kinds.put("not-now", new NotNow(AT, "Logiciel en maintenance jusqu'à 20 h"));
        kinds.put("rejected", new Rejected(AT, "Le document ne peut pas être ouvert"));
        kinds.put("read", new Read(AT));
        return kinds;
    }
}
