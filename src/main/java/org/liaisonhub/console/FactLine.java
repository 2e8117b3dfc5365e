package org.liaisonhub.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Provenance;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.Said;

/**
 * One thing that is known of a stay, who said it, and what others say instead.
 *
 * @param fact its type, as in a kept dossier
 * @param content its components by name; what was not said is left out
 * @param contradicted whether a finding is about it
 */
record FactLine(
        String fact,
        String kind,
        Fact content,
        Instant saidAt,
        String message,
        String feed,
        boolean contradicted,
        Optional<List<Other>> instead) {

    /** What another feed says. */
    record Other(Fact content, Instant saidAt, String message, String feed) {
        static Other of(Said said) {
            return new Other(
                    said.fact(),
                    said.saying().at(),
                    said.saying().messageId(),
                    said.saying().feed());
        }
    }

    static FactLine of(Provenance.Known known) {
        Said holds = known.holds();
        return new FactLine(
                holds.fact().getClass().getSimpleName(),
                FactKind.of(holds.fact()).word(),
                holds.fact(),
                holds.saying().at(),
                holds.saying().messageId(),
                holds.saying().feed(),
                known.contradicted(),
                Optional.of(known.others().stream().map(Other::of).toList()).filter(others -> !others.isEmpty()));
    }
}
