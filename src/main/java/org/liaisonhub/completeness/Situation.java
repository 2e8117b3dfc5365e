package org.liaisonhub.completeness;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Contradiction;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Professional;

/**
 * What a rule is asked about.
 *
 * @param dossier everything known about the stay
 * @param now the moment of judging
 * @param zone the hospital's time zone, for "the same day"
 * @param reach who has a secure address
 * @param contradictions where feeds contradict each other
 */
public record Situation(Dossier dossier, Instant now, ZoneId zone, Reach reach, List<Contradiction> contradictions) {
    public Situation {
        contradictions = List.copyOf(contradictions);
    }

    /** What a rule is asked about where no feed contradicts another. */
    public Situation(Dossier dossier, Instant now, ZoneId zone, Reach reach) {
        this(dossier, now, zone, reach, List.of());
    }

    /** Says whether the directory has a secure address for somebody. */
    @FunctionalInterface
    public interface Reach {
        /** Whether a document can be delivered to this professional in this role. */
        boolean has(CareRole role, Professional professional);
    }
}
