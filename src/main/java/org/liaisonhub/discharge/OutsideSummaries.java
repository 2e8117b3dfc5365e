package org.liaisonhub.discharge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsBefore;
import org.liaisonhub.discharge.ItemFact.OutsideSummary;

/** What was known outside when the patient came: the newest summary made before he left, as far as it speaks of the matter. */
final class OutsideSummaries {
    private final List<Said> newestFirst;

    OutsideSummaries(Dossier dossier, StayPeriod stay) {
        this.newestFirst = dossier.saidOfAll(OutsideSummary.class).stream()
                .filter(said -> !stay.isAfter(said.saying().at()))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    Optional<Said> treatments() {
        return newest(summary -> summary.treatments().map(TreatmentsBefore::new));
    }

    Optional<Said> allergies() {
        return newest(summary -> summary.allergies().map(Allergies::new));
    }

    private Optional<Said> newest(Function<OutsideSummary, Optional<? extends Fact>> matter) {
        return newestFirst.stream()
                .flatMap(said ->
                        matter.apply((OutsideSummary) said.fact()).stream().map(fact -> new Said(fact, said.saying())))
                .findFirst();
    }
}
