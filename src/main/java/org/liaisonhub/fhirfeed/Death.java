package org.liaisonhub.fhirfeed;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;

/** That a stay ended by death where only the Patient says so: a letter must not send the dead home. */
final class Death {
    private Death() {}

    /** @param facts what the Encounter says */
    static Optional<Fact> of(Telling telling, Element patient, List<Fact> facts) {
        boolean left =
                facts.stream().anyMatch(fact -> fact instanceof Departure gone && gone.kind() == Departure.Kind.LEFT);
        boolean unsaid = left && facts.stream().noneMatch(ExitMode.class::isInstance);
        boolean dead = patient.code("deceasedBoolean").equals("true")
                || patient.at("deceasedDateTime").isThere();
        if (!unsaid || !dead) {
            return Optional.empty();
        }
        telling.remark(patient, "is dead, and the Encounter does not say how the stay ended; read as death");
        return Optional.of(new ExitMode(ExitMode.Mode.DEATH));
    }
}
