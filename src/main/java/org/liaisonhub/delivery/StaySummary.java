package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/**
 * A stay in one line, for lists.
 *
 * @param stay which
 * @param state how far it is
 * @param patient the patient's name, for people with a right to see it; never logged
 * @param ward where the patient was last
 * @param leftAt when the patient left
 * @param changedAt when something was last said about it
 */
public record StaySummary(
        StayId stay,
        State state,
        Optional<String> patient,
        Optional<String> ward,
        Optional<Instant> leftAt,
        Instant changedAt) {
    /** How far a stay is. */
    public enum State {
        /** In hospital, or not known to have left. */
        PRESENT,
        /** Expected to leave. */
        LEAVING,
        /** Left; documents are due. */
        LEFT,
        /** Left, but a blocking finding keeps everything here. */
        BLOCKED,
        /** Admission or discharge taken back. */
        CANCELLED
    }
}
