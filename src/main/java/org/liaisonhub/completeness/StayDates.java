package org.liaisonhub.completeness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Presence;

/** Whether admission and departure are dated and in order (STAY-01). */
final class StayDates {
    /** Hospital clocks run ahead of ours; a date in the future by less than this is no fault. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private StayDates() {}

    static List<Trouble> troubles(Situation situation) {
        Leaving leaving = new Leaving(situation);
        Optional<Instant> admitted = situation.dossier().find(AdmittedAt.class).map(AdmittedAt::at);
        if (!leaving.hasLeft() && isOnlyExpected(situation)) {
            return List.of();
        }
        if (admitted.isEmpty() || isFuture(admitted, situation)) {
            return List.of(Trouble.in(AdmittedAt.class));
        }
        Optional<Instant> left = leaving.leftAt();
        boolean undated = leaving.hasLeft() && left.isEmpty();
        boolean reversed = left.filter(admitted.get()::isAfter).isPresent();
        return Trouble.when(undated || reversed || isFuture(left, situation), Departure.class);
    }

    private static boolean isOnlyExpected(Situation situation) {
        return situation
                .dossier()
                .find(Presence.class)
                .filter(presence -> presence.state() == Presence.State.EXPECTED)
                .isPresent();
    }

    private static boolean isFuture(Optional<Instant> date, Situation situation) {
        return date.filter(situation.now().plus(CLOCKS_DIFFER)::isBefore).isPresent();
    }
}
