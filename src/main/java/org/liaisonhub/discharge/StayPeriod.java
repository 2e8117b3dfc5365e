package org.liaisonhub.discharge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;

/**
 * From when until when the patient was in the hospital.
 *
 * @param from admission, if it is known
 * @param until departure, if the patient left and it is known when
 */
record StayPeriod(Optional<Instant> from, Optional<Instant> until) {
    /** What was taken in an emergency department, or is timed by another clock, still belongs to the stay. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** The slowest cultures take eight weeks; what is said of the patient later is about something else. */
    private static final Duration LATEST = Duration.ofDays(60);

    static StayPeriod of(Dossier dossier) {
        return new StayPeriod(
                dossier.find(AdmittedAt.class).map(AdmittedAt::at),
                dossier.find(Departure.class)
                        .filter(departure -> departure.kind() == Departure.Kind.LEFT)
                        .flatMap(Departure::at));
    }

    boolean isBefore(Instant at) {
        return from.filter(at::isBefore).isPresent();
    }

    boolean isAfter(Instant at) {
        return until.filter(at::isAfter).isPresent();
    }

    /** Whether what was said then may still be about the stay. */
    boolean mayConcern(Said item) {
        return !isAfter(item.saying().at().minus(LATEST));
    }

    /** Whether something of this time may belong to the stay. */
    boolean mayHold(Instant at) {
        return !isBefore(at.plus(MARGIN)) && !isAfter(at.minus(MARGIN));
    }
}
