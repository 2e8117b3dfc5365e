package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.Optional;

/**
 * A stay of which a document knows the patient and the time, but not the number. Which one it is, the fold finds out among
 * the patient's stays; nothing is ever kept under this subject.
 *
 * @param patient whose stay
 * @param at a moment of it
 * @param otherwise what it is where the hub knows no stay of the patient at that time; without it such a message is parked
 */
public record StayAt(PatientId patient, Instant at, Optional<StayId> otherwise) implements Subject {
    /** When the stay of this dossier began, if it is one that the moment may belong to; a stay whose beginning is unknown began long ago. */
    public Optional<Instant> beganIn(Dossier stay) {
        StayPeriod period = StayPeriod.of(stay);
        return period.mayHold(at) ? Optional.of(period.from().orElse(Instant.EPOCH)) : Optional.empty();
    }

    @Override
    public String key() {
        return patient.key() + "@" + at;
    }
}
