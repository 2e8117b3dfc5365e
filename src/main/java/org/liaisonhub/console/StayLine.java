package org.liaisonhub.console;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.delivery.StaySummary;

/** A stay in a list: the patient's name only where the stay was opened, for a list is not a reason to see names. */
record StayLine(
        StayRef stay,
        StaySummary.State state,
        Optional<String> patient,
        Optional<String> ward,
        Optional<Instant> leftAt,
        Instant changedAt) {
    static StayLine listed(StaySummary summary) {
        return of(summary, Optional.empty());
    }

    static StayLine opened(StaySummary summary) {
        return of(summary, summary.patient());
    }

    private static StayLine of(StaySummary summary, Optional<String> patient) {
        return new StayLine(
                StayRef.of(summary.stay()),
                summary.state(),
                patient,
                summary.ward(),
                summary.leftAt(),
                summary.changedAt());
    }
}
